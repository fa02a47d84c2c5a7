import type { OrganisationId } from '../model/brands.ts';
import { splitByWeight } from '../money/largest-remainder.ts';

/** What a shared total is split by: people for municipalities, pupils for schools. */
export type AllocationKey = 'inhabitants' | 'pupils';

/** One of those that share; null where the year's number is not known. */
export type AllocationPlace<Key extends AllocationKey> = {
  readonly id: OrganisationId;
} & { readonly [K in Key]: number | null };

/**
 * Splits one reported total among those that share an IP address, by population (or pupils) with largest remainder (ties by
 * organisation id). The parts keep the sum; rows made of them are marked `allocated`. Source: domain.md, "Allocated use".
 * @param total uses, a whole number
 * @returns null when a number is missing or they add up to 0: there is no basis for a split
 * @throws RangeError when a place comes twice, which would lose a part of the sum
 */
export function allocateUse<Key extends AllocationKey = 'inhabitants'>(
  total: number,
  places: readonly AllocationPlace<Key>[],
  key: Key = 'inhabitants' as Key,
): ReadonlyMap<OrganisationId, number> | null {
  const weights: { id: OrganisationId; weight: number }[] = [];
  for (const place of places) {
    const weight = place[key];
    if (weight === null) return null;
    weights.push({ id: place.id, weight });
  }
  if (new Set(weights.map(({ id }) => id)).size < weights.length) throw new RangeError('a place comes twice');
  return splitByWeight(total, weights);
}
