import type { Alias } from '#domain/counter/aliases.ts';
import type { Bibliotek24Database } from './database.ts';
import type { KeptMapping } from './mappings.ts';
import type { ImportRecord } from './usage-import.ts';

/**
 * A row of what this PC has learned of files, as it is after a change; `null` when it is forgotten. In the journal beside the
 * data, and never shared.
 */
export type LearnedRow =
  | { readonly store: 'aliases'; readonly key: readonly [Alias['kind'], string]; readonly after: Alias | null }
  | { readonly store: 'mappings'; readonly key: string; readonly after: KeptMapping | null }
  | { readonly store: 'imports'; readonly key: string; readonly after: ImportRecord | null };

export const LEARNED_STORES: readonly string[] = ['aliases', 'mappings', 'imports'] satisfies LearnedRow['store'][];

/** Inside a transaction over the stores of what is learned. */
export async function putLearned(database: Bibliotek24Database, rows: readonly LearnedRow[]): Promise<void> {
  for (const { store, key, after } of rows) {
    if (after === null) await database.table(store).delete(key);
    else await database.table(store).put(after);
  }
}
