import type { PriceIndex } from '../model/tables.ts';
import { add, type Fraction, fractionOf, multiply, ONE } from './fraction.ts';

/** Changes of one price index: year → change from the year before (0.043 = +4.3 %). */
export type PriceChanges = ReadonlyMap<number, number>;

export type PriceFactor =
  | { readonly kind: 'known'; readonly factor: Fraction }
  /** A year between the two has no change: there is no basis for a price of that year. */
  | { readonly kind: 'missing'; readonly years: readonly number[] };

/** The registered changes of the index `name` (`deflator`, `kpi` …); empty when the file has none. */
export function priceChanges(indexes: readonly PriceIndex[], name: string): PriceChanges {
  return new Map(indexes.filter((row) => row.name === name).map((row) => [row.year, row.change]));
}

/** What a price of year `from` is multiplied by to be one of year `to`; 1 when `to` is not later. */
export function priceFactor(changes: PriceChanges, from: number, to: number): PriceFactor {
  const missing: number[] = [];
  let factor = ONE;
  for (let year = from + 1; year <= to; year++) {
    const change = changes.get(year);
    if (change === undefined) missing.push(year);
    else factor = multiply(factor, add(ONE, fractionOf(change)));
  }
  return missing.length > 0 ? { kind: 'missing', years: missing } : { kind: 'known', factor };
}

/** The newest year with a registered change, null when there is none. */
export function newestYear(changes: PriceChanges): number | null {
  return changes.size === 0 ? null : Math.max(...changes.keys());
}
