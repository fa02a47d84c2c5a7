import type { OrganisationId } from '../model/brands.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { followedSelf, isSplit, type OrganisationIndex } from './organisation-index.ts';

/** Why records of an organisation belong to no county of today. */
export type NotDistributedReason =
  /** The organisation itself was split. */
  | 'split'
  /** The county it lies in was split or replaced, and nobody has said where it went. */
  | 'formerCounty'
  | 'noCounty'
  /** The organisation is not in the file. */
  | 'unknownOrganisation';

export type Place =
  | { readonly kind: 'national' }
  | { readonly kind: 'county'; readonly countyId: OrganisationId }
  | {
      readonly kind: 'notDistributed';
      readonly reason: NotDistributedReason;
      /** The counties in whose basis this is named: where the split parts went. Sorted by id. */
      readonly successorCounties: readonly OrganisationId[];
    };

/** Which county of today a record of this organisation belongs to, if any. */
export function placeOf(index: OrganisationIndex, id: OrganisationId): Place {
  const self = followedSelf(index, id);
  const organisation = index.byId.get(self);
  if (!organisation) return { kind: 'notDistributed', reason: 'unknownOrganisation', successorCounties: [] };
  if (organisation.kind === 'national') return { kind: 'national' };
  const countyId = organisation.kind === 'county' ? self : organisation.county_id;
  if (countyId === null || !index.byId.has(countyId)) {
    const successorCounties = countiesAfter(index, self);
    return { kind: 'notDistributed', reason: isSplit(index, self) ? 'split' : 'noCounty', successorCounties };
  }
  if ((index.successors.get(countyId)?.length ?? 0) === 0) return { kind: 'county', countyId };
  return {
    kind: 'notDistributed',
    reason: countyId === self ? 'split' : 'formerCounty',
    successorCounties: countiesAfter(index, countyId),
  };
}

/** Every county of today that `id` became, or whose parts it became, through splits too. */
function countiesAfter(index: OrganisationIndex, id: OrganisationId): OrganisationId[] {
  const counties = new Set<OrganisationId>();
  const seen = new Set<OrganisationId>();
  const queue = [id];
  for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
    if (seen.has(current)) continue;
    seen.add(current);
    const next = index.successors.get(current);
    if (next) {
      queue.push(...next);
      continue;
    }
    const organisation = index.byId.get(current);
    if (organisation?.kind === 'county') counties.add(current);
    else if (organisation?.county_id) queue.push(organisation.county_id);
  }
  return [...counties].toSorted(compareIds);
}
