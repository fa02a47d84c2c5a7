import type { CentralFile } from '../model/central-data.ts';
import { type RecordOf, type RecordTableName, recordKey } from '../model/tables.ts';
import { type ConflictRow, WHOLE_RECORD } from './conflict-row.ts';
import type { ContentTableName } from './content-tables.ts';
import type { Fields } from './field-text.ts';
import { knowledgeOf } from './knowledge.ts';
import { ownerOf } from './owner-of.ts';
import { deletedRecord, type Tombstone, tombstoneOf } from './tombstone.ts';
import { joinVectors, type Vector } from './vector.ts';

/** One record with all that the accounts say of it. */
export type RecordState = {
  readonly table: ContentTableName;
  readonly key: string;
  readonly record: Fields | null;
  /** The record as it was when it was deleted. */
  readonly buried: Fields | null;
  readonly tombstone: Tombstone | null;
  /** Its open conflicts. */
  readonly conflicts: readonly ConflictRow[];
  /** What this state knows of its owner's records. */
  readonly known: Vector;
};

export function recordState(file: CentralFile, table: ContentTableName, key: string): RecordState {
  const { header, tables } = file;
  const found = (tables[table] as RecordOf<ContentTableName>[]).find(
    (each) => recordKey<RecordTableName>(table, each) === key,
  );
  const record = (found as Fields | undefined) ?? null;
  const row = tables.tombstones.find((each) => each.table === table && each.id === key);
  const conflicts = tables.conflicts.filter(
    (each) => each.table === table && each.record_id === key && each.resolved === '',
  );
  return {
    table,
    key,
    record,
    buried: record || !row ? null : (deletedRecord(row) as Fields | null),
    tombstone: row ? tombstoneOf(row, joinVectors(header.vector, header.seen)) : null,
    conflicts,
    known: knowledgeOf(header)(record ? ownerOf(table, record) : ''),
  };
}

export function isAboutWhole({ field }: ConflictRow): boolean {
  return field === WHOLE_RECORD;
}
