import type { Messages } from '../messages.ts';

export const compare: Messages['compare'] = {
  label: 'Compare use',
  title: {
    libraries: (service, place) => `Use of ${service}, library by library in ${place}`,
    counties: (service) => `Use of ${service}, county by county`,
    subtitle: (year) =>
      `One metric at a time, for ${year} and the months of the year before. Metrics are never added together.`,
  },
  loading: 'Working …',
  unknownScope: 'The county is not in the data. Choose another county at the top.',
  theCountry: 'the country',
  choices: {
    service: 'Service',
    metric: 'Metric',
    ownMetric: (metric) => `${metric} (the service’s own)`,
    between: 'Compare',
    libraries: (place) => `libraries in ${place}`,
    counties: 'counties',
    allLibraries: 'all libraries of the country',
    show: 'Show',
    uses: 'use',
    perThousand: 'per 1000',
  },
  people: { inhabitants: 'inhabitants', pupils: 'pupils' },
  perThousandOf: (value, people) => `${value} per 1000 ${people}`,
  usesOf: (value, metric) => `${value} ${metric}`,
  message: {
    most: (name, service, place, amount) => `${name} uses ${service} most in ${place}: ${amount}`,
    mostRegistered: (name, service, place, amount) =>
      `${name} has the most registered use of ${service} in ${place}: ${amount}`,
    only: (name, service, place, amount) => `Only ${name} has figures for ${service} in ${place}: ${amount}`,
    rank: (name, service, rank, of, amount) =>
      `${name} is number ${rank} of ${of} counties in use of ${service}: ${amount}`,
    rankRegistered: (name, service, rank, of, amount) =>
      `${name} is number ${rank} of ${of} counties in registered use of ${service}: ${amount}`,
    withoutFigures: (name, service, year) => `${name} has no figures for ${service} in ${year}`,
    none: (service, place, year) => `No figures for ${service} in ${place} in ${year}`,
  },
  subtitle: {
    uses: (metric, year, of) => `${metric} in ${year}, ${of}`,
    perThousand: (metric, year, people, of) => `${metric} in ${year} per 1000 ${people} on 1 January, ${of}`,
    mixed: 'inhabitants (schools: pupils)',
    libraries: (place) => `libraries in ${place}`,
    counties: 'all counties',
    highest: (shown, of) => `The ${shown} highest of ${of} are shown`,
    some: (shown, of) => `${shown} of ${of} are shown`,
  },
  whole: (place, value) => `all of ${place}: ${value}`,
  wholeCountry: (value) => `the whole country: ${value}`,
  monthsOf: (months, of) => `${months} of ${of} mths`,
  memberFrom: (month: string) => `since ${month}`,
  shareOfMonths: (percent) => `${percent}\u00a0% of mths`,
  missing: 'no figures',
  notTaking: 'not taking part',
  noBasis: 'no basis',
  source: {
    reports: (count) => `Source: ${count === 1 ? '1 usage report' : `${count} usage reports`}`,
    withPeople: (reports, what, year) => `${reports}, ${what} on 1 January ${year}`,
    people: { inhabitants: 'inhabitants', pupils: 'pupils' },
    bothPeople: 'inhabitants and pupils',
    whole: (place) => `The line for all of ${place} counts everyone, also where the library does not take part`,
    incomplete: (count) =>
      count === 1
        ? '1 lacks figures for part of the year and is shown with the months there are'
        : `${count} lack figures for part of the year and are shown with the months there are`,
    missing: (count) => (count === 1 ? '1 has no figures' : `${count} have no figures`),
    releases: (releases: string, year: number) =>
      `COUNTER ${releases} since ${year}: the releases do not count quite alike`,
    periodTotals: (count) => `${count} figures for a whole period without months are left out`,
    notPlaced: (count) => `${count} uses belong to no county and are not in the bars`,
  },
  empty: {
    nothing: (place, year) => `No service has use or participations in ${place} in ${year}`,
    nothingAdvice: 'Import a usage file from a vendor, or choose another county or year at the top.',
    noFigures: (service) => `Import a usage file for ${service}, or choose another service.`,
    noPeople: (year) =>
      `The number of inhabitants in ${year} is missing. Import Statistics Norway’s table 07459 under Files, or show use instead.`,
    showUses: 'Show use',
  },
  table: {
    label: (service, of, year) => `${service}, ${of}, ${year}`,
    fileName: (service, of, year) => `Use of ${service}, ${of}, ${year}`,
    librariesWord: 'libraries',
    countiesWord: 'counties',
    library: 'Library',
    county: 'County',
    noCounty: 'in no county',
    people: 'Inhabitants',
    peopleUnit: (year) => `1 Jan ${year}`,
    pupils: (count) => `${count} pupils`,
    uses: (year) => `Use in ${year}`,
    perThousand: 'Per 1000',
    bothPeople: 'inhab. or pupils',
    change: 'Change',
    changeUnit: (year) => `% from ${year}`,
    months: 'Months with figures',
    allocated: 'Allocated',
    unusual: 'Unusual months',
    leftOut: (names) => {
      const [first, second, ...more] = names;
      if (second === undefined) return `${first} has no figures`;
      return more.length === 0
        ? `${first} and ${second} have no figures`
        : `${first} and ${names.length - 1} more have no figures`;
    },
    note: 'Change covers only months for which the same library has figures in both years. Per 1000 rests on the months there are.',
    noteReleases:
      '‡ The numbers are from several releases of COUNTER, so the change may be due to a new way of counting.',
    noteOpen: 'Enter on a county shows its libraries.',
  },
  unusual: {
    spike: 'unusually high',
    dip: 'unusually low',
    months: {
      spike: (months) => `high in ${months}`,
      dip: (months) => `low in ${months}`,
    },
    comparedWith: (kind, mean) => `${kind}, against a mean of ${mean} the year before`,
  },
  heat: {
    scale: 'little to much in the row',
    allocated: 'allocated from a shared total',
    missing: 'missing: not delivered',
    unknown: 'unknown: the report says why',
    notMember: 'no participation that month',
    break: (releases: string) => `break: COUNTER ${releases}`,
    breakCell: (from: string, to: string) => `COUNTER ${from} before, ${to} from this month`,
    leftOut: 'left out: the file is left out of the figures',
    leftOutCell: 'left out',
    unknownCell: 'unknown',
    spike: 'unusually high: at least 3 times the mean of the year before',
    dip: 'unusually low: under 1 % of the mean of the year before',
  },
};
