/** Comparing use between libraries and counties, and what the heat map marks. Numbers arrive formatted. */
export const compare = {
  label: 'Sammenlign bruk',
  title: {
    libraries: (service: string, place: string) => `Bruk av ${service}, bibliotek for bibliotek i ${place}`,
    counties: (service: string) => `Bruk av ${service}, fylke for fylke`,
    subtitle: (year: number) => `Ett måltall om gangen, for ${year} og månedene året før. Måltall legges aldri sammen.`,
  },
  loading: 'Regner ut …',
  unknownScope: 'Fylket finnes ikke i dataene. Velg et annet fylke øverst.',
  theCountry: 'landet',
  choices: {
    service: 'Tjeneste',
    metric: 'Måltall',
    ownMetric: (metric: string) => `${metric} (eget måltall)`,
    between: 'Sammenlign',
    libraries: (place: string) => `bibliotek i ${place}`,
    counties: 'fylker',
    allLibraries: 'alle bibliotek i landet',
    show: 'Vis',
    uses: 'bruk',
    perThousand: 'per 1000',
  },
  people: { inhabitants: 'innbyggere', pupils: 'elever' },
  perThousandOf: (value: string, people: string) => `${value} per 1000 ${people}`,
  usesOf: (value: string, metric: string) => `${value} ${metric}`,
  /** `amount` is one of the two above. */
  message: {
    most: (name: string, service: string, place: string, amount: string) =>
      `${name} bruker ${service} mest i ${place}: ${amount}`,
    mostRegistered: (name: string, service: string, place: string, amount: string) =>
      `${name} har mest registrert bruk av ${service} i ${place}: ${amount}`,
    only: (name: string, service: string, place: string, amount: string) =>
      `Bare ${name} har tall for ${service} i ${place}: ${amount}`,
    rank: (name: string, service: string, rank: string, of: string, amount: string) =>
      `${name} er nummer ${rank} av ${of} fylker i bruk av ${service}: ${amount}`,
    rankRegistered: (name: string, service: string, rank: string, of: string, amount: string) =>
      `${name} er nummer ${rank} av ${of} fylker i registrert bruk av ${service}: ${amount}`,
    withoutFigures: (name: string, service: string, year: number) => `${name} har ingen tall for ${service} i ${year}`,
    none: (service: string, place: string, year: number) => `Ingen tall for ${service} i ${place} i ${year}`,
  },
  subtitle: {
    uses: (metric: string, year: number, of: string) => `${metric} i ${year}, ${of}`,
    perThousand: (metric: string, year: number, people: string, of: string) =>
      `${metric} i ${year} per 1000 ${people} 1. januar, ${of}`,
    mixed: 'innbyggere (skoler: elever)',
    libraries: (place: string) => `bibliotek i ${place}`,
    counties: 'alle fylker',
    highest: (shown: number, of: string) => `De ${shown} høyeste av ${of} vises`,
    some: (shown: number, of: string) => `${shown} av ${of} vises`,
  },
  whole: (place: string, value: string) => `hele ${place}: ${value}`,
  wholeCountry: (value: string) => `hele landet: ${value}`,
  monthsOf: (months: string, of: string) => `${months} av ${of} mnd.`,
  memberFrom: (month: string) => `med fra ${month}`,
  shareOfMonths: (percent: string) => `${percent}\u00a0% av mnd.`,
  missing: 'mangler tall',
  notTaking: 'ikke med',
  noBasis: 'mangler grunnlag',
  source: {
    reports: (count: number) => `Kilde: ${count === 1 ? '1 bruksrapport' : `${count} bruksrapporter`}`,
    withPeople: (reports: string, what: string, year: number) => `${reports}, ${what} 1. januar ${year}`,
    people: { inhabitants: 'folketall', pupils: 'elevtall' },
    bothPeople: 'folketall og elevtall',
    whole: (place: string) => `Hele ${place} er regnet av alle, også der biblioteket ikke er med`,
    incomplete: (count: number) =>
      count === 1
        ? '1 har ikke tall for hele året og vises med månedene som finnes'
        : `${count} har ikke tall for hele året og vises med månedene som finnes`,
    missing: (count: number) => `${count} mangler tall`,
    releases: (releases: string, year: number) => `COUNTER ${releases} siden ${year}: versjonene teller ikke helt likt`,
    periodTotals: (count: string) => `${count} tall for en hel periode uten måneder er ikke med`,
    notPlaced: (count: string) => `${count} bruk hører ikke til noe fylke og er ikke med i søylene`,
  },
  empty: {
    nothing: (place: string, year: number) => `Ingen tjeneste har bruk eller tilknytning i ${place} i ${year}`,
    nothingAdvice: 'Importer en bruksfil fra en leverandør, eller velg et annet fylke eller år øverst.',
    noFigures: (service: string) => `Importer en bruksfil for ${service}, eller velg en annen tjeneste.`,
    noPeople: (year: number) =>
      `Innbyggertallene for ${year} mangler. Importer tabell 07459 fra SSB under Filer, eller vis bruk i stedet.`,
    showUses: 'Vis bruk',
  },
  table: {
    label: (service: string, of: string, year: number) => `${service}, ${of}, ${year}`,
    fileName: (service: string, of: string, year: number) => `Bruk av ${service}, ${of}, ${year}`,
    librariesWord: 'bibliotek',
    countiesWord: 'fylker',
    library: 'Bibliotek',
    county: 'Fylke',
    noCounty: 'ikke i noe fylke',
    people: 'Innbyggere',
    peopleUnit: (year: number) => `1.1.${year}`,
    pupils: (count: string) => `${count} elever`,
    uses: (year: number) => `Bruk i ${year}`,
    perThousand: 'Per 1000',
    bothPeople: 'innb. eller elever',
    change: 'Endring',
    changeUnit: (year: number) => `% fra ${year}`,
    months: 'Måneder med tall',
    allocated: 'Fordelt',
    unusual: 'Uvanlige måneder',
    leftOut: (names: readonly string[]) => {
      const [first, second, ...more] = names;
      if (second === undefined) return `${first} mangler tall`;
      return more.length === 0
        ? `${first} og ${second} mangler tall`
        : `${first} og ${names.length - 1} til mangler tall`;
    },
    note: 'Endring gjelder bare måneder som samme bibliotek har tall for i begge år. Per 1000 er regnet av månedene som finnes.',
    noteReleases: '‡ Tallene er fra ulike versjoner av COUNTER, så endringen kan skyldes ny telling.',
    noteOpen: 'Enter på et fylke viser bibliotekene i det.',
  },
  unusual: {
    spike: 'uvanlig høyt',
    dip: 'uvanlig lavt',
    months: {
      spike: (months: string) => `høyt i ${months}`,
      dip: (months: string) => `lavt i ${months}`,
    },
    /** `mean` uses a month in the year before. */
    comparedWith: (kind: string, mean: string) => `${kind}, mot ${mean} i snitt året før`,
  },
  heat: {
    scale: 'lite til mye i raden',
    allocated: 'fordelt fra en samlet sum',
    missing: 'mangler: ikke levert',
    unknown: 'ukjent: rapporten sier hvorfor',
    notMember: 'uten tilknytning den måneden',
    break: (releases: string) => `brudd: COUNTER ${releases}`,
    breakCell: (from: string, to: string) => `COUNTER ${from} før, ${to} fra denne måneden`,
    leftOut: 'utenfor: filen er holdt utenfor tallene',
    leftOutCell: 'utenfor',
    unknownCell: 'ukjent',
    spike: 'uvanlig høyt: minst 3 ganger snittet året før',
    dip: 'uvanlig lavt: under 1 % av snittet året før',
  },
};
