import type { InvoiceTexts } from '#domain/invoicing/invoice-table.ts';

/** What stands in the file for the accounting system. */
export const invoiceFile: InvoiceTexts = {
  fileName: 'fakturagrunnlag',
  sampleFileName: 'eksempeldata',
  sampleMark: 'EKSEMPELDATA',
  sheets: { lines: 'Linjer', receivers: 'Mottakarar' },
  columns: {
    receiver: 'Mottakar',
    number: 'Organisasjonsnr/kommunenr',
    service: 'Teneste',
    period: 'Periode',
    net: 'Netto',
    vatRate: 'Mva-sats',
    vat: 'Mva',
    gross: 'Brutto',
    type: 'Art',
    function: 'Funksjon',
    text: 'Tekst',
  },
  line: (service, period, invoice) => `${service}, ${period}, etter ${invoice}`,
  countyLine: (service, period, invoice) => `${service}, ${period}, fylket sin del etter ${invoice}`,
  sum: 'Sum',
  notes: {
    sample: 'Eksempeldata: prisane er oppdikta.',
    about: (place, year, invoice) => `Fordeling av ${invoice} for ${year}, ${place}.`,
    exact: 'Linjene er på øret det same som fakturaen. Øre som blir til overs, går til dei med størst rest.',
    withoutShare: (names) => `Fylket sin del er ikkje oppgjeven og er sett til 0 for: ${names.join(', ')}.`,
    notSplit: (service) => `${service} er ikkje fordelt og er ikkje med i summane.`,
    program: 'Laga med Bibliotek24.',
  },
};
