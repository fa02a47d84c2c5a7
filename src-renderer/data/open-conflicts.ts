import { type ConflictKind, conflictKind } from '#domain/sync/conflict-row.ts';
import { isContentTable } from '#domain/sync/content-tables.ts';
import type { OpenConflict } from '#domain/sync/open-conflicts.ts';
import type { Bibliotek24Database } from './database.ts';
import { storeKey } from './store-key.ts';

/**
 * The conflicts a person is asked about, as `openConflicts` says of a whole file: it asks only for the records they are about, so that
 * a window can watch them. The two are held together by a test.
 */
export async function readOpenConflicts(database: Bibliotek24Database): Promise<OpenConflict[]> {
  const rows = await database.records('conflicts').toArray();
  const open = rows
    .filter((row) => row.resolved === '' && row.value_a !== row.value_b && isContentTable(row.table))
    .map((row): { kind: ConflictKind; row: typeof row } => ({ kind: conflictKind(row), row }));
  const present = await Promise.all(
    open.map(async ({ kind, row }) => {
      if (kind === 'sameKey') return true;
      return (await database.table(row.table).get(storeKey(row.record_id))) !== undefined;
    }),
  );
  return open.filter((_, i) => present[i]);
}
