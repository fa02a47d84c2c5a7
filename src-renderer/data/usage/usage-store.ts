import { emptyUsage, type UsageColumns } from '#domain/model/usage-columns.ts';
import type { Bibliotek24Database } from '../database.ts';
import type { UsageChunk } from './chunk.ts';
import { type Coding, chunksFromColumns } from './chunks-from-columns.ts';
import { columnsFromChunks } from './columns-from-chunks.ts';

/** Chunks made ready outside the transaction (hashing is asynchronous and would end it), to be written inside. */
export type PreparedUsage = { readonly chunks: readonly UsageChunk[]; readonly coding: Coding };

export async function prepareUsage(database: Bibliotek24Database, usage: UsageColumns): Promise<PreparedUsage> {
  const coding = await readCoding(database);
  return { chunks: await chunksFromColumns(usage, coding), coding };
}

/**
 * Inside a transaction: makes the stored usage exactly these chunks. A chunk with the same key and content is left
 * as it is.
 * @returns how many chunks were written and deleted
 */
export async function replaceUsage(
  database: Bibliotek24Database,
  { chunks, coding }: PreparedUsage,
): Promise<{ written: number; deleted: number }> {
  const stored = new Map<string, [string, string, number]>();
  for (const key of await database.usage_chunks.orderBy('[source+service+year+hash]').keys()) {
    const [source, service, year, hash] = key as unknown as [string, string, number, string];
    stored.set(`${source} ${service} ${year} ${hash}`, [source, service, year]);
  }
  const changed = chunks.filter(
    (chunk) => !stored.delete(`${chunk.source} ${chunk.service} ${chunk.year} ${chunk.hash}`),
  );
  await database.usage_chunks.bulkDelete([...stored.values()]);
  await database.usage_chunks.bulkPut(changed);
  await writeCoding(database, coding);
  return { written: changed.length, deleted: stored.size };
}

/** Inside a transaction: adds the chunks of one new source. */
export async function addUsage(database: Bibliotek24Database, { chunks, coding }: PreparedUsage): Promise<void> {
  await database.usage_chunks.bulkPut([...chunks]);
  await writeCoding(database, coding);
}

/** Inside a transaction: removes every chunk of a source. */
export async function removeUsage(database: Bibliotek24Database, sourceId: string): Promise<void> {
  await database.usage_chunks.where('source').equals(sourceId).delete();
}

/** The stored usage, all of it or of some years. A period total is found under the year it begins in. */
export async function loadUsage(database: Bibliotek24Database, years?: readonly number[]): Promise<UsageColumns> {
  const chunks = years
    ? await database.usage_chunks.where('year').anyOf(years).toArray()
    : await database.usage_chunks.toArray();
  return chunks.length === 0 ? emptyUsage() : columnsFromChunks(chunks, await readCoding(database));
}

async function readCoding(database: Bibliotek24Database): Promise<Coding> {
  const [organisations, metrics] = await database.usage_dictionary.bulkGet(['organisations', 'metrics']);
  return { organisations: [...(organisations?.values ?? [])], metrics: [...(metrics?.values ?? [])] };
}

async function writeCoding(database: Bibliotek24Database, coding: Coding): Promise<void> {
  await database.usage_dictionary.bulkPut([
    { key: 'organisations', values: coding.organisations },
    { key: 'metrics', values: coding.metrics },
  ]);
}
