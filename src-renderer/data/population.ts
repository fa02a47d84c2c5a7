import { type Population, recordKey } from '#domain/model/tables.ts';
import { applyChange } from '#domain/sync/change.ts';
import { edit } from '#domain/sync/edit.ts';
import { type Committed, commit } from './commit.ts';
import type { Bibliotek24Database } from './database.ts';

export type PopulationBefore = { readonly key: string; readonly before: Population | null };

export type PopulationStored = {
  /** What takes it back: the rows as they were, `null` for those that were new. */
  readonly before: readonly PopulationBefore[];
  /** Rows of other owners, which they are asked to take in. */
  readonly proposed: number;
};

/** Stores the numbers of a population table, as one piece. */
export function storePopulation(
  database: Bibliotek24Database,
  rows: readonly Population[],
): Promise<Committed<PopulationStored>> {
  return putPopulation(
    database,
    rows.map((after) => ({ key: recordKey('population', after), after })),
  );
}

/** Takes a population table back whole. */
export function restorePopulation(
  database: Bibliotek24Database,
  rows: readonly PopulationBefore[],
): Promise<Committed<PopulationStored>> {
  return putPopulation(
    database,
    rows.map(({ key, before }) => ({ key, after: before })),
  );
}

function putPopulation(
  database: Bibliotek24Database,
  rows: readonly { readonly key: string; readonly after: Population | null }[],
): Promise<Committed<PopulationStored>> {
  return commit(database, {
    context: { population: rows.map(({ key }) => key) },
    plan: (state, actor) => {
      const known = new Map(state.tables.population.map((row) => [recordKey('population', row), row]));
      const before: PopulationBefore[] = [];
      let [current, proposed] = [state, 0];
      const changes = rows.flatMap(({ key, after }) => {
        const outcome = edit(current, { table: 'population', key, after }, actor);
        // A number is found by its organisation and year, so that none stands in another's place.
        if (outcome.kind !== 'edited' && outcome.kind !== 'proposed') return [];
        // Only the clock of the state moves on: each row stands for itself.
        current = { ...current, header: applyChange({ ...current }, { ...outcome.change, rows: [] }).header };
        if (outcome.kind === 'edited') before.push({ key, before: known.get(key) ?? null });
        else proposed++;
        return [outcome.change];
      });
      return { changes, value: { before, proposed } };
    },
  });
}
