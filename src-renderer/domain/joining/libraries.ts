import type { OrganisationId } from '../model/brands.ts';
import type { Organisation, Participation } from '../model/tables.ts';
import { followedSelf } from '../organisations/organisation-index.ts';
import { COUNTRY, inScope, type Scope } from '../organisations/scope.ts';
import type { Audience } from './services-on-offer.ts';

/** Who can answer an offer: one row of the grid. */
export type JoiningLibrary = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: Organisation['kind'];
  readonly audience: Audience;
  /** The county it lies in, or is; null for the national body. */
  readonly countyId: OrganisationId | null;
  readonly countyName: string;
  /** Who answers for its records: its county, else the national body. */
  readonly owner: OrganisationId;
  /** Municipality number (`4204`) or organisation number, as accounts and price lists write it. */
  readonly number: string;
};

/** Kinds in the order they are listed within a county. */
const ORDER: Readonly<Record<Organisation['kind'], number>> = { national: 0, county: 1, municipality: 2, school: 3 };

/**
 * The libraries of a scope in a year, by county, kind and name: municipalities and schools that there are in that year, and
 * whoever else has something registered for it (a county that takes part itself, a municipality that is no more).
 */
export function joiningLibraries(
  scope: Scope,
  year: number,
  registered: readonly Pick<Participation, 'organisation_id'>[],
): JoiningLibrary[] {
  const { byId, organisations } = scope.index;
  const answering = new Set<string>(registered.map((row) => row.organisation_id));
  const nameOf = (id: OrganisationId | null) => (id === null ? '' : (byId.get(id)?.name ?? id));
  return organisations
    .filter(
      (organisation) =>
        inScope(scope, organisation.id) &&
        (answering.has(organisation.id) || (isLibrary(organisation) && isThere(organisation, year))),
    )
    .map((organisation) => {
      const { id, name, kind } = organisation;
      const countyId = countyOf(organisation, scope);
      return {
        id,
        name,
        kind,
        audience: kind === 'school' ? ('school' as const) : ('public' as const),
        countyId,
        countyName: nameOf(countyId),
        owner: countyId ?? COUNTRY,
        number: id.replace(/^NO-/, ''),
      };
    })
    .toSorted(
      (a, b) =>
        a.countyName.localeCompare(b.countyName, 'nb') ||
        ORDER[a.kind] - ORDER[b.kind] ||
        a.name.localeCompare(b.name, 'nb', { numeric: true }),
    );
}

function isLibrary({ kind }: Organisation): boolean {
  return kind === 'municipality' || kind === 'school';
}

function isThere({ valid_from, valid_to }: Organisation, year: number): boolean {
  return (valid_from === null || valid_from <= `${year}-12-31`) && (valid_to === null || valid_to >= `${year}-01-01`);
}

/** Of an organisation that is no more: where what it became lies. */
function countyOf(organisation: Organisation, scope: Scope): OrganisationId | null {
  const self = scope.index.byId.get(followedSelf(scope.index, organisation.id)) ?? organisation;
  if (self.kind === 'national') return null;
  return self.kind === 'county' ? self.id : self.county_id;
}
