import { loadTables } from '#data/dataset-store.ts';
import type { Act } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import type { Duplicate } from '#domain/registers/duplicates.ts';
import { merge, type UsageHolders } from '#domain/registers/merge.ts';

/** What making the two one does, as one act; null where both have usage figures, which cannot be moved. */
export async function mergeAct(
  pair: Duplicate,
  keep: string,
): Promise<{ readonly act: Act; readonly moved: number } | null> {
  const drop = keep === pair.first ? pair.second : pair.first;
  const [tables, usage] = await Promise.all([loadTables(database), usageHolders()]);
  const merged = merge(tables, pair.table, { keep, drop }, usage);
  if (merged.kind === 'hasUsage') return null;
  return { act: { records: merged.edits }, moved: merged.moved };
}

/** From the lists of the stored usage alone: which services and organisations have any. */
async function usageHolders(): Promise<UsageHolders> {
  const [lists, dictionary] = await Promise.all([
    database.chunk_lists.toArray(),
    database.usage_dictionary.get('organisations'),
  ]);
  return {
    services: new Set(lists.flatMap(({ chunks }) => chunks.map(({ service }) => service))),
    organisations: new Set(dictionary?.values ?? []),
  };
}
