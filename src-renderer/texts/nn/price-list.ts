/** A price list from a spreadsheet: what it says, before anything is stored. Numbers arrive formatted. */
export const priceList = {
  import: 'Importer prisliste',
  title: (file: string) => `Sjå over ${file}`,
  reading: 'Les prislista …',
  refused: 'Prislista vart ikkje lesen. Ingenting er endra.',
  counts: (created: string, changed: string, same: string) =>
    `${created === '1' ? '1 ny pris' : `${created} nye prisar`}, ${changed} endra, ${same} som før.`,
  about: (libraries: number, services: number) =>
    `Gjeld ${libraries === 1 ? '1 bibliotek' : `${libraries} bibliotek`} og ${services === 1 ? '1 teneste' : `${services} tenester`}.`,
  nothing: 'Fann ingen prisar som kan brukast.',
  nothingHelp:
    'Lista må ha ei rad med overskrifter, til dømes Teneste, Kommune og Pris, eller ein kolonne for kvar teneste. Under ser du kva som står i vegen.',
  noTable: 'Programmet fann inga rad med overskrifter, til dømes Teneste, Kommune og Pris.',
  otherYear: (list: number, shown: number) =>
    `Lista gjeld ${list}, og du ser på ${shown}. Byt år øvst for å bruke henne.`,
  leftOut: (columns: readonly string[]) =>
    columns.length === 1
      ? `Kolonnen ${columns[0]} kan innehalde opplysningar om personar og er ikkje lesen.`
      : `Kolonnane ${columns.slice(0, -1).join(', ')} og ${columns.at(-1)} kan innehalde opplysningar om personar og er ikkje lesne.`,
  service: 'Kva teneste gjeld prisane?',
  serviceNone: 'Vel teneste',
  onlyPrice: 'Prisen i lista er',
  onlyPrices: {
    list: 'listepris, som òg blir brukt når eit bibliotek svarar ja',
    paid: 'det biblioteket betaler etter avtalen',
  },
  repriced: (count: string) => `${count} ja med prisen frå i fjor får den nye.`,
  kept: (count: string) => `${count} ja har ein annan pris og held på han.`,
  overwrite: 'Bruk prisane i lista for dei òg',
  changes: 'Sjå prisane',
  library: 'Bibliotek',
  serviceHead: 'Teneste',
  before: 'Før, kr',
  after: 'Etter, kr',
  missing: 'ingen',
  more: (count: string) => `… og ${count} til`,
  unused: (count: number) => (count === 1 ? '1 pris er ikkje brukt' : `${count} prisar er ikkje brukte`),
  row: 'Rad',
  price: 'Pris',
  why: 'Kvifor',
  reasons: {
    unreadable: 'prisen kan ikkje lesast',
    unknownService: 'tenesta har ikkje noko tilbod i år',
    serviceUnsaid: 'lista seier ikkje kva teneste',
    unknownLibrary: 'biblioteket er ikkje kjent',
    libraryUnsaid: 'rada seier ikkje kva bibliotek',
    severalLibraries: 'fleire bibliotek heiter det same; ta med kommunenummer',
    outsideScope: 'biblioteket ligg utanfor det du ser på',
    otherYear: 'gjeld eit anna år',
    notOffered: 'tenesta er ikkje tilboden dette biblioteket',
    nobody: 'ingen bibliotek har denne storleiken, eller folketalet manglar',
    contradicted: 'lista har to ulike prisar',
  },
  store: (count: number) => (count === 1 ? 'Lagre 1 pris' : `Lagre ${count} prisar`),
  stored: (count: number, file: string) =>
    count === 1 ? `1 pris frå ${file} er lagra.` : `${count} prisar frå ${file} er lagra.`,
};
