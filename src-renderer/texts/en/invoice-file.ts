import type { InvoiceTexts } from '#domain/invoicing/invoice-table.ts';

/** What stands in the file for the accounting system. */
export const invoiceFile: InvoiceTexts = {
  fileName: 'invoice-basis',
  sampleFileName: 'sample-data',
  sampleMark: 'SAMPLE DATA',
  sheets: { lines: 'Lines', receivers: 'Recipients' },
  columns: {
    receiver: 'Recipient',
    number: 'Organisation/municipality number',
    service: 'Service',
    period: 'Period',
    net: 'Net',
    vatRate: 'VAT rate',
    vat: 'VAT',
    gross: 'Gross',
    type: 'Type',
    function: 'Function',
    text: 'Text',
  },
  line: (service, period, invoice) => `${service}, ${period}, by ${invoice}`,
  countyLine: (service, period, invoice) => `${service}, ${period}, the county’s share by ${invoice}`,
  sum: 'Sum',
  notes: {
    sample: 'Sample data: the prices are invented.',
    about: (place, year, invoice) => `Split of ${invoice} for ${year}, ${place}.`,
    exact: 'The lines are the same as the invoice to the øre. Øre that are left over go to the largest remainders.',
    withoutShare: (names) => `The county’s share is not given and is set to 0 for: ${names.join(', ')}.`,
    notSplit: (service) => `${service} is not split and is not included in the sums.`,
    program: 'Made with Bibliotek24.',
  },
};
