/** A price list from a spreadsheet: what it says, before anything is stored. Numbers arrive formatted. */
export const priceList = {
  import: 'Importer prisliste',
  title: (file: string) => `Se over ${file}`,
  reading: 'Leser prislisten …',
  refused: 'Prislisten ble ikke lest. Ingenting er endret.',
  counts: (created: string, changed: string, same: string) =>
    `${created === '1' ? '1 ny pris' : `${created} nye priser`}, ${changed} endret, ${same} som før.`,
  about: (libraries: number, services: number) =>
    `Gjelder ${libraries === 1 ? '1 bibliotek' : `${libraries} bibliotek`} og ${services === 1 ? '1 tjeneste' : `${services} tjenester`}.`,
  nothing: 'Fant ingen priser som kan brukes.',
  nothingHelp:
    'Listen må ha en rad med overskrifter, for eksempel Tjeneste, Kommune og Pris, eller en kolonne for hver tjeneste. Under ser du hva som står i veien.',
  noTable: 'Programmet fant ingen rad med overskrifter, for eksempel Tjeneste, Kommune og Pris.',
  otherYear: (list: number, shown: number) =>
    `Listen gjelder ${list}, og du ser på ${shown}. Bytt år øverst for å bruke den.`,
  leftOut: (columns: readonly string[]) =>
    columns.length === 1
      ? `Kolonnen ${columns[0]} kan inneholde opplysninger om personer og er ikke lest.`
      : `Kolonnene ${columns.slice(0, -1).join(', ')} og ${columns.at(-1)} kan inneholde opplysninger om personer og er ikke lest.`,
  service: 'Hvilken tjeneste gjelder prisene?',
  serviceNone: 'Velg tjeneste',
  onlyPrice: 'Prisen i listen er',
  onlyPrices: {
    list: 'listepris, som også brukes når et bibliotek svarer ja',
    paid: 'det biblioteket betaler etter avtalen',
  },
  repriced: (count: string) => `${count} ja med fjorårets pris får den nye.`,
  kept: (count: string) => `${count} ja har en annen pris og beholder den.`,
  overwrite: 'Bruk prisene i listen også for dem',
  changes: 'Se prisene',
  library: 'Bibliotek',
  serviceHead: 'Tjeneste',
  before: 'Før, kr',
  after: 'Etter, kr',
  missing: 'ingen',
  more: (count: string) => `… og ${count} til`,
  unused: (count: number) => (count === 1 ? '1 pris er ikke brukt' : `${count} priser er ikke brukt`),
  row: 'Rad',
  price: 'Pris',
  why: 'Hvorfor',
  reasons: {
    unreadable: 'prisen kan ikke leses',
    unknownService: 'tjenesten har ikke noe tilbud i år',
    serviceUnsaid: 'listen sier ikke hvilken tjeneste',
    unknownLibrary: 'biblioteket er ikke kjent',
    libraryUnsaid: 'raden sier ikke hvilket bibliotek',
    severalLibraries: 'flere bibliotek heter det samme; ta med kommunenummer',
    outsideScope: 'biblioteket ligger utenfor det du ser på',
    otherYear: 'gjelder et annet år',
    notOffered: 'tjenesten tilbys ikke dette biblioteket',
    nobody: 'ingen bibliotek har denne størrelsen, eller folketallet mangler',
    contradicted: 'listen har to ulike priser',
  },
  store: (count: number) => (count === 1 ? 'Lagre 1 pris' : `Lagre ${count} priser`),
  stored: (count: number, file: string) =>
    count === 1 ? `1 pris fra ${file} er lagret.` : `${count} priser fra ${file} er lagret.`,
};
