import type { OrganisationId } from '../model/brands.ts';
import type { Population, Tables } from '../model/tables.ts';
import { inScope, type Scope } from './scope.ts';

/** The population row of an organisation on 1 January of a year. */
export type PopulationLookup = (id: OrganisationId, year: number) => Population | undefined;

export function populationLookup(population: readonly Population[]): PopulationLookup {
  const byYear = new Map<number, Map<string, Population>>();
  for (const row of population) {
    let rows = byYear.get(row.year);
    if (!rows) {
      rows = new Map();
      byYear.set(row.year, rows);
    }
    rows.set(row.organisation_id, row);
  }
  return (id, year) => byYear.get(year)?.get(id);
}

export type ScopeInhabitants = {
  /** Inhabitants on 1 January, null when neither the scope nor any municipality in it has a number. */
  readonly value: number | null;
  readonly basis: {
    readonly origin: 'own' | 'municipalities' | 'none';
    /** Municipalities of the scope without a number that year; only where the sum of them is used. */
    readonly missing: readonly OrganisationId[];
  };
};

/** Inhabitants of the scope on 1 January: its own number, or the sum of its municipalities where it has none. */
export function scopeInhabitants(tables: Pick<Tables, 'population'>, scope: Scope, year: number): ScopeInhabitants {
  const lookup = populationLookup(tables.population);
  const own = lookup(scope.id, year)?.inhabitants ?? null;
  if (own !== null) return { value: own, basis: { origin: 'own', missing: [] } };
  const missing: OrganisationId[] = [];
  let sum: number | null = null;
  for (const organisation of scope.index.organisations) {
    if (organisation.kind !== 'municipality' || !inScope(scope, organisation.id)) continue;
    const inhabitants = lookup(organisation.id, year)?.inhabitants ?? null;
    if (inhabitants !== null) sum = (sum ?? 0) + inhabitants;
    // One that was renumbered has its people under the new number.
    else if (!scope.index.successors.has(organisation.id)) missing.push(organisation.id);
  }
  return { value: sum, basis: { origin: sum === null ? 'none' : 'municipalities', missing } };
}
