import { type Ore, ore } from '../model/brands.ts';
import { add, divide, type Fraction, fractionOf, multiply, ONE, ratio, toOre, ZERO } from '../money/fraction.ts';
import { compareIds, roundToTotal, splitByWeight } from '../money/largest-remainder.ts';
import type { SplitKey } from './collective-invoice.ts';
import type { Receiver, Taker } from './invoice-takers.ts';

/** What one receiver is invoiced for one service. */
export type InvoiceLine = {
  readonly receiver: Receiver;
  readonly role: 'library' | 'county';
  readonly netOre: Ore;
  readonly vatOre: Ore;
};

export type SplitInput = {
  /** As typed; null: what the answers come to. */
  readonly amountOre: Ore | null;
  readonly withVat: boolean;
  readonly vatRate: number;
  readonly key: SplitKey;
  readonly countyPays: boolean;
};

export type ServiceSplit = {
  readonly netOre: Ore;
  readonly vatOre: Ore;
  /** What the answers come to, without VAT; null when a price is missing. */
  readonly answersOre: Ore | null;
  /** By receiver, sorted by id; they add up to net and VAT to the øre. */
  readonly lines: readonly InvoiceLine[];
  /** Libraries whose county share nobody has said: all of their part is their own. */
  readonly withoutShare: readonly Receiver[];
};

export type SplitOutcome =
  | { readonly kind: 'split'; readonly split: ServiceSplit }
  /** Nobody has said yes. */
  | { readonly kind: 'nobody' }
  /** What the key goes by is not known of these, or adds up to nothing. */
  | { readonly kind: 'noBasis'; readonly missing: readonly Receiver[] };

/**
 * Splits what a service costs between those who take it and their county, exact to the øre: first the net amount by the key, then the
 * county's share of each part, then the VAT by what each is invoiced; leftover øre go by largest remainder, ties by id. The order
 * of the takers plays no part.
 */
export function splitService(takers: readonly Taker[], input: SplitInput): SplitOutcome {
  if (takers.length === 0) return { kind: 'nobody' };
  const ordered = numbered(takers);
  const weights = ordered.map(({ id, taker }) => ({ id, taker, weight: weightOf(taker, input.key) }));
  const missing = weights.flatMap(({ taker, weight }) => (weight === null ? [taker.library] : []));
  const answersOre = answersOf(takers);
  if (missing.length > 0 || (input.amountOre === null && answersOre === null)) {
    const unpriced = takers.filter(({ paidTwelfths }) => paidTwelfths === null).map(({ library }) => library);
    return { kind: 'noBasis', missing: missing.length > 0 ? missing : unpriced };
  }
  const { netOre, vatOre } = amounts(input, answersOre ?? ore(0));
  const parts = splitByWeight(
    netOre,
    weights.map(({ id, weight }) => ({ id, weight: weight ?? 0 })),
  );
  if (!parts) return { kind: 'noBasis', missing: [] };
  const net = netByReceiver(ordered, parts, input.countyPays);
  const vat = vatByReceiver(net, netOre, vatOre);
  const lines = [...net.values()]
    .map((line) => ({ ...line, vatOre: ore(vat.get(line.receiver.id) ?? 0) }))
    .filter((line) => line.netOre !== 0 || line.vatOre !== 0)
    .toSorted((a, b) => compareIds(a.receiver.id, b.receiver.id));
  const withoutShare = input.countyPays ? ordered.filter(({ taker }) => taker.countyShare === null) : [];
  return {
    kind: 'split',
    split: { netOre, vatOre, answersOre, lines, withoutShare: withoutShare.map(({ taker }) => taker.library) },
  };
}

type Numbered = { readonly id: string; readonly taker: Taker };

/** An id for each, the same in whatever order they come: two of one library are told apart by their terms. */
function numbered(takers: readonly Taker[]): Numbered[] {
  const terms = (taker: Taker) => JSON.stringify([taker.library.id, taker.paidTwelfths, taker.countyShare]);
  const sorted = takers.toSorted((a, b) => compareIds(terms(a), terms(b)));
  const seen = new Map<string, number>();
  return sorted.map((taker) => {
    const nth = (seen.get(taker.library.id) ?? 0) + 1;
    seen.set(taker.library.id, nth);
    return { id: nth === 1 ? taker.library.id : `${taker.library.id} ${nth}`, taker };
  });
}

function weightOf(taker: Taker, key: SplitKey): number | null {
  switch (key) {
    case 'participations':
      return taker.paidTwelfths;
    case 'equal':
      return 1;
    case 'inhabitants':
      return taker.inhabitants;
    case 'pupils':
      return taker.pupils;
  }
}

function answersOf(takers: readonly Taker[]): Ore | null {
  let twelfths = 0;
  for (const { paidTwelfths } of takers) {
    if (paidTwelfths === null) return null;
    twelfths += paidTwelfths;
  }
  return toOre(ratio(BigInt(twelfths), 12n));
}

/** Net and VAT of what the invoice says; VAT rounded to øre once, half away from zero. */
export function amounts(
  { amountOre, withVat, vatRate }: Pick<SplitInput, 'amountOre' | 'withVat' | 'vatRate'>,
  answersOre: Ore,
): { readonly netOre: Ore; readonly vatOre: Ore } {
  const rate = fractionOf(vatRate);
  if (amountOre !== null && withVat) {
    const netOre = toOre(divide(fractionOf(amountOre), add(ONE, rate)));
    return { netOre, vatOre: ore(amountOre - netOre) };
  }
  const netOre = amountOre ?? answersOre;
  return { netOre, vatOre: toOre(multiply(fractionOf(netOre), rate)) };
}

type NetLine = Omit<InvoiceLine, 'vatOre'>;

/** The county's share of every part, added up and rounded once, and what is left for the libraries. */
function netByReceiver(
  takers: readonly Numbered[],
  parts: ReadonlyMap<string, number>,
  countyPays: boolean,
): Map<string, NetLine> {
  const exact = takers.map(({ id, taker }) => {
    const share = countyPays && taker.county ? (taker.countyShare ?? 0) : 0;
    return { id, exact: multiply(fractionOf(parts.get(id) ?? 0), fractionOf(share)) };
  });
  const sum = exact.reduce<Fraction>((so, each) => add(so, each.exact), ZERO);
  const county = roundToTotal(toOre(sum), exact);
  const lines = new Map<string, NetLine>();
  const put = (receiver: Receiver, role: InvoiceLine['role'], amount: number) => {
    const before = lines.get(receiver.id);
    // A county that takes part itself gets one line for both.
    lines.set(receiver.id, { receiver, role: before?.role ?? role, netOre: ore((before?.netOre ?? 0) + amount) });
  };
  for (const { id, taker } of takers) {
    const ofCounty = county.get(id) ?? 0;
    put(taker.library, 'library', (parts.get(id) ?? 0) - ofCounty);
    if (taker.county && ofCounty !== 0) put(taker.county, 'county', ofCounty);
  }
  return lines;
}

function vatByReceiver(net: ReadonlyMap<string, NetLine>, netOre: Ore, vatOre: Ore): ReadonlyMap<string, number> {
  if (netOre === 0) return new Map();
  const rate = ratio(BigInt(vatOre), BigInt(netOre));
  const exact = [...net.values()].map(({ receiver, netOre: part }) => ({
    id: receiver.id as string,
    exact: multiply(fractionOf(part), rate),
  }));
  return roundToTotal(vatOre, exact);
}
