import type { InvoiceTexts } from '#domain/invoicing/invoice-table.ts';

/** What stands in the file for the accounting system. */
export const invoiceFile: InvoiceTexts = {
  fileName: 'fakturagrunnlag',
  sampleFileName: 'eksempeldata',
  sampleMark: 'EKSEMPELDATA',
  sheets: { lines: 'Linjer', receivers: 'Mottakere' },
  columns: {
    receiver: 'Mottaker',
    number: 'Organisasjonsnr/kommunenr',
    service: 'Tjeneste',
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
  countyLine: (service, period, invoice) => `${service}, ${period}, fylkets andel etter ${invoice}`,
  sum: 'Sum',
  notes: {
    sample: 'Eksempeldata: prisene er oppdiktet.',
    about: (place, year, invoice) => `Fordeling av ${invoice} for ${year}, ${place}.`,
    exact: 'Linjene er på øret det samme som fakturaen. Øre som blir til overs, går til dem med størst rest.',
    withoutShare: (names) => `Fylkets andel er ikke oppgitt og er satt til 0 for: ${names.join(', ')}.`,
    notSplit: (service) => `${service} er ikke fordelt og er ikke med i summene.`,
    program: 'Laget med Bibliotek24.',
  },
};
