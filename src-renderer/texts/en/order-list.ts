import type { OrderTexts } from '#domain/joining/order-tables.ts';

/** What stands in the files of an order list. */
export const orderList: OrderTexts = {
  fileName: 'order',
  sampleFileName: 'sample-data',
  overview: 'Overview',
  all: 'All services',
  columns: {
    service: 'Service',
    vendor: 'Vendor',
    number: 'Number',
    library: 'Library',
    county: 'County',
    kind: 'Kind',
    period: 'Period',
    billing: 'Billing',
    listPrice: 'List price, NOK per year',
    price: 'Price, NOK per year',
    paid: 'Paid in the year, NOK',
    countyPart: 'County’s share, NOK',
    libraryPart: 'Library’s share, NOK',
    count: 'Libraries',
  },
  kinds: { national: 'country', county: 'county', municipality: 'municipality', school: 'upper secondary school' },
  billings: { prepaid: 'in advance', postpaid: 'invoiced afterwards by use' },
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  sum: 'Sum',
  notes: {
    sample: 'Sample data: the prices are invented.',
    about: (place, year) => `Order of national offers for ${year}, ${place}: those who have said yes.`,
    vat: 'All amounts are excl. VAT.',
    price: 'A yearly price is charged by the months. For services invoiced afterwards the price is the sum invoiced.',
    withoutPrice: (lines) =>
      `${lines === 1 ? '1 line lacks' : `${lines} lines lack`} a price and is not included in the sums.`,
    withoutShare: (lines) =>
      `${lines === 1 ? '1 line lacks' : `${lines} lines lack`} the county’s share and is not included in the sums of shares.`,
    program: 'Made with Bibliotek24.',
  },
};
