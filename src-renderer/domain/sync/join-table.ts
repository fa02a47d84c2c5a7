import { type RecordOf, recordKey } from '../model/tables.ts';
import type { ConflictRow } from './conflict-row.ts';
import type { ContentTableName } from './content-tables.ts';
import { extraOf, type Fields, valueColumns } from './field-text.ts';
import { type FileIndex, recordsOfTable, type StampRow } from './file-index.ts';
import { type JoinedRecord, joinRecord, type RecordEntry } from './join-record.ts';
import type { KeyedRecord } from './keyed-record.ts';
import { ownerOf } from './owner-of.ts';
import { deletedRecord, type TombstoneRow, tombstoneOf } from './tombstone.ts';

/** A table joined, with its rows of the account tables. */
export type JoinedTable = {
  readonly records: readonly KeyedRecord[];
  readonly stamps: readonly StampRow[];
  readonly tombstones: readonly TombstoneRow[];
  readonly conflicts: readonly ConflictRow[];
};

const NONE: readonly never[] = [];

/** Joins one table of two files. Records that neither side has touched since they parted are taken as they are. */
export function joinTable(table: ContentTableName, a: FileIndex, b: FileIndex): JoinedTable {
  const records: KeyedRecord[] = [];
  const stamps: StampRow[] = [];
  const tombstones: TombstoneRow[] = [];
  const conflicts: ConflictRow[] = [];
  const [sideA, sideB] = [sideOf(table, a), sideOf(table, b)];
  const isSame = comparer(table);
  const take = (key: string, joined: JoinedRecord) => {
    if (joined.record) records.push({ key, record: joined.record, stamps: joined.stamps });
    stamps.push(...joined.stamps);
    conflicts.push(...joined.conflicts);
    if (joined.tombstone) tombstones.push(joined.tombstone);
  };
  for (const key of keysOf(sideA, sideB)) {
    const [recordA, recordB] = [sideA.records.get(key), sideB.records.get(key)];
    const [stampsA, stampsB] = [sideA.stamps.get(key) ?? NONE, sideB.stamps.get(key) ?? NONE];
    if (!isTroubled(key, sideA) && !isTroubled(key, sideB)) {
      const untouched = { conflicts: NONE, tombstone: null };
      if (!recordB) {
        take(key, { ...untouched, record: recordA ?? null, stamps: stampsA });
        continue;
      }
      if (!recordA || (isSame(recordA, recordB) && sameStamps(stampsA, stampsB))) {
        take(key, { ...untouched, record: recordB, stamps: stampsB });
        continue;
      }
    }
    take(key, joinRecord(table, key, entryOf(table, key, sideA), entryOf(table, key, sideB)));
  }
  return { records, stamps, tombstones, conflicts };
}

type Side = {
  readonly index: FileIndex;
  readonly records: ReadonlyMap<string, Fields>;
  readonly stamps: ReadonlyMap<string, StampRow[]>;
  readonly tombstones: ReadonlyMap<string, TombstoneRow>;
  readonly conflicts: ReadonlyMap<string, ConflictRow[]>;
  readonly hidden: ReadonlyMap<string, Fields>;
};

function sideOf(table: ContentTableName, index: FileIndex): Side {
  const records = new Map<string, Fields>();
  for (const record of index.file.tables[table])
    records.set(recordKey(table, record as RecordOf<typeof table>), record);
  return {
    index,
    records,
    stamps: recordsOfTable(index.stamps, table),
    tombstones: recordsOfTable(index.tombstones, table),
    conflicts: recordsOfTable(index.conflicts, table),
    hidden: recordsOfTable(index.hidden, table),
  };
}

function keysOf(...sides: readonly Side[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { records, hidden, tombstones, conflicts } of sides) {
    for (const map of [records, hidden, tombstones, conflicts]) for (const key of map.keys()) keys.add(key);
  }
  return keys;
}

/** Whether more is known of a record than its fields and their stamps. */
function isTroubled(key: string, { tombstones, conflicts, hidden }: Side): boolean {
  return tombstones.has(key) || conflicts.has(key) || hidden.has(key);
}

function entryOf(table: ContentTableName, key: string, side: Side): RecordEntry {
  const { index, records, stamps, tombstones, conflicts, hidden } = side;
  const row = tombstones.get(key);
  const tombstone = row ? tombstoneOf(row, index.seen) : null;
  const record = records.get(key) ?? hidden.get(key) ?? (row ? deletedRecord(row) : null);
  return {
    record,
    stamps: stamps.get(key) ?? NONE,
    conflicts: conflicts.get(key) ?? NONE,
    tombstone,
    known: index.knowledge(record ? ownerOf(table, record) : ''),
  };
}

/** Compares records by their values: a strict comparison first, since nearly all are the same. */
function comparer(table: ContentTableName): (a: Fields, b: Fields) => boolean {
  const columns = valueColumns(table);
  return (a, b) => {
    if (a === b) return true;
    for (const column of columns) {
      const [x, y] = [a[column], b[column]];
      if (x !== y && (typeof x !== 'object' || typeof y !== 'object' || JSON.stringify(x) !== JSON.stringify(y)))
        return false;
    }
    return sameTexts(extraOf(a), extraOf(b));
  };
}

function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  if (a === b) return true;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && a[name] === b[name]);
}

function sameStamps(a: readonly StampRow[], b: readonly StampRow[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i], b[i]];
    if (!x || !y || x.field !== y.field || x.lamport !== y.lamport || x.device !== y.device || x.extra !== y.extra)
      return false;
  }
  return true;
}
