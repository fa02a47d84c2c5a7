import type { CentralData, CentralFile } from '#domain/model/central-data.ts';
import { RECORD_TABLE_NAMES, type RecordTableName, type TableName, type Tables } from '#domain/model/tables.ts';
import { type Bibliotek24Database, STORED_TABLE_NAMES, type StoredTableName } from './database.ts';
import { type Meta, newMeta } from './rows.ts';
import { sha256 } from './sha256.ts';
import { countStamps, loadStamps, replaceStamps } from './stamp-sets.ts';
import type { Stored } from './stored.ts';
import { rollUp } from './usage/rollup.ts';
import { writeRollups } from './usage/rollup-store.ts';
import {
  countUsage,
  loadUsage,
  readChunkLists,
  replaceUsage,
  storingUsage,
  USAGE_STORES,
} from './usage/usage-store.ts';

export type DatasetOrigin = {
  readonly fileName: string | null;
  readonly readAt: string | null;
  readonly sample: boolean;
};

export type Replaced = { readonly kind: 'replaced' | 'outdated'; readonly chunksWritten: number };

export type ReplaceOptions = {
  /** The journal entry that the file was made from; where another was stored since, nothing is replaced. */
  readonly madeAt?: number;
  /** What is stored may be damaged: everything is written again, whatever it says it is. */
  readonly isAnew?: boolean;
  /** What else belongs to the data, in the same transaction over every store. */
  readonly also?: () => Promise<void>;
};

/**
 * Makes the database exactly this central file, in one transaction: a reader sees all of the old or all of the new, and
 * a crash leaves the old. Tables and usage chunks whose content is the same are not written again.
 */
export async function replaceDataset(
  database: Bibliotek24Database,
  file: CentralFile,
  origin: DatasetOrigin,
  { madeAt, isAnew = false, also }: ReplaceOptions = {},
): Promise<Stored<Replaced>> {
  const everything = database.tables.map(({ name }) => name);
  const tableHashes = await hashesOf(file.tables);
  return storingUsage(database, file.usage, { tables: everything, isAnew }, async ({ chunks, coding }) => {
    const [before, stored] = await Promise.all([readMeta(database), readChunkLists(database)]);
    if (madeAt !== undefined && (before?.journalSequence ?? 0) !== madeAt)
      return { kind: 'outdated', chunksWritten: 0 };
    if (isAnew) await Promise.all([database.chunks.clear(), database.chunk_lists.clear()]);
    const lists = isAnew ? [] : stored;
    const changed = RECORD_TABLE_NAMES.filter((name) => isAnew || before?.tableHashes[name] !== tableHashes[name]);
    // All that follows is asked for at once: the database works on it while chunks are cut and rollups computed.
    const usage = replaceUsage(database, lists, chunks);
    const usageChanged =
      isAnew || usage.written + usage.deleted > 0 || changed.some((name) => ROLLUPS_REST_ON.has(name));
    const usageSequence = (before?.usageSequence ?? 0) + (usageChanged ? 1 : 0);
    const writing = [
      usage.writing,
      ...changed.map((name) => replaceTable(database, name, file.tables)),
      // What could be undone belonged to the data that are gone.
      database.changes.clear(),
      // So did what was taken in and what became of its records, unless it is the same file that goes on.
      ...(before?.header.fileId === file.header.fileId
        ? []
        : [database.intakes.clear(), database.intake_changes.clear(), database.history.clear()]),
      database.meta.put({
        key: 'dataset',
        header: file.header,
        unknownResources: file.unknownResources,
        sequence: (before?.sequence ?? 0) + 1,
        usageSequence,
        tableHashes,
        ...origin,
        ...(before?.journalSequence !== undefined && { journalSequence: before.journalSequence }),
        ...(before?.device && { device: before.device }),
      }),
    ];
    if (usageChanged) writing.push(writeRollups(database, rollUp(usage.chunks, coding, file.tables), usageSequence));
    await Promise.all(writing);
    await also?.();
    return { kind: 'replaced', chunksWritten: usage.written };
  });
}

async function replaceTable(database: Bibliotek24Database, name: RecordTableName, tables: Tables): Promise<void> {
  if (name === 'stamps') return replaceStamps(database, tables.stamps);
  const table = database.records(name);
  await Promise.all([table.clear(), tables[name].length > 0 && table.bulkAdd(tables[name])]);
}

async function hashesOf(tables: Tables): Promise<Meta['tableHashes']> {
  const hashes = RECORD_TABLE_NAMES.map(async (name) => {
    const bytes = new TextEncoder().encode(JSON.stringify(tables[name]));
    return [name, await sha256(bytes)] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

/** What the data are; undefined while there are none. */
export async function readMeta(database: Bibliotek24Database): Promise<Meta | undefined> {
  const meta = await database.meta.get('dataset');
  return meta?.key === 'dataset' ? meta : undefined;
}

/** The records and the usage of some years as they were at one moment. */
export async function loadSnapshot(database: Bibliotek24Database, years: readonly number[]): Promise<CentralData> {
  return database.transaction('r', [...TABLES_OF_RECORDS, ...USAGE_STORES], async () => {
    const [tables, usage] = await Promise.all([loadTables(database), loadUsage(database, years)]);
    return { tables, usage };
  });
}

/** All record tables, read at one moment. */
export async function loadTables(database: Bibliotek24Database): Promise<Tables> {
  return database.transaction('r', TABLES_OF_RECORDS, async () => {
    const loading = STORED_TABLE_NAMES.map(async (name) => [name, await database.records(name).toArray()]);
    const [stamps, ...loaded] = await Promise.all([loadStamps(database), ...loading]);
    return { ...Object.fromEntries(loaded), stamps } as Tables;
  });
}

/** Number of records in each table, and of usage figures. */
export async function countRecords(database: Bibliotek24Database): Promise<Record<TableName, number>> {
  const names: readonly StoredTableName[] = STORED_TABLE_NAMES;
  const counting = names.map(async (name) => [name, await database.records(name).count()] as const);
  const [usage, stamps, ...counts] = await Promise.all([countUsage(database), countStamps(database), ...counting]);
  return { ...Object.fromEntries(counts), stamps, usage } as Record<TableName, number>;
}

/** Inside a transaction over `meta`: these tables changed, so what was computed from them is out of date. */
export async function bumpSequence(database: Bibliotek24Database, changed: readonly TableName[]): Promise<void> {
  const meta = (await readMeta(database)) ?? newMeta();
  const usageSequence = meta.usageSequence + (changed.some((table) => ROLLUPS_REST_ON.has(table)) ? 1 : 0);
  const tableHashes = { ...meta.tableHashes };
  for (const table of changed) if (table !== 'usage') delete tableHashes[table];
  await database.meta.put({ ...meta, sequence: meta.sequence + 1, usageSequence, tableHashes });
}

/** The stores that the records of the central file lie in. */
export const TABLES_OF_RECORDS: readonly string[] = [...STORED_TABLE_NAMES, 'stamp_sets'];

const ROLLUPS_REST_ON: ReadonlySet<TableName> = new Set([
  'organisations',
  'organisation_changes',
  'usage_sources',
  'usage',
]);
