import type { Transaction } from 'dexie';
import type { Schema } from '../schemas.ts';

type Chunk = { source: string; service: string; year: number; length: number; hash: string };

/**
 * Chunks under a key of their own that begins with the year, without an index: the browser then takes a chunk as it is instead of
 * unpacking it to see what to index. What the chunks are is one row a year. And answers that are kept as long as the data stand.
 */
export const version7: Schema = {
  version: 7,
  stores: { usage_chunks: null, chunks: '', chunk_lists: 'year', answers: 'question' },
  async upgrade(transaction: Transaction) {
    const old = transaction.table<Chunk>('usage_chunks');
    for (const year of (await old.orderBy('year').uniqueKeys()) as number[]) {
      const chunks = await old.where('year').equals(year).toArray();
      const keys = chunks.map(
        ({ source, service }) => `${String(year).padStart(4, '0')}\u001f${source}\u001f${service}`,
      );
      await transaction.table('chunks').bulkAdd(chunks, keys);
      const list = chunks.map(({ source, service, length, hash }) => ({ source, service, length, hash }));
      await transaction.table('chunk_lists').add({ year, chunks: list });
    }
  },
};
