import type { OrganisationId } from '../model/brands.ts';
import { splitByWeight } from '../money/largest-remainder.ts';

/**
 * Splits one reported total among the municipalities that share an IP address, by population with largest remainder
 * (ties by organisation id). The parts keep the sum; rows made of them are marked `allocated`.
 * @returns null when a population is missing or they add up to 0: there is no basis for a split
 */
export function allocateUse(
  total: number,
  municipalities: readonly { readonly id: OrganisationId; readonly inhabitants: number | null }[],
): ReadonlyMap<OrganisationId, number> | null {
  const weights: { id: OrganisationId; weight: number }[] = [];
  for (const { id, inhabitants } of municipalities) {
    if (inhabitants === null) return null;
    weights.push({ id, weight: inhabitants });
  }
  return splitByWeight(total, weights);
}
