import type { ConflictRow } from './conflict-row.ts';
import { conflictRow, deletionConflict } from './conflict-row.ts';
import { type ContentTableName, stampedTogether } from './content-tables.ts';
import { extraOf, type Fields, fieldText, valueColumns, valueFromText } from './field-text.ts';
import type { StampRow } from './file-index.ts';
import { withExtraOf } from './join-extra.ts';
import { type FieldVersions, joinField, type Version } from './join-field.ts';
import { compareStamps, parseStamp, type Stamp, sameStamp, UNSTAMPED } from './stamp.ts';
import { joinTombstones, type Tombstone, type TombstoneRow, tombstoneRow } from './tombstone.ts';
import { covers, type Vector } from './vector.ts';

/** What one file holds of a record. A deleted record is still there, in its tombstone. */
export type RecordEntry = {
  readonly record: Fields | null;
  readonly stamps: readonly StampRow[];
  /** Open conflicts about its fields. */
  readonly conflicts: readonly ConflictRow[];
  readonly tombstone: Tombstone | null;
  readonly known: Vector;
};

/** A record joined; `record` is null while it is deleted. */
export type JoinedRecord = {
  readonly record: Fields | null;
  readonly stamps: readonly StampRow[];
  readonly conflicts: readonly ConflictRow[];
  readonly tombstone: TombstoneRow | null;
};

/** Joins a record field by field, and says whether it is there: by the rules of "records and stamps". */
export function joinRecord(table: ContentTableName, id: string, a: RecordEntry, b: RecordEntry): JoinedRecord {
  const fields = joinFields(table, a, b);
  const record = joinedRecord(table, fields, a, b);
  const stamps = joinedStamps(table, id, fields, a, b);
  const conflicts = fields.flatMap(({ field, joined: { shown, others } }) =>
    shown ? others.map((other) => conflictRow(table, id, field, shown, other)) : [],
  );
  const tombstone =
    a.tombstone && b.tombstone ? joinTombstones(a.tombstone, b.tombstone) : (a.tombstone ?? b.tombstone);
  if (!tombstone) return { record, stamps, conflicts, tombstone: null };
  const unseen = greatestUnseen(fields, tombstone.seen);
  const isThere = record !== null && unseen !== null;
  const row = tombstoneRow(table, id, tombstone, isThere ? null : record);
  if (!isThere) return { record: null, stamps, conflicts, tombstone: row };
  const isSettled = covers(tombstone.kept, tombstone.stamp);
  const deletion = isSettled ? [] : [deletionConflict(table, id, unseen, tombstone.stamp)];
  return { record, stamps, conflicts: [...conflicts, ...deletion], tombstone: row };
}

type JoinedField = { readonly field: string; readonly joined: FieldVersions };

function joinFields(table: ContentTableName, a: RecordEntry, b: RecordEntry): JoinedField[] {
  const [fromA, fromB] = [fieldReader(table, a), fieldReader(table, b)];
  return Array.from(fieldNames(table, a, b), (field) => ({
    field,
    joined: joinField(fromA(field), fromB(field), a.known, b.known),
  }));
}

function fieldNames(table: ContentTableName, ...entries: readonly RecordEntry[]): ReadonlySet<string> {
  const names = new Set(valueColumns(table));
  for (const { record, stamps, conflicts } of entries) {
    if (record) for (const name of Object.keys(extraOf(record))) names.add(name);
    for (const { field } of stamps) names.add(field);
    for (const { field } of conflicts) names.add(field);
  }
  return names;
}

function fieldReader(table: ContentTableName, entry: RecordEntry): (field: string) => FieldVersions {
  const { record, conflicts } = entry;
  const stamps = new Map(entry.stamps.map((row) => [row.field, row]));
  return (field) => {
    const others = conflicts.filter((row) => row.field === field).map(otherVersion);
    const stamp = stamps.get(field) ?? impliedStamp(table, record);
    const text = record ? (fieldText(table, record, field) ?? (stamp === UNSTAMPED ? undefined : '')) : undefined;
    if (!record || text === undefined) return { shown: null, others };
    const together = stampedTogether(table, field);
    const rank = together.length === 1 ? text : together.map((name) => fieldText(table, record, name)).join('\u0000');
    const value = (record as Fields)[field] ?? null;
    return { shown: { stamp, text, rank, value }, others };
  };
}

/** A proposal is written once, whole: its own stamp is that of every field. */
function impliedStamp(table: ContentTableName, record: Fields | null): Stamp {
  return table === 'proposals' && record ? parseStamp(String(record.stamp)) : UNSTAMPED;
}

function otherVersion({ value_b, stamp_b }: ConflictRow): Version {
  return { stamp: parseStamp(stamp_b), text: value_b, rank: value_b, value: undefined };
}

function joinedRecord(
  table: ContentTableName,
  fields: readonly JoinedField[],
  a: RecordEntry,
  b: RecordEntry,
): Fields | null {
  const base = a.record ?? b.record;
  if (!base) return null;
  const record: Record<string, unknown> = { ...base };
  delete record.extra;
  const extra: Record<string, string> = {};
  for (const { field, joined } of fields) {
    if (!joined.shown) continue;
    const { text, value } = joined.shown;
    if (field in base && field !== 'extra')
      record[field] = value === undefined ? valueFromText(table, field, text) : value;
    else extra[field] = text;
  }
  return Object.keys(extra).length > 0 ? { ...record, extra } : record;
}

function joinedStamps(
  table: ContentTableName,
  id: string,
  fields: readonly JoinedField[],
  a: RecordEntry,
  b: RecordEntry,
): StampRow[] {
  if (table === 'proposals') return [];
  return fields.flatMap(({ field, joined: { shown } }) => {
    const rows = [...a.stamps, ...b.stamps].filter((row) => row.field === field);
    if (!shown) return rows.sort((x, y) => compareStamps(y, x)).slice(0, 1);
    const { lamport, device } = shown.stamp;
    if (lamport === 0 && device === '') return [];
    const [row, other] = rows.filter((each) => sameStamp(each, shown.stamp));
    if (row) return [other ? withExtraOf(row, other) : row];
    return [{ table, id, field, lamport, device }];
  });
}

/** The greatest stamp of what was written without knowing of the deletion, chosen against or not. */
function greatestUnseen(fields: readonly JoinedField[], seen: Vector): Stamp | null {
  let greatest: Stamp | null = null;
  for (const { joined } of fields) {
    for (const { stamp } of joined.shown ? [joined.shown, ...joined.others] : joined.others) {
      if (!covers(seen, stamp) && (!greatest || compareStamps(stamp, greatest) > 0)) greatest = stamp;
    }
  }
  return greatest;
}
