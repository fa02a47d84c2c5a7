import { emptyUsage, type UsageColumns } from '#domain/model/usage-columns.ts';
import type { Bibliotek24Database } from '../database.ts';
import { type Stored, storing } from '../stored.ts';
import type { UsageChunk } from './chunk.ts';
import { type ChunkList, chunkKey, keysOfYear, listsOf, reachingInto, writeLists } from './chunk-list.ts';
import { chunksFromColumns } from './chunks-from-columns.ts';
import { columnsFromChunks } from './columns-from-chunks.ts';
import type { Coding } from './usage-codes.ts';

/** The stores that usage lies in. */
export const USAGE_STORES = ['chunks', 'chunk_lists', 'usage_dictionary'] as const;

/** Usage as it will be stored; the chunks are cut as they are asked for. */
export type PreparedUsage = { readonly chunks: Iterable<UsageChunk>; readonly coding: Coding };

/** `tables` holds `usage_dictionary`; `isAnew`: no usage that is stored now stays, and so no code of it does. */
type StoringUsage = { readonly tables: readonly string[]; readonly isAnew?: boolean };

/**
 * Makes chunks of usage and runs `write` with them, in one transaction over `tables`. No other window can give out codes
 * meanwhile, so two names never share one.
 */
export async function storingUsage<T>(
  database: Bibliotek24Database,
  usage: UsageColumns,
  { tables, isAnew = false }: StoringUsage,
  write: (prepared: PreparedUsage) => Promise<T>,
): Promise<Stored<T>> {
  return storing(() =>
    database.transaction('rw', tables, async () => {
      const coding: Coding = isAnew ? { organisations: [], metrics: [] } : await readCoding(database);
      const chunks = chunksFromColumns(usage, coding);
      const naming = database.usage_dictionary.bulkPut([
        { key: 'organisations', values: coding.organisations },
        { key: 'metrics', values: coding.metrics },
      ]);
      const [value] = await Promise.all([write({ chunks, coding }), naming]);
      return value;
    }),
  );
}

/** So many chunks are asked to be written at once: few enough that the database begins soon. */
const BATCH = 32;

export type ReplacedUsage = {
  readonly chunks: readonly UsageChunk[];
  readonly written: number;
  readonly deleted: number;
  /** Done when the database has them. */
  readonly writing: Promise<unknown>;
};

/**
 * Inside a transaction: makes the stored usage exactly these chunks. One of the same key and content is not written again. All is
 * asked for before this returns, the first while the others are still being cut, so that the database is at work meanwhile.
 * @param before the lists of what is stored
 */
export function replaceUsage(
  database: Bibliotek24Database,
  before: readonly ChunkList[],
  chunks: Iterable<UsageChunk>,
): ReplacedUsage {
  const stored = new Map(
    before.flatMap(({ year, chunks }) => chunks.map((chunk) => [chunkKey({ ...chunk, year }), chunk.hash] as const)),
  );
  const all: UsageChunk[] = [];
  const writing: Promise<unknown>[] = [];
  let written = 0;
  let batch: UsageChunk[] = [];
  const write = () => {
    if (batch.length > 0) writing.push(putChunks(database, batch));
    written += batch.length;
    batch = [];
  };
  for (const chunk of chunks) {
    const key = chunkKey(chunk);
    if (stored.get(key) !== chunk.hash) batch.push(chunk);
    stored.delete(key);
    all.push(chunk);
    if (batch.length === BATCH) write();
  }
  write();
  const gone = [...stored.keys()];
  if (gone.length > 0) writing.push(database.chunks.bulkDelete(gone));
  if (written + gone.length > 0) writing.push(writeLists(database, before, listsOf(all)));
  return { chunks: all, written, deleted: gone.length, writing: Promise.all(writing) };
}

/** Inside a transaction: adds the chunks of one new source. */
export async function addUsage(database: Bibliotek24Database, chunks: readonly UsageChunk[]): Promise<void> {
  if (chunks.length === 0) return;
  const lists = listsOf(chunks);
  const before = await database.chunk_lists.bulkGet(lists.map(({ year }) => year));
  const merged = lists.map(({ year, chunks: added }, i): ChunkList => {
    const keys = new Set(added.map((chunk) => chunkKey({ ...chunk, year })));
    const others = before[i]?.chunks.filter((chunk) => !keys.has(chunkKey({ ...chunk, year })));
    return { year, chunks: [...(others ?? []), ...added] };
  });
  await Promise.all([putChunks(database, chunks), database.chunk_lists.bulkPut(merged)]);
}

/** Inside a transaction: removes every chunk of a source. */
export async function removeUsage(database: Bibliotek24Database, sourceId: string): Promise<void> {
  const before = await readChunkLists(database);
  const keys = before.flatMap(({ year, chunks }) =>
    chunks.filter(({ source }) => source === sourceId).map((chunk) => chunkKey({ ...chunk, year })),
  );
  if (keys.length === 0) return;
  const lists = before
    .map(({ year, chunks }) => ({ year, chunks: chunks.filter(({ source }) => source !== sourceId) }))
    .filter(({ chunks }) => chunks.length > 0);
  await Promise.all([database.chunks.bulkDelete(keys), writeLists(database, before, lists)]);
}

async function putChunks(database: Bibliotek24Database, chunks: readonly UsageChunk[]): Promise<void> {
  await database.chunks.bulkPut(chunks, chunks.map(chunkKey));
}

/** The stored usage, all of it or of some years that follow one another, with the period totals that reach into them. */
export async function loadUsage(database: Bibliotek24Database, years?: readonly number[]): Promise<UsageColumns> {
  return database.transaction('r', [...USAGE_STORES], async () => {
    const chunks = await (years ? chunksOf(database, years) : database.chunks.toArray());
    return chunks.length === 0 ? emptyUsage() : columnsFromChunks(chunks, await readCoding(database));
  });
}

async function chunksOf(database: Bibliotek24Database, years: readonly number[]): Promise<UsageChunk[]> {
  const earlier = reachingInto(await readChunkLists(database), Math.min(...years));
  const found = [
    // A year at a time, since one range is read at once and several ranges row by row.
    ...years.map((year) => database.chunks.where(':id').startsWith(keysOfYear(year)).toArray()),
    database.chunks.bulkGet(earlier),
  ];
  return (await Promise.all(found)).flat().filter((chunk) => chunk !== undefined);
}

/** How many usage rows are stored. */
export async function countUsage(database: Bibliotek24Database): Promise<number> {
  const lists = await readChunkLists(database);
  return lists.flatMap(({ chunks }) => chunks).reduce((sum, { length }) => sum + length, 0);
}

/** What the stored chunks are, year by year. */
export async function readChunkLists(database: Bibliotek24Database): Promise<ChunkList[]> {
  return database.chunk_lists.toArray();
}

export async function readCoding(database: Bibliotek24Database): Promise<Coding> {
  const [organisations, metrics] = await database.usage_dictionary.bulkGet(['organisations', 'metrics']);
  return { organisations: [...(organisations?.values ?? [])], metrics: [...(metrics?.values ?? [])] };
}
