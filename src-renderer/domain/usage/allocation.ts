import type { OrganisationId } from '../model/brands.ts';
import type { Organisation } from '../model/tables.ts';
import { splitByWeight } from '../money/largest-remainder.ts';

/** What a shared total is split by: inhabitants for municipalities, pupils for schools. */
export type AllocationKey = 'inhabitants' | 'pupils';

/** By what the allocated uses of these were split; empty where there are none. */
export function allocationKeys(
  allocatedTo: Iterable<OrganisationId>,
  organisations: readonly Pick<Organisation, 'id' | 'kind'>[],
): readonly AllocationKey[] {
  const wanted = new Set(allocatedTo);
  if (wanted.size === 0) return [];
  const kinds = new Set(organisations.flatMap(({ id, kind }) => (wanted.has(id) ? [kind] : [])));
  const keys: AllocationKey[] = ['inhabitants', 'pupils'];
  return keys.filter((key) => (key === 'pupils' ? kinds.has('school') : kinds.size > (kinds.has('school') ? 1 : 0)));
}

/**
 * Splits one reported total among those that share an IP address, by inhabitants or pupils with largest remainder (ties by
 * organisation id). The parts keep the sum; rows made of them are marked `allocated`. Source: domain.md, "Allocated use".
 * @param total uses, a whole number
 * @param places who shares, with the year's number; null where it is not known
 * @returns null when a number is missing or they add up to 0: there is no basis for a split
 * @throws RangeError when a place comes twice, which would lose a part of the sum
 */
export function allocateUse(
  total: number,
  places: readonly { readonly id: OrganisationId; readonly number: number | null }[],
): ReadonlyMap<OrganisationId, number> | null {
  const weights: { id: OrganisationId; weight: number }[] = [];
  for (const { id, number } of places) {
    if (number === null) return null;
    weights.push({ id, weight: number });
  }
  if (new Set(weights.map(({ id }) => id)).size < weights.length) throw new RangeError('a place comes twice');
  return splitByWeight(total, weights);
}
