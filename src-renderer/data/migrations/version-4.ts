import type { Transaction } from 'dexie';
import type { Schema } from '../schemas.ts';
import { setsOfStamps } from '../stamp-sets.ts';

/** Stamps by the hundred: a row each, there are ten for every record of the file, and storing them took longer than the rest. */
export const version4: Schema = {
  version: 4,
  stores: { stamps: null, stamp_sets: '[table+bucket], length' },
  async upgrade(transaction: Transaction) {
    const stamps = await transaction.table('stamps').toArray();
    await transaction.table('stamp_sets').bulkAdd(setsOfStamps(stamps));
  },
};
