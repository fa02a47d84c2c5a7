/** A price list from a spreadsheet: what it says, before anything is stored. Numbers arrive formatted. */
export const priceList = {
  import: 'Import a price list',
  title: (file: string) => `Review ${file}`,
  reading: 'Reading the price list …',
  refused: 'The price list was not read. Nothing is changed.',
  counts: (created: string, changed: string, same: string) =>
    `${created === '1' ? '1 new price' : `${created} new prices`}, ${changed} changed, ${same} as before.`,
  about: (libraries: number, services: number) =>
    `About ${libraries === 1 ? '1 library' : `${libraries} libraries`} and ${services === 1 ? '1 service' : `${services} services`}.`,
  nothing: 'Found no prices that can be used.',
  nothingHelp:
    'The list must have a row of headings, for example Service, Municipality and Price, or a column for each service. Below you can see what is in the way.',
  noTable: 'The program found no row of headings, for example Service, Municipality and Price.',
  otherYear: (list: number, shown: number) =>
    `The list is for ${list}, and you are looking at ${shown}. Choose the year at the top to use it.`,
  leftOut: (columns: readonly string[]) =>
    columns.length === 1
      ? `The column ${columns[0]} may contain information about people and is not read.`
      : `The columns ${columns.slice(0, -1).join(', ')} and ${columns.at(-1)} may contain information about people and are not read.`,
  service: 'Which service are the prices for?',
  serviceNone: 'Choose a service',
  onlyPrice: 'The price in the list is',
  onlyPrices: {
    list: 'the list price, also used when a library says yes',
    paid: 'what the library pays under the agreement',
  },
  repriced: (count: string) => `${count} yeses at last year’s price get the new one.`,
  kept: (count: string) => `${count} yeses have another price and keep it.`,
  overwrite: 'Use the prices of the list for them too',
  changes: 'See the prices',
  library: 'Library',
  serviceHead: 'Service',
  before: 'Before, NOK',
  after: 'After, NOK',
  missing: 'none',
  more: (count: string) => `… and ${count} more`,
  unused: (count: number) => (count === 1 ? '1 price is not used' : `${count} prices are not used`),
  row: 'Row',
  price: 'Price',
  why: 'Why',
  reasons: {
    unreadable: 'the price cannot be read',
    unknownService: 'the service has no offer this year',
    serviceUnsaid: 'the list does not say which service',
    unknownLibrary: 'the library is not known',
    libraryUnsaid: 'the row does not say which library',
    severalLibraries: 'several libraries have this name; add the municipality number',
    outsideScope: 'the library lies outside what you are looking at',
    otherYear: 'for another year',
    notOffered: 'the service is not offered to this library',
    nobody: 'no library is of this size, or the population is missing',
    contradicted: 'the list has two different prices',
  },
  store: (count: number) => (count === 1 ? 'Save 1 price' : `Save ${count} prices`),
  stored: (count: number, file: string) =>
    count === 1 ? `1 price from ${file} is saved.` : `${count} prices from ${file} are saved.`,
};
