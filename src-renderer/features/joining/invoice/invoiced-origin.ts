import type { CollectiveInvoice } from '#domain/invoicing/collective-invoice.ts';
import type { InvoiceSplit } from '#domain/invoicing/split-invoice.ts';
import type { ServiceSplit } from '#domain/invoicing/split-service.ts';
import type { Traced } from '#features/provenance/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

/** The computed amounts of the services on an invoice. */
export type InvoicedAmount = 'answers' | 'amount' | 'difference';

/** What the service adds to the amount, in øre; null where it adds nothing that is known. */
export function invoicedAmount(
  of: InvoicedAmount,
  { netOre, vatOre, answersOre }: ServiceSplit,
  withVat: boolean,
): number | null {
  if (of === 'answers') return answersOre;
  if (of === 'amount') return withVat ? netOre + vatOre : netOre;
  return answersOre === null ? null : netOre - answersOre;
}

/** The sum over the services that can be split; the rest are in no sum. */
export function invoicedSum(of: InvoicedAmount, split: InvoiceSplit | null, withVat: boolean): number {
  return (split?.services ?? []).reduce(
    (so, { outcome }) => so + (outcome.kind === 'split' ? (invoicedAmount(of, outcome.split, withVat) ?? 0) : 0),
    0,
  );
}

/** Where an amount of the invoice comes from: each service with what the answers come to and what the invoice says. */
export function invoicedOrigin(
  of: InvoicedAmount,
  /** Of one service, or (null) the sum of all. */
  agreementId: string | null,
  { invoice, split }: { readonly invoice: CollectiveInvoice; readonly split: InvoiceSplit },
  { invoicing: t }: Messages,
  { kronerExact }: Formats,
): Traced {
  const { withVat } = invoice;
  const asked = split.services.filter(({ invoiced }) => agreementId === null || invoiced.agreementId === agreementId);
  const done = asked.flatMap(({ name, outcome }) => (outcome.kind === 'split' ? [{ name, part: outcome.split }] : []));
  const value = done.reduce((so, { part }) => so + (invoicedAmount(of, part, withVat) ?? 0), 0);
  const sum = (pick: (part: ServiceSplit) => number) => done.reduce((so, { part }) => so + pick(part), 0);
  const text = `${kronerExact(value)} kr`;
  const formula = {
    answers: `${t.sumOfServices(done.length)} = ${text}`,
    amount: `${t.sumOfServices(done.length)} = ${text}`,
    difference: `${kronerExact(sum(({ netOre }) => netOre))} − ${kronerExact(sum(({ answersOre }) => answersOre ?? 0))} = ${text}`,
  }[of];
  const name = agreementId === null ? t.sum : (asked[0]?.name ?? '');
  return {
    title: `${{ answers: t.answers, amount: t.amount, difference: t.difference }[of]}, ${name}, ${invoice.name}`,
    value: text,
    rule: t.originRules[of],
    formula,
    leftOut: asked.filter(({ outcome }) => outcome.kind !== 'split').map((each) => t.notSplit(each.name)),
    records: [
      {
        caption: t.originLines,
        head: [t.service, t.answers, t.net, t.vat, t.difference],
        numbers: [t.answers, t.net, t.vat, t.difference],
        rows: done.map(({ name: service, part }) => [
          service,
          part.answersOre === null ? '' : kronerExact(part.answersOre),
          kronerExact(part.netOre),
          kronerExact(part.vatOre),
          part.answersOre === null ? '' : kronerExact(part.netOre - part.answersOre),
        ]),
      },
    ],
  };
}
