import { canonicalJson } from '../documents/canonical-json.ts';
import type { RecordOf } from '../model/tables.ts';
import type { ContentTableName } from './content-tables.ts';
import { type Fields, recordFromTexts, recordTexts, textsFromJson } from './field-text.ts';
import { sha256OfText } from './sha256.ts';
import { type Stamp, stampText } from './stamp.ts';

export type ConflictRow = RecordOf<'conflicts'>;

/** Stands in `field` of a conflict or a proposal that is about the whole record. */
export const WHOLE_RECORD = '*';

const DELETED = 'deleted';
const KEPT = 'kept';

/** What a row of `conflicts` is about; `value_a` is always what is shown. */
export type ConflictKind = 'field' | 'deletedAndEdited' | 'sameKey';

export function conflictKind({ field, value_b }: ConflictRow): ConflictKind {
  if (field !== WHOLE_RECORD) return 'field';
  return value_b === DELETED ? 'deletedAndEdited' : 'sameKey';
}

type Side = { readonly stamp: Stamp; readonly text: string };

/** An open conflict: `shown` stands, `other` waits for a person. */
export function conflictRow(table: string, id: string, field: string, shown: Side, other: Side): ConflictRow {
  const [stamp_a, stamp_b] = [stampText(shown.stamp), stampText(other.stamp)];
  // Two stamps name one pair of values, unless they are equal or the values are not the stamps' own.
  const values = stamp_a === stamp_b || field === WHOLE_RECORD ? [shown.text, other.text] : [];
  return {
    id: sha256OfText(canonicalJson([table, id, field, stamp_a, stamp_b, ...values])),
    table,
    record_id: id,
    field,
    value_a: shown.text,
    stamp_a,
    value_b: other.text,
    stamp_b,
    resolved: '',
  };
}

export function deletionConflict(table: string, id: string, edited: Stamp, deleted: Stamp): ConflictRow {
  return conflictRow(table, id, WHOLE_RECORD, { stamp: edited, text: KEPT }, { stamp: deleted, text: DELETED });
}

type Keyed = { readonly key: string; readonly record: object; readonly stamp: Stamp };

/** Two records where there may be one (two cost rows for a year): the other is kept here, whole, out of its table. */
export function sameKeyConflict(table: ContentTableName, shown: Keyed, other: Keyed): ConflictRow {
  const hidden = { stamp: other.stamp, text: canonicalJson(recordTexts(table, other.record)) };
  return conflictRow(table, other.key, WHOLE_RECORD, { stamp: shown.stamp, text: shown.key }, hidden);
}

/** The record that an open `sameKey` conflict keeps. */
export function hiddenRecord(table: ContentTableName, row: ConflictRow): Fields | null {
  const texts = conflictKind(row) === 'sameKey' ? textsFromJson(row.value_b) : null;
  return texts && (recordFromTexts(table, texts) as Fields);
}
