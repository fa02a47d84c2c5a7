import type { OrderLine } from './order-lines.ts';

/** What stands in the files of an order list, in the language of whoever gets them. */
export type OrderTexts = {
  readonly fileName: string;
  readonly sampleFileName: string;
  readonly overview: string;
  readonly all: string;
  readonly columns: {
    readonly service: string;
    readonly vendor: string;
    readonly number: string;
    readonly library: string;
    readonly county: string;
    readonly kind: string;
    readonly period: string;
    readonly billing: string;
    readonly listPrice: string;
    readonly price: string;
    readonly paid: string;
    readonly countyPart: string;
    readonly libraryPart: string;
    readonly count: string;
  };
  readonly kinds: Readonly<Record<OrderLine['library']['kind'], string>>;
  readonly billings: Readonly<Record<OrderLine['billing'], string>>;
  readonly months: readonly string[];
  readonly sum: string;
  readonly notes: {
    readonly sample: string;
    about(place: string, year: number): string;
    readonly vat: string;
    readonly price: string;
    withoutPrice(lines: number): string;
    withoutShare(lines: number): string;
    readonly program: string;
  };
};

/** A table to be written as a sheet or as CSV; kroner with øre. */
export type OrderTable = {
  readonly name: string;
  readonly columns: readonly {
    readonly header: string;
    readonly type: 'text' | 'number';
    readonly width: number;
    readonly format?: string;
  }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly totals: readonly (readonly (string | number | null)[])[];
  readonly notes: readonly string[];
};

export type OrderContext = {
  readonly place: string;
  readonly year: number;
  readonly sample: boolean;
  readonly texts: OrderTexts;
};

const KRONER = '#,##0.00';

/** A row for each library and service, and what they come to. */
export function orderTable(lines: readonly OrderLine[], name: string, context: OrderContext): OrderTable {
  const { columns: c, kinds, billings, sum } = context.texts;
  const money = (header: string) => ({ header, type: 'number', width: 15, format: KRONER }) as const;
  const text = (header: string, width: number) => ({ header, type: 'text', width }) as const;
  return {
    name,
    columns: [
      text(c.service, 22),
      text(c.vendor, 18),
      text(c.number, 12),
      text(c.library, 30),
      text(c.county, 16),
      text(c.kind, 18),
      text(c.period, 16),
      text(c.billing, 22),
      money(c.listPrice),
      money(c.price),
      money(c.paid),
      money(c.countyPart),
      money(c.libraryPart),
    ],
    rows: lines.map((line) => [
      line.serviceName,
      line.vendorName,
      line.library.number,
      line.library.name,
      line.library.countyName,
      kinds[line.library.kind],
      periodText(line, context),
      billings[line.billing],
      kroner(line.listPriceOre),
      kroner(line.priceOre),
      kroner(line.paidOre),
      kroner(line.countyOre),
      kroner(line.paidOre === null || line.countyOre === null ? null : line.paidOre - line.countyOre),
    ]),
    totals: [[sum, ...Array(9).fill(null), ...totalsOf(lines)]],
    notes: notesOf(lines, context),
  };
}

/** A row for each service: how many take it and what it costs. */
export function orderOverview(lines: readonly OrderLine[], context: OrderContext): OrderTable {
  const { columns: c, overview, sum } = context.texts;
  const money = (header: string) => ({ header, type: 'number', width: 17, format: KRONER }) as const;
  const services = [...Map.groupBy(lines, ({ service }) => service).values()];
  return {
    name: overview,
    columns: [
      { header: c.service, type: 'text', width: 26 },
      { header: c.vendor, type: 'text', width: 22 },
      { header: c.count, type: 'number', width: 12 },
      money(c.paid),
      money(c.countyPart),
      money(c.libraryPart),
    ],
    rows: services.map((of) => [of[0]?.serviceName ?? '', of[0]?.vendorName ?? '', of.length, ...totalsOf(of)]),
    totals: [[sum, null, lines.length, ...totalsOf(lines)]],
    notes: notesOf(lines, context),
  };
}

/** Paid, the county's part, the libraries' part: of what has them. */
function totalsOf(lines: readonly OrderLine[]): (number | null)[] {
  let [paid, county, library] = [0, 0, 0];
  for (const { paidOre, countyOre } of lines) {
    paid += paidOre ?? 0;
    county += countyOre ?? 0;
    library += paidOre === null || countyOre === null ? 0 : paidOre - countyOre;
  }
  return [paid, county, library].map(kroner);
}

function periodText({ firstMonth, months }: OrderLine, { texts, year }: OrderContext): string {
  const name = (month: number) => texts.months[month - 1] ?? '';
  const last = firstMonth + months - 1;
  return months === 1 ? `${name(firstMonth)} ${year}` : `${name(firstMonth)}–${name(last)} ${year}`;
}

function notesOf(lines: readonly OrderLine[], { texts, place, year, sample }: OrderContext): string[] {
  const { notes } = texts;
  const withoutPrice = lines.filter(({ paidOre }) => paidOre === null).length;
  const withoutShare = lines.filter(({ paidOre, countyOre }) => paidOre !== null && countyOre === null).length;
  return [
    ...(sample ? [notes.sample] : []),
    notes.about(place, year),
    notes.vat,
    notes.price,
    ...(withoutPrice > 0 ? [notes.withoutPrice(withoutPrice)] : []),
    ...(withoutShare > 0 ? [notes.withoutShare(withoutShare)] : []),
    notes.program,
  ];
}

function kroner(amount: number | null): number | null {
  return amount === null ? null : amount / 100;
}
