import type { CentralFile, CentralHeader } from '#domain/model/central-data.ts';
import { RECORD_TABLE_NAMES, type RecordTableName, type TableName, type Tables } from '#domain/model/tables.ts';
import type { Bibliotek24Database } from './database.ts';
import type { Meta } from './rows.ts';
import { type Stored, storing } from './stored.ts';
import { prepareUsage, replaceUsage } from './usage/usage-store.ts';

export type DatasetOrigin = {
  readonly fileName: string | null;
  readonly readAt: string | null;
  readonly sample: boolean;
};

/**
 * Makes the database exactly this central file, in one transaction: a reader sees all of the old or all of the new, and
 * a crash leaves the old. Usage chunks whose content is the same are not written again.
 */
export async function replaceDataset(
  database: Bibliotek24Database,
  file: CentralFile,
  origin: DatasetOrigin,
): Promise<Stored<{ chunksWritten: number }>> {
  const usage = await prepareUsage(database, file.usage);
  return storing(() =>
    database.transaction('rw', database.tables, async () => {
      for (const name of RECORD_TABLE_NAMES) {
        const table = database.records(name);
        await table.clear();
        await table.bulkAdd(file.tables[name]);
      }
      const { written } = await replaceUsage(database, usage);
      // What could be undone belonged to the data that are gone.
      await database.changes.clear();
      const sequence = ((await readMeta(database))?.sequence ?? 0) + 1;
      await database.meta.put({
        key: 'dataset',
        header: file.header,
        unknownResources: file.unknownResources,
        sequence,
        ...origin,
      });
      return { chunksWritten: written };
    }),
  );
}

/** What the data are; undefined while there are none. */
export async function readMeta(database: Bibliotek24Database): Promise<Meta | undefined> {
  return database.meta.get('dataset');
}

/** All record tables, read at one moment. */
export async function loadTables(database: Bibliotek24Database): Promise<Tables> {
  return database.transaction('r', RECORD_TABLE_NAMES, async () => {
    const loaded = await Promise.all(
      RECORD_TABLE_NAMES.map(async (name) => [name, await database.records(name).toArray()]),
    );
    return Object.fromEntries(loaded) as Tables;
  });
}

/** Number of records in each table, and of usage figures. */
export async function countRecords(database: Bibliotek24Database): Promise<Record<TableName, number>> {
  const names: readonly RecordTableName[] = RECORD_TABLE_NAMES;
  const counts = await Promise.all(names.map(async (name) => [name, await database.records(name).count()] as const));
  let usage = 0;
  await database.usage_chunks.each((chunk) => {
    usage += chunk.length;
  });
  return { ...Object.fromEntries(counts), usage } as Record<TableName, number>;
}

/** Inside a transaction over `meta`: the data changed, so what was computed from them is out of date. */
export async function bumpSequence(database: Bibliotek24Database): Promise<void> {
  const meta = await readMeta(database);
  await database.meta.put({ ...(meta ?? newMeta()), sequence: (meta?.sequence ?? 0) + 1 });
}

/** Data begun in the program itself, without a central file: the file's identity is drawn when it is first needed. */
function newMeta(): Meta {
  const header: CentralHeader = {
    fileId: crypto.randomUUID(),
    format: 1,
    minReader: 1,
    minWriter: 1,
    revision: 0,
    parents: [],
    vector: {},
    seen: {},
  };
  return { key: 'dataset', header, fileName: null, readAt: null, sample: false, sequence: 0, unknownResources: [] };
}
