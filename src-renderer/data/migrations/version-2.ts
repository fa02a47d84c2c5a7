import type { Transaction } from 'dexie';
import type { Schema } from '../schemas.ts';

/**
 * Rollups of usage; the number of usage rows from an index instead of from the chunks; hashes of the tables, so that an
 * unchanged one is not written again; and no index that nothing asks for.
 */
export const version2: Schema = {
  version: 2,
  stores: {
    participations: 'id',
    usage_chunks: '[source+service+year], year, [source+service+year+hash+length]',
    rollups: '[scope+year]',
  },
  /** Data from before have no rollups yet: the first to ask for them builds them. */
  async upgrade(transaction: Transaction) {
    await transaction
      .table<{ sequence: number; usageSequence?: number; tableHashes?: object }>('meta')
      .toCollection()
      .modify((meta) => {
        meta.usageSequence = meta.sequence;
        meta.tableHashes = {};
      });
  },
};
