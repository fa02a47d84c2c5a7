import type { UsageSource } from '#domain/model/tables.ts';
import type { UsageColumns } from '#domain/model/usage-columns.ts';
import type { Bibliotek24Database } from './database.ts';
import { bumpSequence } from './dataset-store.ts';
import type { Stored } from './stored.ts';
import { addUsage, removeUsage, storingUsage } from './usage/usage-store.ts';

/** The stored source with these bytes, if the file was imported before: importing it again changes nothing. */
export async function sourceWithHash(database: Bibliotek24Database, sha256: string): Promise<UsageSource | undefined> {
  return database.records('usage_sources').where('sha256').equals(sha256).first();
}

/**
 * Stores one imported file: its source record and its rows, in one transaction. A source that is there already is left as
 * it is: its rows never change.
 */
export async function addSource(
  database: Bibliotek24Database,
  source: UsageSource,
  rows: UsageColumns,
): Promise<Stored<void>> {
  return storingUsage(database, rows, IMPORT_TABLES, async ({ chunks }) => {
    const sources = database.records('usage_sources');
    if (await sources.get(source.id)) return;
    await sources.add(source);
    await addUsage(database, chunks);
    await bumpSequence(database, ['usage_sources', 'usage']);
  });
}

/** Takes an import back whole: the source and every row of it. */
export async function removeSource(database: Bibliotek24Database, sourceId: string): Promise<void> {
  await database.transaction('rw', IMPORT_TABLES, async () => {
    await database.records('usage_sources').delete(sourceId);
    await removeUsage(database, sourceId);
    await bumpSequence(database, ['usage_sources', 'usage']);
  });
}

const IMPORT_TABLES = ['usage_sources', 'usage_chunks', 'usage_dictionary', 'meta'];
