import type { Transaction } from 'dexie';
import type { Schema } from '../schemas.ts';

type Chunk = { year: number; length: number; first: ArrayLike<number>; span: ArrayLike<number> | null };
type ChunkList = { year: number; chunks: { source: string; service: string; until?: number }[] };

/** The lists of chunks say how far a chunk's period totals reach, so that a total is found in every year that it touches. */
export const version10: Schema = {
  version: 10,
  stores: {},
  async upgrade(transaction: Transaction) {
    const chunks = transaction.table<Chunk, string>('chunks');
    for (const list of await transaction.table<ChunkList>('chunk_lists').toArray()) {
      const year = String(list.year).padStart(4, '0');
      for (const entry of list.chunks) {
        const chunk = await chunks.get(`${year}\u001f${entry.source}\u001f${entry.service}`);
        entry.until = chunk ? lastYear(chunk) : list.year;
      }
      await transaction.table('chunk_lists').put(list);
    }
  },
};

function lastYear({ year, length, first, span }: Chunk): number {
  let last = 0;
  for (let row = 0; span !== null && row < length; row++) {
    last = Math.max(last, (first[row] as number) + (span[row] as number));
  }
  return year + Math.floor(last / 12);
}
