import type { Population } from '#domain/model/tables.ts';
import type { Bibliotek24Database } from './database.ts';
import { bumpSequence } from './dataset-store.ts';
import { type Stored, storing } from './stored.ts';

/**
 * Stores the numbers of a population table in one transaction.
 * @returns what takes them back: the rows as they were, `null` for those that are new
 */
export async function storePopulation(
  database: Bibliotek24Database,
  rows: readonly Population[],
): Promise<Stored<readonly PopulationBefore[]>> {
  return storing(() =>
    database.transaction('rw', ['population', 'meta'], async () => {
      const table = database.records('population');
      const keys = rows.map(({ organisation_id, year }): [string, number] => [organisation_id, year]);
      const before = await table.bulkGet(keys);
      await table.bulkPut([...rows]);
      await bumpSequence(database, ['population']);
      return keys.map((key, i) => ({ key, before: before[i] ?? null }));
    }),
  );
}

export type PopulationBefore = { readonly key: readonly [string, number]; readonly before: Population | null };

/** Takes a population table back whole. */
export async function restorePopulation(
  database: Bibliotek24Database,
  rows: readonly PopulationBefore[],
): Promise<void> {
  await database.transaction('rw', ['population', 'meta'], async () => {
    const table = database.records('population');
    await table.bulkPut(rows.flatMap(({ before }) => before ?? []));
    await table.bulkDelete(rows.flatMap(({ key, before }) => (before ? [] : [[...key]])));
    await bumpSequence(database, ['population']);
  });
}
