import type { Ore } from '../model/brands.ts';
import { ratio, roundHalfAwayFromZero } from './fraction.ts';

const ORE_IN_THOUSAND_KRONER = 100_000n;

/** Øre as whole 1000 kroner for display; a half goes away from zero. Sums are made in øre before this. */
export function thousandKroner(amount: Ore): number {
  return Number(roundHalfAwayFromZero(ratio(BigInt(amount), ORE_IN_THOUSAND_KRONER)));
}

/** Øre as whole kroner for display; a half goes away from zero. */
export function wholeKroner(amount: Ore): number {
  return Number(roundHalfAwayFromZero(ratio(BigInt(amount), 100n)));
}
