import type { Bibliotek24Database } from '../database.ts';
import type { UsageChunk } from './chunk.ts';

/** What the stored chunks of one year are, so that the chunks themselves need not be read to know. */
export type ChunkList = { readonly year: number; readonly chunks: readonly ListedChunk[] };

export type ListedChunk = Pick<UsageChunk, 'source' | 'service' | 'length' | 'hash'> & {
  /** The last year that a period total of it reaches into; its own where it has none that goes on. */
  readonly until: number;
};

/** Key of a stored chunk: those of a year stand together. */
export function chunkKey({ year, source, service }: Pick<UsageChunk, 'year' | 'source' | 'service'>): string {
  return `${keysOfYear(year)}${source}\u001f${service}`;
}

/** What the keys of the chunks of a year begin with. */
export function keysOfYear(year: number): string {
  return `${String(year).padStart(4, '0')}\u001f`;
}

/** Inside a transaction: these are the lists of every year now, where they were `before`. */
export async function writeLists(
  database: Bibliotek24Database,
  before: readonly ChunkList[],
  lists: readonly ChunkList[],
): Promise<void> {
  const years = new Set(lists.map(({ year }) => year));
  const gone = before.map(({ year }) => year).filter((year) => !years.has(year));
  await Promise.all([
    gone.length > 0 && database.chunk_lists.bulkDelete(gone),
    lists.length > 0 && database.chunk_lists.bulkPut(lists),
  ]);
}

/** The lists of these chunks. */
export function listsOf(chunks: readonly UsageChunk[]): ChunkList[] {
  return [...Map.groupBy(chunks, ({ year }) => year)].map(([year, ofYear]) => ({ year, chunks: ofYear.map(listed) }));
}

function listed(chunk: UsageChunk): ListedChunk {
  const { source, service, length, hash } = chunk;
  return { source, service, length, hash, until: lastYear(chunk) };
}

function lastYear({ year, length, first, span }: UsageChunk): number {
  let last = 0;
  for (let row = 0; span !== null && row < length; row++) {
    last = Math.max(last, (first[row] as number) + (span[row] as number));
  }
  return year + Math.floor(last / 12);
}

/** Keys of the chunks that began before `year` and have period totals that reach into it. */
export function reachingInto(lists: readonly ChunkList[], year: number): string[] {
  return lists
    .filter((list) => list.year < year)
    .flatMap((list) =>
      list.chunks.filter(({ until }) => until >= year).map((chunk) => chunkKey({ ...chunk, year: list.year })),
    );
}
