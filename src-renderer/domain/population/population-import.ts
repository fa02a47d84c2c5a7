import type { OrganisationId } from '../model/brands.ts';
import type { Population, Tables } from '../model/tables.ts';
import { populationLookup } from '../organisations/population.ts';
import type { PopulationTable } from './population-table.ts';
import { type Region, regionId } from './region.ts';

export type ChangedPopulation = {
  readonly organisationId: OrganisationId;
  readonly year: number;
  readonly before: number;
  readonly after: number;
};

/** What an import would do, for the look before it is stored. */
export type PopulationImport = {
  /** The rows to store: those that are new or changed. Pupils are as they were, null where nothing was. */
  readonly rows: readonly Population[];
  /** Of them, those without a number of inhabitants before. */
  readonly new: readonly Population[];
  readonly changed: readonly ChangedPopulation[];
  readonly same: readonly Population[];
  /** In the table but not among the organisations: nothing of theirs is stored. Each region once. */
  readonly unknownRegions: readonly Region[];
  /** Years for which the table has no number; what was stored for them stays. */
  readonly notAvailable: readonly { readonly organisationId: OrganisationId; readonly year: number }[];
};

/**
 * Compares a table with what is stored. Each region goes to the organisation with its own code, also one that has ended
 * (Viken is `NO-30`): nothing is moved to a successor or split.
 */
export function populationImport(
  { rows }: PopulationTable,
  tables: Pick<Tables, 'organisations' | 'population'>,
): PopulationImport {
  const known = new Set<string>(tables.organisations.map(({ id }) => id));
  const lookup = populationLookup(tables.population);
  const unknown = new Map<string, Region>();
  const fresh: Population[] = [];
  const changed: ChangedPopulation[] = [];
  const same: Population[] = [];
  const stored: Population[] = [];
  const notAvailable: { organisationId: OrganisationId; year: number }[] = [];
  for (const { code, name, year, inhabitants } of rows) {
    const id = regionId(code);
    if (id === null || !known.has(id)) {
      unknown.set(code, { code, name });
      continue;
    }
    if (inhabitants === null) {
      notAvailable.push({ organisationId: id, year });
      continue;
    }
    const before = lookup(id, year);
    const row: Population = { organisation_id: id, year, pupils: null, ...before, inhabitants };
    if (before?.inhabitants === inhabitants) same.push(row);
    else stored.push(row);
    if (before === undefined || before.inhabitants === null) fresh.push(row);
    else if (before.inhabitants !== inhabitants) {
      changed.push({ organisationId: id, year, before: before.inhabitants, after: inhabitants });
    }
  }
  return { rows: stored, new: fresh, changed, same, unknownRegions: [...unknown.values()], notAvailable };
}
