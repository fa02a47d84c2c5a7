import { add, compare, type Fraction, floor, fractionOf, multiply, ratio, subtract, ZERO } from './fraction.ts';

export type Share<Id extends string> = { readonly id: Id; readonly exact: Fraction };

/**
 * Rounds exact shares to whole units that add up to `total` to the last unit: every share is rounded down,
 * and the units left over go to the largest remainders, ties by id (largest remainder method).
 * @param total the exact sum of the shares, a whole number
 * @returns the whole share of each id
 */
export function roundToTotal<Id extends string>(total: number, shares: readonly Share<Id>[]): Map<Id, number> {
  const parts = shares.map(({ id, exact }) => {
    const whole = floor(exact);
    return { id, whole, remainder: subtract(exact, { numerator: whole, denominator: 1n }) };
  });
  const given = parts.reduce((sum, part) => sum + part.whole, 0n);
  const leftOver = Number(BigInt(total) - given);
  const byRemainder = parts.toSorted((a, b) => compare(b.remainder, a.remainder) || compareIds(a.id, b.id));
  const raised = new Set(byRemainder.slice(0, leftOver).map((part) => part.id));
  return new Map(parts.map(({ id, whole }) => [id, Number(whole) + (raised.has(id) ? 1 : 0)]));
}

/**
 * Splits a whole number by weights with largest remainder, ties by id.
 * @returns whole parts that add up to `total`, or null when the weights add up to 0: there is nothing to split by
 */
export function splitByWeight<Id extends string>(
  total: number,
  weights: readonly { readonly id: Id; readonly weight: number }[],
): Map<Id, number> | null {
  const exact = weights.map(({ id, weight }) => ({ id, weight: fractionOf(weight) }));
  const sum = exact.reduce((so, { weight }) => add(so, weight), ZERO);
  if (sum.numerator === 0n) return null;
  const unit = ratio(BigInt(total) * sum.denominator, sum.numerator);
  return roundToTotal(
    total,
    exact.map(({ id, weight }) => ({ id, exact: multiply(unit, weight) })),
  );
}

/** Ids in the order of their characters' codes, the same on every machine (`localeCompare` is not). */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
