import { useLiveQuery } from 'dexie-react-hooks';
import type { StoredTableName } from '#data/database.ts';
import { readLocal } from '#data/local-records.ts';
import { database } from '#data/working-copy.ts';
import type { LocalValues } from '#domain/model/local-records.ts';
import { emptyTables, type Tables } from '#domain/model/tables.ts';

const READ = [
  'organisations',
  'organisation_changes',
  'population',
  'services',
  'agreements',
  'agreement_terms',
  'participations',
  'operating_costs',
  'price_indexes',
] as const satisfies readonly StoredTableName[];

/** What budgets are made from, again whenever it changes; undefined until it is read. */
export function useBudgetTables(): Tables | undefined {
  return useLiveQuery(() =>
    database.transaction('r', READ, async () => {
      const read = await Promise.all(READ.map(async (name) => [name, await database.records(name).toArray()] as const));
      return { ...emptyTables(), ...Object.fromEntries(read) };
    }),
  );
}

type NamedKind = 'budget_scenario' | 'cost_split_scenario';

/** What this office keeps of a kind, by name; undefined until it is read. */
export function useKept<K extends NamedKind>(kind: K): readonly LocalValues[K][] | undefined {
  return useLiveQuery(async () => {
    const values = [...(await readLocal(database, kind)).values()];
    return values.toSorted((a, b) => a.name.localeCompare(b.name, 'nb') || (a.id < b.id ? -1 : 1));
  }, [kind]);
}
