import type { Bibliotek24Database } from '../database.ts';
import type { UsageChunk } from './chunk.ts';
import { type ChunkList, chunkKey } from './chunk-list.ts';
import { chunksFromColumns } from './chunks-from-columns.ts';
import { columnsFromChunks } from './columns-from-chunks.ts';
import type { Coding } from './usage-codes.ts';
import { readChunkLists, readCoding, USAGE_STORES } from './usage-store.ts';

/** Whether every stored chunk is still the one it was stored as. */
export async function isUsageIntact(database: Bibliotek24Database): Promise<boolean> {
  const [chunks, lists, coding] = await database.transaction('r', [...USAGE_STORES], () =>
    Promise.all([database.chunks.toArray(), readChunkLists(database), readCoding(database)]),
  );
  const areListed = isLikeLists(chunks, lists);
  return areListed && chunks.every((chunk) => isIntact(chunk, coding));
}

function isLikeLists(chunks: readonly UsageChunk[], lists: readonly ChunkList[]): boolean {
  try {
    const listed = new Map(
      lists.flatMap(({ year, chunks: ofYear }) =>
        ofYear.map((chunk) => [chunkKey({ ...chunk, year }), chunk.hash] as const),
      ),
    );
    return chunks.length === listed.size && chunks.every((chunk) => listed.get(chunkKey(chunk)) === chunk.hash);
  } catch {
    return false;
  }
}

/** Made anew from what it holds, a chunk has the hash that it was stored with; a code without a name is damage too. */
function isIntact(chunk: UsageChunk, { organisations, metrics }: Coding): boolean {
  try {
    const coding = { organisations: [...organisations], metrics: [...metrics] };
    const again = [...chunksFromColumns(columnsFromChunks([chunk], coding), coding)];
    return again.length === 1 && again[0]?.hash === chunk.hash;
  } catch {
    return false;
  }
}
