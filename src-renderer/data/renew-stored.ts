import type { TableName } from '#domain/model/tables.ts';
import { type Renewal, renewedAccounts } from '#domain/sync/renew-device.ts';
import type { Bibliotek24Database } from './database.ts';
import { loadStamps, replaceStamps } from './stamp-sets.ts';

/** The tables that a renewal changes. */
export const RENEWED: readonly TableName[] = ['stamps', 'tombstones', 'conflicts', 'proposals'];

/** Inside a transaction over the tables of records: everything stamped by this PC alone goes on under its new name. */
export async function renewStored(database: Bibliotek24Database, renewal: Renewal): Promise<void> {
  const [stamps, tombstones, conflicts, proposals] = await Promise.all([
    loadStamps(database),
    database.records('tombstones').toArray(),
    database.records('conflicts').toArray(),
    database.records('proposals').toArray(),
  ]);
  const renewed = renewedAccounts({ stamps, tombstones, conflicts, proposals }, renewal);
  await replaceStamps(database, renewed.stamps);
  for (const table of ['tombstones', 'conflicts', 'proposals'] as const) {
    await database.table(table).clear();
    await database.table(table).bulkAdd([...renewed[table]]);
  }
}
