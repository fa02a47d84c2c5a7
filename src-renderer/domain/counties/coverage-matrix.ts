import { type Coverage, type CoverageGap, coverage, coverageGap, participantsByService } from '../figures/coverage.ts';
import type { IsoDate, OrganisationId } from '../model/brands.ts';
import type { Tables } from '../model/tables.ts';
import { populationLookup } from '../organisations/population.ts';
import { COUNTRY, inScope, type Scope } from '../organisations/scope.ts';

/** Whose participation covers a municipality; null when nobody's does. */
export type CoveredBy = 'municipality' | 'county' | 'country' | null;

export type CoverageRow = {
  readonly municipalityId: OrganisationId;
  readonly countyId: OrganisationId | null;
  /** On 1 January of the date's year; null when there is no number: not in any share. */
  readonly inhabitants: number | null;
  /** In the order of the services. */
  readonly services: readonly CoveredBy[];
};

export type CoverageMatrix = {
  readonly on: IsoDate;
  readonly serviceIds: readonly string[];
  /** Municipalities of the scope that still exist, by id. */
  readonly rows: readonly CoverageRow[];
  readonly coverage: readonly Coverage[];
  /** Between the best and the worst covered county of the country. */
  readonly gaps: readonly CoverageGap[];
};

/** Every service against every municipality of the scope on a date: covered by whom, and the shares that it adds up to. */
export function coverageMatrix(tables: Tables, scope: Scope, on: IsoDate): CoverageMatrix {
  const participants = participantsByService(tables, on);
  const lookup = populationLookup(tables.population);
  const year = Number(on.slice(0, 4));
  const country: Scope = { kind: 'country', id: COUNTRY, index: scope.index };
  const municipalities = scope.index.organisations.filter(
    ({ id, kind }) =>
      kind === 'municipality' &&
      inScope(scope, id) &&
      (!scope.index.successors.has(id) || (lookup(id, year)?.inhabitants ?? null) !== null),
  );
  return {
    on,
    serviceIds: tables.services.map(({ id }) => id),
    rows: municipalities
      .map(({ id, county_id }) => ({
        municipalityId: id,
        countyId: county_id,
        inhabitants: lookup(id, year)?.inhabitants ?? null,
        services: tables.services.map((service) => coveredBy(participants.get(service.id), id, county_id)),
      }))
      .toSorted((a, b) => (a.municipalityId < b.municipalityId ? -1 : 1)),
    coverage: coverage(tables, scope, on),
    gaps: coverageGap(tables, country, on),
  };
}

function coveredBy(
  takingPart: ReadonlySet<OrganisationId> | undefined,
  id: OrganisationId,
  countyId: OrganisationId | null,
): CoveredBy {
  if (!takingPart) return null;
  if (takingPart.has(id)) return 'municipality';
  if (countyId !== null && takingPart.has(countyId)) return 'county';
  return takingPart.has(COUNTRY) ? 'country' : null;
}
