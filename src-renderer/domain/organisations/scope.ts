import { type OrganisationId, organisationId } from '../model/brands.ts';
import type { Outcome } from '../model/problem.ts';
import type { Tables } from '../model/tables.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { followedSelf, type OrganisationIndex, organisationIndex } from './organisation-index.ts';
import { type NotDistributedReason, placeOf } from './place.ts';

/** Holder of the national agreements, and the scope that is the whole country. */
export const COUNTRY = organisationId('NO');

/** What figures are computed for: the country or one county. */
export type Scope = {
  readonly kind: 'country' | 'county';
  readonly id: OrganisationId;
  readonly index: OrganisationIndex;
};

/** Records that count for the country but for no county ("ikke fordelt på fylke"). */
export type NotDistributed = {
  readonly organisationId: OrganisationId;
  readonly reason: NotDistributedReason;
  /** The counties where the parts of it lie today. */
  readonly successorCounties: readonly OrganisationId[];
  /** How many of the figure's records (agreements, participations) this is. */
  readonly records: number;
};

/** The scope of this id; refused with `figures.unknownScope` when it is neither the country nor a county in the file. */
export function scopeOf(tables: Pick<Tables, 'organisations' | 'organisation_changes'>, id: string): Outcome<Scope> {
  const index = organisationIndex(tables);
  if (id === COUNTRY) return { kind: 'ok', value: { kind: 'country', id: COUNTRY, index }, warnings: [] };
  const organisation = index.byId.get(id);
  if (organisation?.kind === 'county') {
    return { kind: 'ok', value: { kind: 'county', id: organisation.id, index }, warnings: [] };
  }
  return { kind: 'refused', problems: [{ severity: 'error', code: 'figures.unknownScope', params: { scope: id } }] };
}

/**
 * True when records of the organisation belong to the scope. The country holds every record. A county holds its own,
 * and those of every organisation whose followed self is the county or lies in it. Validity dates play no part.
 */
export function inScope(scope: Scope, id: OrganisationId): boolean {
  if (scope.kind === 'country' || id === scope.id) return true;
  const self = followedSelf(scope.index, id);
  return self === scope.id || scope.index.byId.get(self)?.county_id === scope.id;
}

/**
 * The organisations behind these records that are in no county of today: all of them for the country, those that
 * a county is successor to for a county. They are named beside the figure. Sorted by id.
 * @param recordsByOrganisation how many records each organisation has
 */
export function notDistributed(
  scope: Scope,
  recordsByOrganisation: ReadonlyMap<OrganisationId, number>,
): NotDistributed[] {
  const found: NotDistributed[] = [];
  for (const [id, records] of recordsByOrganisation) {
    if (records === 0 || (scope.kind === 'county' && inScope(scope, id))) continue;
    const place = placeOf(scope.index, id);
    if (place.kind !== 'notDistributed') continue;
    const { reason, successorCounties } = place;
    if (scope.kind === 'county' && !successorCounties.includes(scope.id)) continue;
    found.push({ organisationId: id, reason, successorCounties, records });
  }
  return found.toSorted((a, b) => compareIds(a.organisationId, b.organisationId));
}
