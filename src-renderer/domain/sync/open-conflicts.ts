import type { CentralFile } from '../model/central-data.ts';
import { type RecordOf, type RecordTableName, recordKey } from '../model/tables.ts';
import { type ConflictKind, type ConflictRow, conflictKind } from './conflict-row.ts';
import { isContentTable } from './content-tables.ts';

export type OpenConflict = { readonly kind: ConflictKind; readonly row: ConflictRow };

/**
 * The conflicts a person is asked about. Left out: two devices that wrote the same value (the row is kept, so that a later join
 * knows of both), and records that are deleted.
 */
export function openConflicts({ tables }: CentralFile): OpenConflict[] {
  const present = new Map<string, ReadonlySet<string>>();
  const isThere = (table: string, id: string): boolean => {
    if (!isContentTable(table)) return false;
    const records: readonly RecordOf<typeof table>[] = tables[table];
    const keys = present.get(table) ?? new Set(records.map((record) => recordKey<RecordTableName>(table, record)));
    present.set(table, keys);
    return keys.has(id);
  };
  return tables.conflicts
    .filter((row) => row.resolved === '' && row.value_a !== row.value_b)
    .map((row) => ({ kind: conflictKind(row), row }))
    .filter(({ kind, row }) => kind === 'sameKey' || isThere(row.table, row.record_id));
}
