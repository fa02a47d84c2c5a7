import type { Messages } from '../messages.ts';

export const compare: Messages['compare'] = {
  label: 'Samanlikn bruk',
  title: {
    libraries: (service, place) => `Bruk av ${service}, bibliotek for bibliotek i ${place}`,
    counties: (service) => `Bruk av ${service}, fylke for fylke`,
    subtitle: (year) => `Eitt måltal om gongen, for ${year} og månadene året før. Måltal blir aldri lagde saman.`,
  },
  loading: 'Reknar ut …',
  unknownScope: 'Fylket finst ikkje i dataa. Vel eit anna fylke øvst.',
  theCountry: 'landet',
  choices: {
    service: 'Teneste',
    metric: 'Måltal',
    ownMetric: (metric) => `${metric} (eige måltal)`,
    between: 'Samanlikn',
    libraries: (place) => `bibliotek i ${place}`,
    counties: 'fylke',
    allLibraries: 'alle bibliotek i landet',
    show: 'Vis',
    uses: 'bruk',
    perThousand: 'per 1000',
  },
  people: { inhabitants: 'innbyggjarar', pupils: 'elevar' },
  perThousandOf: (value, people) => `${value} per 1000 ${people}`,
  usesOf: (value, metric) => `${value} ${metric}`,
  message: {
    most: (name, service, place, amount) => `${name} bruker ${service} mest i ${place}: ${amount}`,
    mostRegistered: (name, service, place, amount) =>
      `${name} har mest registrert bruk av ${service} i ${place}: ${amount}`,
    only: (name, service, place, amount) => `Berre ${name} har tal for ${service} i ${place}: ${amount}`,
    rank: (name, service, rank, of, amount) =>
      `${name} er nummer ${rank} av ${of} fylke i bruk av ${service}: ${amount}`,
    rankRegistered: (name, service, rank, of, amount) =>
      `${name} er nummer ${rank} av ${of} fylke i registrert bruk av ${service}: ${amount}`,
    withoutFigures: (name, service, year) => `${name} har ingen tal for ${service} i ${year}`,
    none: (service, place, year) => `Ingen tal for ${service} i ${place} i ${year}`,
  },
  subtitle: {
    uses: (metric, year, of) => `${metric} i ${year}, ${of}`,
    perThousand: (metric, year, people, of) => `${metric} i ${year} per 1000 ${people} 1. januar, ${of}`,
    mixed: 'innbyggjarar (skular: elevar)',
    libraries: (place) => `bibliotek i ${place}`,
    counties: 'alle fylke',
    highest: (shown, of) => `Dei ${shown} høgaste av ${of} er viste`,
    some: (shown, of) => `${shown} av ${of} er viste`,
  },
  whole: (place, value) => `heile ${place}: ${value}`,
  wholeCountry: (value) => `heile landet: ${value}`,
  monthsOf: (months, of) => `${months} av ${of} mnd.`,
  memberFrom: (month: string) => `med frå ${month}`,
  shareOfMonths: (percent) => `${percent}\u00a0% av mnd.`,
  missing: 'manglar tal',
  notTaking: 'ikkje med',
  noBasis: 'manglar grunnlag',
  source: {
    reports: (count) => `Kjelde: ${count === 1 ? '1 bruksrapport' : `${count} bruksrapportar`}`,
    withPeople: (reports, what, year) => `${reports}, ${what} 1. januar ${year}`,
    people: { inhabitants: 'folketal', pupils: 'elevtal' },
    bothPeople: 'folketal og elevtal',
    whole: (place) => `Heile ${place} er rekna av alle, også der biblioteket ikkje er med`,
    incomplete: (count) =>
      count === 1
        ? '1 har ikkje tal for heile året og er vist med månadene som finst'
        : `${count} har ikkje tal for heile året og er viste med månadene som finst`,
    missing: (count) => `${count} manglar tal`,
    releases: (releases: string, year: number) => `COUNTER ${releases} sidan ${year}: versjonane tel ikkje heilt likt`,
    periodTotals: (count) => `${count} tal for ein heil periode utan månader er ikkje med`,
    notPlaced: (count) => `${count} bruk høyrer ikkje til noko fylke og er ikkje med i søylene`,
  },
  empty: {
    nothing: (place, year) => `Inga teneste har bruk eller tilknyting i ${place} i ${year}`,
    nothingAdvice: 'Importer ei bruksfil frå ein leverandør, eller vel eit anna fylke eller år øvst.',
    noFigures: (service) => `Importer ei bruksfil for ${service}, eller vel ei anna teneste.`,
    noPeople: (year) =>
      `Innbyggjartala for ${year} manglar. Importer tabell 07459 frå SSB under Filer, eller vis bruk i staden.`,
    showUses: 'Vis bruk',
  },
  table: {
    label: (service, of, year) => `${service}, ${of}, ${year}`,
    fileName: (service, of, year) => `Bruk av ${service}, ${of}, ${year}`,
    librariesWord: 'bibliotek',
    countiesWord: 'fylke',
    library: 'Bibliotek',
    county: 'Fylke',
    noCounty: 'ikkje i noko fylke',
    people: 'Innbyggjarar',
    peopleUnit: (year) => `1.1.${year}`,
    pupils: (count) => `${count} elevar`,
    uses: (year) => `Bruk i ${year}`,
    perThousand: 'Per 1000',
    bothPeople: 'innb. eller elevar',
    change: 'Endring',
    changeUnit: (year) => `% frå ${year}`,
    months: 'Månader med tal',
    allocated: 'Fordelt',
    unusual: 'Uvanlege månader',
    leftOut: (names) => {
      const [first, second, ...more] = names;
      if (second === undefined) return `${first} manglar tal`;
      return more.length === 0
        ? `${first} og ${second} manglar tal`
        : `${first} og ${names.length - 1} til manglar tal`;
    },
    note: 'Endring gjeld berre månader som same bibliotek har tal for i begge år. Per 1000 er rekna av månadene som finst.',
    noteReleases: '‡ Tala er frå ulike versjonar av COUNTER, så endringa kan kome av ny teljing.',
    noteOpen: 'Enter på eit fylke viser biblioteka i det.',
  },
  unusual: {
    spike: 'uvanleg høgt',
    dip: 'uvanleg lågt',
    months: {
      spike: (months) => `høgt i ${months}`,
      dip: (months) => `lågt i ${months}`,
    },
    comparedWith: (kind, mean) => `${kind}, mot ${mean} i snitt året før`,
  },
  heat: {
    scale: 'lite til mykje i rada',
    allocated: 'fordelt frå ein samla sum',
    missing: 'manglar: ikkje levert',
    unknown: 'ukjent: rapporten seier kvifor',
    notMember: 'utan tilknyting den månaden',
    break: (releases: string) => `brot: COUNTER ${releases}`,
    breakCell: (from: string, to: string) => `COUNTER ${from} før, ${to} frå denne månaden`,
    leftOut: 'utanfor: fila er halden utanfor tala',
    leftOutCell: 'utanfor',
    unknownCell: 'ukjent',
    spike: 'uvanleg høgt: minst 3 gonger snittet året før',
    dip: 'uvanleg lågt: under 1 % av snittet året før',
  },
};
