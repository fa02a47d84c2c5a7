import type { Alias } from '#domain/counter/aliases.ts';
import { isWaiting, type NotPlaced } from '#domain/counter/placer.ts';
import type { CounterException } from '#domain/counter/report.ts';
import type { UsageChoices } from '#domain/counter/usage-import.ts';
import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import type { Month } from '#domain/model/brands.ts';
import type { UsageSource } from '#domain/model/tables.ts';
import type { UsageColumns } from '#domain/model/usage-columns.ts';
import type { Bibliotek24Database } from './database.ts';
import { bumpSequence } from './dataset-store.ts';
import type { KeptFile } from './kept-files.ts';
import type { Stored } from './stored.ts';
import { addUsage, removeUsage, storingUsage } from './usage/usage-store.ts';

/** How one imported report was read and placed; kept on this PC. */
export type ImportRecord = {
  readonly sourceId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly owner: string;
  /** Which of the file's reports it is, from 0. */
  readonly index: number;
  /** How the file was read, where it follows no standard. */
  readonly mapping: TableMapping | null;
  readonly choices: UsageChoices;
  readonly notPlaced: readonly NotPlaced[];
  /** ISO 8601, UTC. */
  readonly importedAt: string;
  /** Where the report says that absence of usage means unknown: its period, and the exceptions that say so. */
  readonly unknown: {
    readonly begin: Month;
    readonly end: Month;
    readonly exceptions: readonly CounterException[];
  } | null;
};

/** The stored source with these bytes, if the file was imported before: importing it again changes nothing. */
export async function sourceWithHash(database: Bibliotek24Database, sha256: string): Promise<UsageSource | undefined> {
  return database.records('usage_sources').where('sha256').equals(sha256).first();
}

export type NewImport = {
  readonly source: UsageSource;
  readonly rows: UsageColumns;
  readonly record: ImportRecord;
  /** Null for a file that is too large to keep. */
  readonly file: KeptFile | null;
  readonly aliases: readonly Alias[];
  /** The source that goes when this one comes: the same report, placed otherwise. */
  readonly replaces: string | null;
};

/**
 * Stores one imported report in one transaction: its source and rows, how it was placed, the file itself and the names
 * that were learned. A source that is there already is left as it is: its rows never change.
 */
export async function addImport(database: Bibliotek24Database, added: NewImport): Promise<Stored<void>> {
  const { source, rows, record, file, aliases, replaces } = added;
  return storingUsage(database, rows, IMPORT_TABLES, async ({ chunks }) => {
    await database.aliases.bulkPut([...aliases]);
    const sources = database.records('usage_sources');
    if (replaces !== null && replaces !== source.id) {
      await sources.delete(replaces);
      await removeUsage(database, replaces);
      await database.imports.delete(replaces);
    }
    await database.imports.put(record);
    if (file && !(await database.kept_files.get(file.sha256))) await database.kept_files.put(file);
    if (await sources.get(source.id)) return;
    await sources.add(source);
    await addUsage(database, chunks);
    await bumpSequence(database, ['usage_sources', 'usage']);
  });
}

/**
 * Takes an import back whole: the source and every row of it. The file and how it was placed stay on this PC, so that it
 * can be taken in again.
 */
export async function removeSource(database: Bibliotek24Database, sourceId: string): Promise<void> {
  await database.transaction('rw', IMPORT_TABLES, async () => {
    await database.records('usage_sources').delete(sourceId);
    await removeUsage(database, sourceId);
    await bumpSequence(database, ['usage_sources', 'usage']);
  });
}

export type ImportOverview = {
  /** Imports with rows that wait for somebody to place them. */
  readonly waiting: readonly ImportRecord[];
  /** Imports whose source is not among the data: taken back, or the data were replaced. */
  readonly takenBack: readonly ImportRecord[];
  readonly bySource: ReadonlyMap<string, ImportRecord>;
};

export async function importOverview(database: Bibliotek24Database): Promise<ImportOverview> {
  return database.transaction('r', ['imports', 'usage_sources'], async () => {
    const records = await database.imports.toArray();
    const stored = new Set((await database.records('usage_sources').toCollection().primaryKeys()) as string[]);
    const present = records.filter(({ sourceId }) => stored.has(sourceId));
    return {
      waiting: present.filter(({ notPlaced }) => notPlaced.some(isWaiting)),
      takenBack: records.filter(({ sourceId }) => !stored.has(sourceId)),
      bySource: new Map(present.map((record) => [record.sourceId, record])),
    };
  });
}

/** Forgets an import that was taken back, and the file when no other import is from it. */
export async function forgetImport(database: Bibliotek24Database, record: ImportRecord): Promise<void> {
  await database.transaction('rw', ['imports', 'kept_files'], async () => {
    await database.imports.delete(record.sourceId);
    const others = await database.imports.where('sha256').equals(record.sha256).count();
    if (others === 0) await database.kept_files.delete(record.sha256);
  });
}

const IMPORT_TABLES = ['usage_sources', 'usage_chunks', 'usage_dictionary', 'meta', 'imports', 'kept_files', 'aliases'];
