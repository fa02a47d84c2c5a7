import { canonicalJson } from '../documents/canonical-json.ts';
import type { RecordOf } from '../model/tables.ts';
import { type ContentTableName, isContentTable } from './content-tables.ts';
import { extraOf, recordFromTexts, recordTexts, textsFromJson } from './field-text.ts';
import { joinExtra } from './join-extra.ts';
import { greaterStamp, type Stamp } from './stamp.ts';
import { joinVectors, type Vector } from './vector.ts';

export type TombstoneRow = RecordOf<'tombstones'>;

/**
 * A deletion. `seen` is what the deleter knew: a value outside it was written without knowing of the deletion and brings the
 * record back. `kept` is what they knew who chose to keep the record all the same. `record` is the record as it was, so that one
 * that comes back is whole. The three are further columns of `tombstones`, which other readers carry along.
 */
export type Tombstone = {
  readonly stamp: Stamp;
  readonly seen: Vector;
  readonly kept: Vector;
  readonly record: Readonly<Record<string, string>> | null;
  readonly extra: Readonly<Record<string, string>>;
};

/** @param seenByFile stands in where the row does not say what the deleter knew */
export function tombstoneOf(row: TombstoneRow, seenByFile: Vector): Tombstone {
  const { seen = '', kept = '', record = '', ...extra } = extraOf(row);
  return {
    stamp: { lamport: row.lamport, device: row.device },
    seen: vectorFromJson(seen) ?? seenByFile,
    kept: vectorFromJson(kept) ?? {},
    record: textsFromJson(record),
    extra,
  };
}

/** @param record the deleted record; `null` while it is there in spite of the deletion */
export function tombstoneRow<T extends ContentTableName>(
  table: T,
  id: string,
  tombstone: Omit<Tombstone, 'record'>,
  record: object | null,
): TombstoneRow {
  const { stamp, seen, kept, extra } = tombstone;
  return {
    table,
    id,
    ...stamp,
    extra: {
      ...extra,
      seen: canonicalJson(seen),
      ...(Object.keys(kept).length > 0 && { kept: canonicalJson(kept) }),
      ...(record && { record: canonicalJson(recordTexts(table, record)) }),
    },
  };
}

/** The record a tombstone keeps; `null` where the deletion was written without it, or the record is there. */
export function deletedRecord(row: TombstoneRow): RecordOf<ContentTableName> | null {
  const texts = textsFromJson(extraOf(row).record ?? '');
  return texts && isContentTable(row.table) ? recordFromTexts(row.table, texts) : null;
}

/** What its deleter knew, and who kept the record all the same, as far as the row says. */
export function tombstoneVectors(row: TombstoneRow): Readonly<Partial<Record<'seen' | 'kept', Vector>>> {
  const { seen, kept } = {
    seen: vectorFromJson(extraOf(row).seen ?? ''),
    kept: vectorFromJson(extraOf(row).kept ?? ''),
  };
  return { ...(seen && { seen }), ...(kept && { kept }) };
}

export function joinTombstones(a: Tombstone, b: Tombstone): Omit<Tombstone, 'record'> {
  return {
    stamp: greaterStamp(a.stamp, b.stamp),
    seen: joinVectors(a.seen, b.seen),
    kept: joinVectors(a.kept, b.kept),
    extra: joinExtra(a.extra, b.extra),
  };
}

function vectorFromJson(json: string): Vector | null {
  if (!json.startsWith('{')) return null;
  try {
    const parsed: unknown = JSON.parse(json);
    const isVector = typeof parsed === 'object' && parsed !== null;
    return isVector && Object.values(parsed).every((value) => typeof value === 'number') ? (parsed as Vector) : null;
  } catch {
    return null;
  }
}
