import type { CollectiveInvoice } from './collective-invoice.ts';
import type { InvoiceSplit } from './split-invoice.ts';

/** What stands in the file for the accounting system. */
export type InvoiceTexts = {
  readonly fileName: string;
  readonly sampleFileName: string;
  readonly sheets: { readonly lines: string; readonly receivers: string };
  readonly columns: {
    readonly receiver: string;
    readonly number: string;
    readonly service: string;
    readonly period: string;
    readonly net: string;
    readonly vatRate: string;
    readonly vat: string;
    readonly gross: string;
    readonly type: string;
    readonly function: string;
    readonly text: string;
  };
  /** Before the text of every line of sample data, since an accounting system sees nothing else. */
  readonly sampleMark: string;
  line(service: string, period: string, invoice: string): string;
  countyLine(service: string, period: string, invoice: string): string;
  readonly sum: string;
  readonly notes: {
    readonly sample: string;
    about(place: string, year: number, invoice: string): string;
    readonly exact: string;
    withoutShare(names: readonly string[]): string;
    notSplit(service: string): string;
    readonly program: string;
  };
};

export type InvoiceContext = {
  readonly place: string;
  readonly sample: boolean;
  readonly texts: InvoiceTexts;
};

type Value = string | number | null;

export type InvoiceTable = {
  readonly name: string;
  readonly columns: readonly {
    readonly header: string;
    readonly type: 'text' | 'number';
    readonly width: number;
    readonly format?: string;
  }[];
  readonly rows: readonly (readonly Value[])[];
  readonly totals: readonly (readonly Value[])[];
  readonly notes: readonly string[];
};

/** How Excel shows an amount. */
export const KRONER = '#,##0.00';

/** A row for each receiver and service, as an accounting system takes it in: amounts in kroner with øre, the rate in per cent. */
export function invoiceLineTable(
  invoice: CollectiveInvoice,
  split: InvoiceSplit,
  context: InvoiceContext,
): InvoiceTable {
  const { texts } = context;
  const { columns: c } = texts;
  const text = (header: string, width: number) => ({ header, type: 'text', width }) as const;
  const money = (header: string) => ({ header, type: 'number', width: 14, format: KRONER }) as const;
  return {
    name: texts.sheets.lines,
    columns: [
      text(c.receiver, 30),
      text(c.number, 14),
      text(c.service, 22),
      text(c.period, 16),
      money(c.net),
      { header: c.vatRate, type: 'number', width: 10, format: '0.##' },
      money(c.vat),
      money(c.gross),
      text(c.type, 8),
      text(c.function, 10),
      text(c.text, 48),
    ],
    rows: split.receivers.flatMap(({ receiver, lines }) =>
      lines.map(({ split: { name, invoiced }, line }) => [
        receiver.name,
        receiver.number,
        name,
        invoice.period,
        line.netOre / 100,
        percent(invoiced.vatRate),
        line.vatOre / 100,
        (line.netOre + line.vatOre) / 100,
        invoice.typeCode,
        invoice.functionCode,
        (context.sample ? `${texts.sampleMark} ` : '') +
          (line.role === 'county' ? texts.countyLine : texts.line)(name, invoice.period, invoice.name),
      ]),
    ),
    totals: [
      [texts.sum, null, null, null, split.netOre / 100, null, split.vatOre / 100, grossOf(split), null, null, null],
    ],
    notes: notesOf(invoice, split, context),
  };
}

/** A row for each receiver: what it is invoiced in all. */
export function receiverTable(invoice: CollectiveInvoice, split: InvoiceSplit, context: InvoiceContext): InvoiceTable {
  const { texts } = context;
  const { columns: c } = texts;
  const money = (header: string) => ({ header, type: 'number', width: 16, format: KRONER }) as const;
  return {
    name: texts.sheets.receivers,
    columns: [
      { header: c.receiver, type: 'text', width: 30 },
      { header: c.number, type: 'text', width: 14 },
      money(c.net),
      money(c.vat),
      money(c.gross),
    ],
    rows: split.receivers.map(({ receiver, netOre, vatOre }) => [
      receiver.name,
      receiver.number,
      netOre / 100,
      vatOre / 100,
      (netOre + vatOre) / 100,
    ]),
    totals: [[texts.sum, null, split.netOre / 100, split.vatOre / 100, grossOf(split)]],
    notes: notesOf(invoice, split, context),
  };
}

function grossOf({ netOre, vatOre }: InvoiceSplit): number {
  return (netOre + vatOre) / 100;
}

/** 0.15 × 100 is not 15 in binary fractions. */
function percent(rate: number): number {
  return Number((rate * 100).toFixed(4));
}

function notesOf(invoice: CollectiveInvoice, split: InvoiceSplit, { place, sample, texts }: InvoiceContext): string[] {
  const { notes } = texts;
  const withoutShare = split.services.flatMap(({ outcome }) =>
    outcome.kind === 'split' ? outcome.split.withoutShare.map(({ name }) => name) : [],
  );
  return [
    ...(sample ? [notes.sample] : []),
    notes.about(place, invoice.year, invoice.name),
    notes.exact,
    ...(withoutShare.length > 0 ? [notes.withoutShare([...new Set(withoutShare)])] : []),
    ...split.services.flatMap(({ name, outcome }) => (outcome.kind === 'split' ? [] : [notes.notSplit(name)])),
    notes.program,
  ];
}
