import type { CollectiveInvoice } from '#domain/invoicing/collective-invoice.ts';
import type { InvoiceSplit, ReceiverSum } from '#domain/invoicing/split-invoice.ts';
import type { Traced } from '#features/provenance/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

export type Amounts = { readonly netOre: number; readonly vatOre: number };
type Line = ReceiverSum['lines'][number];

/** What is invoiced, of the whole, of one receiver, or of one of its services: what it adds up, and how each service is split. */
export function receiverOrigin(
  asked:
    | { readonly kind: 'all' }
    | { readonly kind: 'receiver'; readonly sum: ReceiverSum }
    | { readonly kind: 'line'; readonly line: Line },
  { invoice, split }: { readonly invoice: CollectiveInvoice; readonly split: InvoiceSplit },
  { invoicing: t }: Messages,
  { kronerExact, percent }: Formats,
): Traced {
  const gross = ({ netOre, vatOre }: Amounts) => kronerExact(netOre + vatOre);
  const amounts = (each: Amounts) => [kronerExact(each.netOre), kronerExact(each.vatOre), gross(each)];
  const rowOf = (of: Line) => [of.split.name, t.keys[of.split.invoiced.key], ...amounts(of.line)];
  const service = {
    caption: t.originLines,
    head: [t.originService, t.originKey, t.net, t.vat, t.gross],
    numbers: [t.net, t.vat, t.gross],
  };
  const common = { rule: invoice.countyPays ? t.originRuleCounty : t.originRule };
  const formula = (each: Amounts) => `${kronerExact(each.netOre)} + ${kronerExact(each.vatOre)} = ${gross(each)} kr`;
  switch (asked.kind) {
    case 'all':
      return {
        ...common,
        title: `${t.sumOf(split.receivers.length)}, ${invoice.name}`,
        value: `${gross(split)} kr`,
        formula: formula(split),
        records: [
          {
            caption: t.originReceivers,
            head: [t.receiver, t.net, t.vat, t.gross],
            numbers: [t.net, t.vat, t.gross],
            rows: split.receivers.map((each) => [each.receiver.name, ...amounts(each)]),
          },
        ],
      };
    case 'receiver':
      return {
        ...common,
        title: `${asked.sum.receiver.name}, ${invoice.name}`,
        value: `${gross(asked.sum)} kr`,
        formula: formula(asked.sum),
        records: [{ ...service, rows: asked.sum.lines.map(rowOf) }],
      };
    case 'line': {
      const { line, split: of } = asked.line;
      const whole = of.outcome.kind === 'split' ? of.outcome.split : null;
      return {
        ...common,
        title: `${of.name}, ${line.receiver.name}, ${invoice.name}`,
        value: `${gross(line)} kr`,
        formula: formula(line),
        inputs: [
          { label: t.amountOf(of.name), value: whole && `${kronerExact(whole.netOre)} kr` },
          { label: t.originKey, value: t.keys[of.invoiced.key] },
          { label: t.vat, value: `${percent(of.invoiced.vatRate, 0)} %` },
        ],
        records: [
          {
            caption: t.originReceivers,
            head: [t.receiver, t.net, t.vat, t.gross],
            numbers: [t.net, t.vat, t.gross],
            rows: (whole?.lines ?? []).map((each) => [each.receiver.name, ...amounts(each)]),
          },
        ],
      };
    }
  }
}
