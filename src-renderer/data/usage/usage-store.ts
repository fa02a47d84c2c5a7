import { emptyUsage, type UsageColumns } from '#domain/model/usage-columns.ts';
import type { Bibliotek24Database } from '../database.ts';
import { type Stored, storing } from '../stored.ts';
import type { UsageChunk } from './chunk.ts';
import { chunksFromColumns } from './chunks-from-columns.ts';
import { columnsFromChunks } from './columns-from-chunks.ts';
import type { Coding } from './usage-codes.ts';

/** Usage as it will be stored. */
export type PreparedUsage = { readonly chunks: readonly UsageChunk[]; readonly coding: Coding };

/**
 * Makes chunks of usage and runs `write` with them, in one transaction over `tables`, which holds `usage_dictionary`. No other
 * window can give out codes meanwhile, so two names never share one.
 */
export async function storingUsage<T>(
  database: Bibliotek24Database,
  usage: UsageColumns,
  tables: readonly string[],
  write: (prepared: PreparedUsage) => Promise<T>,
): Promise<Stored<T>> {
  return storing(() =>
    database.transaction('rw', tables, async () => {
      const coding = await readCoding(database);
      const chunks = chunksFromColumns(usage, coding);
      await database.usage_dictionary.bulkPut([
        { key: 'organisations', values: coding.organisations },
        { key: 'metrics', values: coding.metrics },
      ]);
      return write({ chunks, coding });
    }),
  );
}

/** What makes the stored usage another: chunks to write, and keys of those to delete. */
export type UsageDifference = {
  readonly written: readonly UsageChunk[];
  readonly deleted: readonly (readonly [source: string, service: string, year: number])[];
};

/** Inside a transaction: how the stored usage differs from these chunks. One with the same key and content does not. */
export async function usageDifference(
  database: Bibliotek24Database,
  chunks: readonly UsageChunk[],
): Promise<UsageDifference> {
  const stored = new Map<string, [string, string, number]>();
  for (const { source, service, year, hash } of await contents(database)) {
    stored.set([source, service, year, hash].join('\u001f'), [source, service, year]);
  }
  const written = chunks.filter(
    ({ source, service, year, hash }) => !stored.delete([source, service, year, hash].join('\u001f')),
  );
  return { written, deleted: [...stored.values()] };
}

/**
 * Inside a transaction: a chunk whose content changed is deleted under its key and then written. All is asked for before this
 * returns, in that order, so that the database is at work while the caller goes on.
 */
export async function writeUsage(database: Bibliotek24Database, { deleted, written }: UsageDifference): Promise<void> {
  const keys = deleted.map(([source, service, year]): [string, string, number] => [source, service, year]);
  await Promise.all([
    keys.length > 0 && database.usage_chunks.bulkDelete(keys),
    written.length > 0 && database.usage_chunks.bulkPut(written),
  ]);
}

/** Inside a transaction: adds the chunks of one new source. */
export async function addUsage(database: Bibliotek24Database, chunks: readonly UsageChunk[]): Promise<void> {
  await database.usage_chunks.bulkPut([...chunks]);
}

/** Inside a transaction: removes every chunk of a source. */
export async function removeUsage(database: Bibliotek24Database, sourceId: string): Promise<void> {
  // An array is after every string, and a shorter key before a longer one that begins alike.
  await database.usage_chunks.where('[source+service+year]').between([sourceId], [sourceId, []]).delete();
}

/** The stored usage, all of it or of some years. A period total is found under the year it begins in. */
export async function loadUsage(database: Bibliotek24Database, years?: readonly number[]): Promise<UsageColumns> {
  return database.transaction('r', ['usage_chunks', 'usage_dictionary'], async () => {
    const chunks = await (years ? chunksOf(database, years) : database.usage_chunks.toArray());
    return chunks.length === 0 ? emptyUsage() : columnsFromChunks(chunks, await readCoding(database));
  });
}

/** A year at a time, since one range is read at once and several ranges row by row. */
async function chunksOf(database: Bibliotek24Database, years: readonly number[]): Promise<UsageChunk[]> {
  const found = years.map((year) => database.usage_chunks.where('year').equals(year).toArray());
  return (await Promise.all(found)).flat();
}

/** How many usage rows are stored. */
export async function countUsage(database: Bibliotek24Database): Promise<number> {
  return (await contents(database)).reduce((sum, { length }) => sum + length, 0);
}

type Contents = Pick<UsageChunk, 'source' | 'service' | 'year' | 'hash' | 'length'>;

/** What the chunks are, from the keys of an index: the chunks themselves need not be read. */
async function contents(database: Bibliotek24Database): Promise<Contents[]> {
  const keys = await database.usage_chunks.orderBy('[source+service+year+hash+length]').keys();
  return (keys as unknown as [string, string, number, string, number][]).map(
    ([source, service, year, hash, length]) => ({ source, service, year, hash, length }),
  );
}

export async function readCoding(database: Bibliotek24Database): Promise<Coding> {
  const [organisations, metrics] = await database.usage_dictionary.bulkGet(['organisations', 'metrics']);
  return { organisations: [...(organisations?.values ?? [])], metrics: [...(metrics?.values ?? [])] };
}
