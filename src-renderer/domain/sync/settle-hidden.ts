import type { CentralFile } from '../model/central-data.ts';
import { type RecordOf, type RecordTableName, recordKey } from '../model/tables.ts';
import { applyChange, type Change, type RowChange } from './change.ts';
import { conflictKind, hiddenRecord } from './conflict-row.ts';
import { CONTENT_TABLE_NAMES, type ContentTableName } from './content-tables.ts';
import { putConflict, putRecord, removeConflict } from './edit-rows.ts';
import type { Fields } from './field-text.ts';
import { hideDuplicates, mayHide } from './hide-duplicates.ts';
import type { KeyedRecord } from './keyed-record.ts';

/**
 * The change with what follows from it where there may be one record of a year, name or date: one that stood there waits, and one
 * that waited returns when the other is deleted or moved. The state is then as a join would have left it.
 */
export function withHiddenSettled(state: CentralFile, change: Change): Change {
  const tables = CONTENT_TABLE_NAMES.filter(
    (table) => mayHide(table) && change.rows.some((row) => row.table === table),
  );
  if (tables.length === 0) return change;
  const after = applyChange(state, change);
  return { ...change, rows: [...change.rows, ...tables.flatMap((table) => settledRows(after, table))] };
}

function settledRows({ tables }: CentralFile, table: ContentTableName): RowChange[] {
  const stamps = Map.groupBy(
    tables.stamps.filter((row) => row.table === table),
    ({ id }) => id,
  );
  const keyed = (key: string, record: object): KeyedRecord => ({
    key,
    record: record as Fields,
    stamps: stamps.get(key) ?? [],
  });
  const visible = (tables[table] as RecordOf<typeof table>[]).map((record) =>
    keyed(recordKey<RecordTableName>(table, record), record),
  );
  const open = tables.conflicts.filter(
    (row) => row.table === table && row.resolved === '' && conflictKind(row) === 'sameKey',
  );
  const hidden = open.flatMap((row) => {
    const record = hiddenRecord(table, row);
    return record ? [keyed(row.record_id, record)] : [];
  });
  const settled = hideDuplicates(table, [...visible, ...hidden]);
  const shown = new Set(settled.records);
  return [
    ...visible.filter((each) => !shown.has(each)).map(({ key }) => ({ table, key, after: null }) as RowChange),
    ...hidden.filter((each) => shown.has(each)).map(({ key, record }) => putRecord(table, key, record)),
    ...open.map(({ id }) => removeConflict(id)),
    ...settled.conflicts.map(putConflict),
  ];
}
