import type { OrderTexts } from '#domain/joining/order-tables.ts';

/** What stands in the files of an order list. */
export const orderList: OrderTexts = {
  fileName: 'bestilling',
  sampleFileName: 'eksempeldata',
  overview: 'Oversyn',
  all: 'Alle tenester',
  columns: {
    service: 'Teneste',
    vendor: 'Leverandør',
    number: 'Nummer',
    library: 'Bibliotek',
    county: 'Fylke',
    kind: 'Type',
    period: 'Periode',
    billing: 'Betaling',
    listPrice: 'Listepris, kr per år',
    price: 'Pris, kr per år',
    paid: 'Betalt i året, kr',
    countyPart: 'Fylket sin del, kr',
    libraryPart: 'Biblioteket sin del, kr',
    count: 'Bibliotek',
  },
  kinds: { national: 'landet', county: 'fylke', municipality: 'kommune', school: 'vidaregåande skule' },
  billings: { prepaid: 'forskot', postpaid: 'etterfakturert etter bruk' },
  months: ['jan', 'feb', 'mars', 'apr', 'mai', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'des'],
  sum: 'Sum',
  notes: {
    sample: 'Eksempeldata: prisane er oppdikta.',
    about: (place, year) => `Bestilling av nasjonale tilbod for ${year}, ${place}: dei som har svart ja.`,
    vat: 'Alle beløp er utan mva.',
    price:
      'Pris per år blir rekna etter talet på månader. For tenester som blir etterfakturerte, er prisen summen som blir fakturert.',
    withoutPrice: (lines) => `${lines === 1 ? '1 linje' : `${lines} linjer`} manglar pris og er ikkje med i summane.`,
    withoutShare: (lines) =>
      `${lines === 1 ? '1 linje' : `${lines} linjer`} manglar fylket sin del og er ikkje med i summane for delar.`,
    program: 'Laga med Bibliotek24.',
  },
};
