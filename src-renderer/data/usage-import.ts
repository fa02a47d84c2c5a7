import type { UsageSource } from '#domain/model/tables.ts';
import type { UsageColumns } from '#domain/model/usage-columns.ts';
import type { Bibliotek24Database } from './database.ts';
import { bumpSequence } from './dataset-store.ts';
import { type Stored, storing } from './stored.ts';
import { addUsage, prepareUsage, removeUsage } from './usage/usage-store.ts';

/** The stored source with these bytes, if the file was imported before: importing it again changes nothing. */
export async function sourceWithHash(database: Bibliotek24Database, sha256: string): Promise<UsageSource | undefined> {
  return database.records('usage_sources').where('sha256').equals(sha256).first();
}

/** Stores one imported file: its source record and its rows, in one transaction. */
export async function addSource(
  database: Bibliotek24Database,
  source: UsageSource,
  rows: UsageColumns,
): Promise<Stored<void>> {
  const usage = await prepareUsage(database, rows);
  return storing(() =>
    database.transaction('rw', ['usage_sources', 'usage_chunks', 'usage_dictionary', 'meta'], async () => {
      await database.records('usage_sources').add(source);
      await addUsage(database, usage);
      await bumpSequence(database);
    }),
  );
}

/** Takes an import back whole: the source and every row of it. */
export async function removeSource(database: Bibliotek24Database, sourceId: string): Promise<void> {
  await database.transaction('rw', ['usage_sources', 'usage_chunks', 'meta'], async () => {
    await database.records('usage_sources').delete(sourceId);
    await removeUsage(database, sourceId);
    await bumpSequence(database);
  });
}
