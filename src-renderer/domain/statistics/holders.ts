import type { OrganisationId } from '../model/brands.ts';
import type { Tables } from '../model/tables.ts';
import { followedSelf, organisationIndex } from '../organisations/organisation-index.ts';
import { inScope, type Scope } from '../organisations/scope.ts';

/** The organisations as they were at the end of a year. */
export type UnitsOfYear = {
  /** What the organisation was by then: itself, or the one it was renumbered or merged into. A split is not followed. */
  readonly unitOf: (id: OrganisationId) => OrganisationId;
  /** True when it had gone into another, or into several. */
  readonly hasEnded: (id: OrganisationId) => boolean;
};

/**
 * Follows only changes up to the end of the year: statistics of 2023 name the municipalities of 2023, also when some of
 * them are merged later. A change without a date counts as old.
 */
export function unitsOfYear(
  { organisations, organisation_changes }: Pick<Tables, 'organisations' | 'organisation_changes'>,
  year: number,
): UnitsOfYear {
  const changes = organisation_changes.filter(({ date }) => date === null || date <= `${year}-12-31`);
  const index = organisationIndex({ organisations, organisation_changes: changes });
  return {
    unitOf: (id) => followedSelf(index, id),
    hasEnded: (id) => index.successors.has(id),
  };
}

/** The municipalities of the scope that existed in the year, whether or not there are figures for them. */
export function municipalitiesOf(scope: Scope, units: UnitsOfYear, year: number): OrganisationId[] {
  return scope.index.organisations
    .filter(
      ({ id, kind, valid_from, valid_to }) =>
        kind === 'municipality' &&
        inScope(scope, id) &&
        !units.hasEnded(id) &&
        (valid_from === null || valid_from <= `${year}-12-31`) &&
        (valid_to === null || valid_to >= `${year}-01-01`),
    )
    .map(({ id }) => id);
}
