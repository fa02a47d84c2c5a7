import type { Transaction } from 'dexie';
import type { Schema } from '../schemas.ts';

/** Rollups of usage, and the number of usage rows from an index instead of from the chunks. */
export const version2: Schema = {
  version: 2,
  stores: {
    usage_chunks: '[source+service+year], year, source, [source+service+year+hash], length',
    rollups: '[service+year], year',
  },
  /** Data from before have no rollups yet: the first to ask for them builds them. */
  async upgrade(transaction: Transaction) {
    await transaction
      .table<{ sequence: number; usageSequence?: number }>('meta')
      .toCollection()
      .modify((meta) => {
        meta.usageSequence = meta.sequence;
      });
  },
};
