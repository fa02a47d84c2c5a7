import type { Ore } from '../model/brands.ts';
import type { Agreement, Participation } from '../model/tables.ts';
import { add, fractionOf, multiply, ratio, toOre, ZERO } from '../money/fraction.ts';
import { COUNTRY, inScope, type Scope } from '../organisations/scope.ts';

/** What an agreement costs the scope in a year, and what that rests on. */
export type PriceInScope =
  | { readonly kind: 'agreement'; readonly ore: Ore }
  /** Paid by the scope's participations with answer yes. */
  | { readonly kind: 'participations'; readonly ore: Ore; readonly participations: number }
  /** The answers are registered, and nobody in the scope said yes. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'missing' };

/**
 * An agreement of the scope's own costs what it says. A national one costs the scope what its libraries pay under it:
 * a prepaid price is a yearly rate and counts by its months, a post-invoiced one is the sum itself. Without any
 * registered answers the agreement's own price holds for the country alone. Added up exactly, rounded to øre once.
 * @param participations those of this agreement and year, from the whole country
 */
export function priceInScope(
  agreement: Pick<Agreement, 'holder_id' | 'price_ore'>,
  participations: readonly Participation[],
  scope: Scope,
): PriceInScope {
  const own: PriceInScope =
    agreement.price_ore === null ? { kind: 'missing' } : { kind: 'agreement', ore: agreement.price_ore };
  if (agreement.holder_id !== COUNTRY) return own;
  if (participations.length === 0) return scope.kind === 'country' ? own : { kind: 'missing' };
  const taking = participations.filter((row) => row.answer === 'yes' && inScope(scope, row.organisation_id));
  if (taking.length === 0) return { kind: 'nobody' };
  let sum = ZERO;
  for (const { paid_ore, billing, months } of taking) {
    // Part of a sum is not a price: one unknown makes it unknown.
    if (paid_ore === null) return { kind: 'missing' };
    const paid = fractionOf(paid_ore);
    sum = add(sum, billing === 'prepaid' ? multiply(paid, ratio(BigInt(months), 12n)) : paid);
  }
  return { kind: 'participations', ore: toOre(sum), participations: taking.length };
}

/** The amount for sums and sorting: nothing is paid where nobody takes part; unknown is null. */
export function priceOre(price: PriceInScope): number | null {
  if (price.kind === 'missing') return null;
  return price.kind === 'nobody' ? 0 : price.ore;
}
