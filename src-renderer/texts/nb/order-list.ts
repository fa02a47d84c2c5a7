import type { OrderTexts } from '#domain/joining/order-tables.ts';

/** What stands in the files of an order list. */
export const orderList: OrderTexts = {
  fileName: 'bestilling',
  sampleFileName: 'eksempeldata',
  overview: 'Oversikt',
  all: 'Alle tjenester',
  columns: {
    service: 'Tjeneste',
    vendor: 'Leverandør',
    number: 'Nummer',
    library: 'Bibliotek',
    county: 'Fylke',
    kind: 'Type',
    period: 'Periode',
    billing: 'Betaling',
    listPrice: 'Listepris, kr per år',
    price: 'Pris, kr per år',
    paid: 'Betales i året, kr',
    countyPart: 'Fylkets andel, kr',
    libraryPart: 'Bibliotekets andel, kr',
    count: 'Bibliotek',
  },
  kinds: { national: 'landet', county: 'fylke', municipality: 'kommune', school: 'videregående skole' },
  billings: { prepaid: 'forskudd', postpaid: 'etterfaktureres etter bruk' },
  months: ['jan', 'feb', 'mars', 'apr', 'mai', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'des'],
  sum: 'Sum',
  notes: {
    sample: 'Eksempeldata: prisene er oppdiktet.',
    about: (place, year) => `Bestilling av nasjonale tilbud for ${year}, ${place}: de som har svart ja.`,
    vat: 'Alle beløp er uten mva.',
    price:
      'Pris per år regnes etter antall måneder. For tjenester som etterfaktureres, er prisen summen som faktureres.',
    withoutPrice: (lines) => `${lines === 1 ? '1 linje' : `${lines} linjer`} mangler pris og er ikke med i summene.`,
    withoutShare: (lines) =>
      `${lines === 1 ? '1 linje' : `${lines} linjer`} mangler fylkets andel og er ikke med i summene for andeler.`,
    program: 'Laget med Bibliotek24.',
  },
};
