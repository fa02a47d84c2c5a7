import type { Ore } from '../model/brands.ts';
import type { Participation } from '../model/tables.ts';
import { add, fractionOf, multiply, ratio, toOre, ZERO } from '../money/fraction.ts';

/** What is paid by participations with answer yes, and who pays it. */
export type PaidSums = {
  readonly yes: number;
  readonly paidOre: Ore;
  /** The county's part of it; what has no known share is in none of it. */
  readonly countyOre: Ore;
  /** Participations with a yes whose county share nobody has said. */
  readonly withoutShare: number;
  /** Participations with a yes and no price: they are in no sum. */
  readonly withoutPrice: number;
};

/** What is paid in the year, in twelfths of øre: prepaid prices are yearly rates, post-invoiced ones the sums invoiced. */
export function paidTwelfths({ billing, months, paid_ore }: Participation): number {
  return (paid_ore ?? 0) * (billing === 'prepaid' ? months : 12);
}

/** What one participation costs in the year, rounded for display; null when the price is unknown. */
export function paidInYear(participation: Participation): Ore | null {
  return participation.paid_ore === null ? null : toOre(ratio(BigInt(paidTwelfths(participation)), 12n));
}

/** Whole numbers as long as possible: a sum is made anew with every key that is pressed. */
export function paidSums(participations: readonly Participation[]): PaidSums {
  let [yes, paid, withoutShare, withoutPrice] = [0, 0, 0, 0];
  const byShare = new Map<number, number>();
  for (const participation of participations) {
    if (participation.answer !== 'yes') continue;
    yes += 1;
    if (participation.paid_ore === null) {
      withoutPrice += 1;
      continue;
    }
    const twelfths = paidTwelfths(participation);
    const share = participation.county_share;
    paid += twelfths;
    if (share === null) withoutShare += 1;
    else byShare.set(share, (byShare.get(share) ?? 0) + twelfths);
  }
  const twelfth = ratio(1n, 12n);
  let county = ZERO;
  for (const [share, twelfths] of byShare) county = add(county, multiply(fractionOf(share), fractionOf(twelfths)));
  return {
    yes,
    paidOre: toOre(multiply(fractionOf(paid), twelfth)),
    countyOre: toOre(multiply(county, twelfth)),
    withoutShare,
    withoutPrice,
  };
}
