import type { CentralFile } from '../model/central-data.ts';
import type { RecordOf } from '../model/tables.ts';
import { type ConflictRow, conflictKind, hiddenRecord } from './conflict-row.ts';
import { type ContentTableName, isContentTable } from './content-tables.ts';
import type { Fields } from './field-text.ts';
import { knowledgeOf } from './knowledge.ts';
import { compareStamps } from './stamp.ts';
import type { TombstoneRow } from './tombstone.ts';
import { joinVectors, type Vector } from './vector.ts';

export type StampRow = RecordOf<'stamps'>;

/** A file's account tables, found by table and record key. */
export type FileIndex = {
  readonly file: CentralFile;
  readonly knowledge: (owner: string) => Vector;
  /** Everything the writer had seen, for tombstones that do not say what their deleter knew. */
  readonly seen: Vector;
  readonly stamps: ByRecord<StampRow[]>;
  readonly tombstones: ByRecord<TombstoneRow>;
  /** Open conflicts about a field. */
  readonly conflicts: ByRecord<ConflictRow[]>;
  /** Records that wait outside their table because another one has their year, name or date. */
  readonly hidden: ByRecord<Fields>;
};

type ByRecord<V> = ReadonlyMap<string, ReadonlyMap<string, V>>;

export function recordsOfTable<V>(index: ByRecord<V>, table: string): ReadonlyMap<string, V> {
  return index.get(table) ?? new Map<string, V>();
}

export function fileIndex(file: CentralFile): FileIndex {
  const { stamps, tombstones, conflicts } = file.tables;
  const open = conflicts.filter(({ resolved }) => resolved === '');
  const fieldConflicts = open.filter((row) => conflictKind(row) === 'field');
  return {
    file,
    knowledge: knowledgeOf(file.header),
    seen: joinVectors(file.header.vector, file.header.seen),
    stamps: grouped(stamps, ({ id }) => id),
    tombstones: singles(tombstones),
    conflicts: grouped(fieldConflicts, ({ record_id }) => record_id),
    hidden: hiddenRecords(open),
  };
}

function grouped<R extends { readonly table: string }>(rows: readonly R[], idOf: (row: R) => string): ByRecord<R[]> {
  const index = new Map<string, Map<string, R[]>>();
  for (const row of rows) {
    const records = tableOf(index, row.table);
    const id = idOf(row);
    const group = records.get(id);
    if (group) group.push(row);
    else records.set(id, [row]);
  }
  return index;
}

function singles(rows: readonly TombstoneRow[]): ByRecord<TombstoneRow> {
  const index = new Map<string, Map<string, TombstoneRow>>();
  for (const row of rows) {
    const records = tableOf(index, row.table);
    const other = records.get(row.id);
    if (!other || compareStamps(row, other) > 0) records.set(row.id, row);
  }
  return index;
}

function hiddenRecords(open: readonly ConflictRow[]): ByRecord<Fields> {
  const index = new Map<string, Map<string, Fields>>();
  for (const row of open) {
    const table: string = row.table;
    const record = isContentTable(table) ? hiddenRecord(table satisfies ContentTableName, row) : null;
    if (record) tableOf(index, table).set(row.record_id, record);
  }
  return index;
}

function tableOf<V>(index: Map<string, Map<string, V>>, table: string): Map<string, V> {
  let records = index.get(table);
  if (!records) {
    records = new Map();
    index.set(table, records);
  }
  return records;
}
