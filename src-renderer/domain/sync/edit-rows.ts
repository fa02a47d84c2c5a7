import { type RecordOf, recordKey } from '../model/tables.ts';
import type { RowChange } from './change.ts';
import { withClearedColumns } from './changed-fields.ts';
import { type ConflictRow, conflictRow } from './conflict-row.ts';
import type { ContentTableName } from './content-tables.ts';
import { type Fields, fieldText } from './field-text.ts';
import { isAboutWhole, type RecordState } from './record-state.ts';
import { parseStamp, type Stamp } from './stamp.ts';
import { type TombstoneRow, tombstoneRow } from './tombstone.ts';
import { covers, joinVectors, withStamp } from './vector.ts';

/** The rows of a written record: itself, its new stamps, and what was deleted or in conflict as it stands now. */
export function writeRows(
  state: RecordState,
  after: Fields,
  fields: readonly string[],
  stamp: Stamp,
): readonly RowChange[] {
  return [
    putRecord(state.table, state.key, withClearedColumns(state.table, after, fields)),
    ...fields.map((field) => putStamp(state, field, stamp)),
    ...restampedConflicts(state, after, fields, stamp),
    ...keptRows(state, stamp),
  ];
}

/** The rows of a deletion: the record goes into its tombstone, with all that its deleter knew. */
export function deletionRows(state: RecordState, stamp: Stamp): readonly RowChange[] {
  const { table, key, record, tombstone, known } = state;
  const seen = withStamp(joinVectors(tombstone?.seen ?? {}, known), stamp);
  const row = tombstoneRow(
    table,
    key,
    { stamp, seen, kept: tombstone?.kept ?? {}, extra: tombstone?.extra ?? {} },
    record,
  );
  return [
    { table, key, after: null } as RowChange,
    putTombstone(row),
    ...state.conflicts.filter(isAboutWhole).map(({ id }) => removeConflict(id)),
  ];
}

/** The rows of a record that is kept in spite of a deletion; none when there is no deletion to settle. */
export function keptRows(state: RecordState, stamp: Stamp): readonly RowChange[] {
  const { table, key, record, tombstone, known, conflicts } = state;
  if (!tombstone || (record && covers(tombstone.kept, tombstone.stamp))) return [];
  const kept = withStamp(joinVectors(tombstone.kept, known), stamp);
  return [
    putTombstone(tombstoneRow(table, key, { ...tombstone, kept }, null)),
    ...conflicts.filter(isAboutWhole).map(({ id }) => removeConflict(id)),
  ];
}

export function putRecord(table: ContentTableName, key: string, record: Fields): RowChange {
  // The record is one of this table: whoever calls has it from there or from an edit of it.
  return { table, key, after: record } as unknown as RowChange;
}

export function putConflict(row: ConflictRow): RowChange {
  return { table: 'conflicts', key: row.id, after: row };
}

export function removeConflict(id: string): RowChange {
  return { table: 'conflicts', key: id, after: null };
}

function putStamp({ table, key }: RecordState, field: string, { lamport, device }: Stamp): RowChange {
  const row: RecordOf<'stamps'> = { table, id: key, field, lamport, device };
  return { table: 'stamps', key: recordKey('stamps', row), after: row };
}

function putTombstone(row: TombstoneRow): RowChange {
  return { table: 'tombstones', key: recordKey('tombstones', row), after: row };
}

/** Open conflicts of fields that are written: what waits now waits against the new value. */
function restampedConflicts(
  { table, key, conflicts }: RecordState,
  after: Fields,
  fields: readonly string[],
  stamp: Stamp,
): RowChange[] {
  return conflicts
    .filter((row) => !isAboutWhole(row) && fields.includes(row.field))
    .flatMap((row) => {
      const shown = { stamp, text: fieldText(table, after, row.field) ?? '' };
      const other = { stamp: parseStamp(row.stamp_b), text: row.value_b };
      return [removeConflict(row.id), putConflict(conflictRow(table, key, row.field, shown, other))];
    });
}
