import { ruleBreaks } from '../model/record-rules.ts';
import type { RecordOf, RecordTableName } from '../model/tables.ts';
import { type ContentTableName, stampedTogether } from './content-tables.ts';
import { keyTexts } from './earlier-value.ts';
import type { Edit } from './edit.ts';
import { extraOf, type Fields, fieldText, recordFromTexts, valueColumns, withTexts } from './field-text.ts';
import type { FieldChange, RecordChange } from './record-changes.ts';

/** What it takes to put records back as one side of their changes has them. */
export type PutBack = {
  readonly edits: readonly Edit[];
  /** Records of which something has been changed since, by anybody: that is left as it is now. */
  readonly changedSince: number;
};

/**
 * Turns changes back, or makes them again, as edits of the records as they are now. A value is put back only where what the change
 * left stands there still: what came after it is nobody's to take away unseen. Fields that are valid only together are put back together.
 * @param current the record with a key as it is now; `undefined` when there is none
 */
export function putBack(
  changes: readonly RecordChange[],
  to: 'before' | 'after',
  current: (table: ContentTableName, key: string) => object | undefined,
): PutBack {
  const edits: Edit[] = [];
  let changedSince = 0;
  for (const change of changes) {
    const { table, key } = change;
    const now = current(table, key);
    const turned = turnedRecord(change, to, now);
    if (turned === CHANGED_SINCE) changedSince++;
    else if (turned !== UNCHANGED) {
      // Made of the table's own texts, or of its record.
      edits.push({ table, key, after: turned.record } as Edit);
      if (turned.isPart) changedSince++;
    }
  }
  return { edits, changedSince };
}

const CHANGED_SINCE = 'changedSince';
const UNCHANGED = 'unchanged';

type Turned =
  | typeof CHANGED_SINCE
  | typeof UNCHANGED
  /** `isPart`: some of its fields were changed since, and stay. */
  | { readonly record: object | null; readonly isPart: boolean };

function turnedRecord(change: RecordChange, to: 'before' | 'after', now: object | undefined): Turned {
  const { kind, table, key, fields } = change;
  const from = to === 'before' ? 'after' : 'before';
  if (kind === 'changed') return now ? turnedFields(table, fields, from, to, now) : CHANGED_SINCE;
  const shallBeThere = kind === (to === 'before' ? 'removed' : 'added');
  if (shallBeThere) {
    if (now) return isExactly(table, now, fields, to) ? UNCHANGED : CHANGED_SINCE;
    const texts = Object.fromEntries(fields.map((each) => [each.field, each[to]]));
    return { record: recordFromTexts(table, { ...keyTexts(table, key), ...texts }), isPart: false };
  }
  if (!now) return UNCHANGED;
  return isExactly(table, now, fields, from) ? { record: null, isPart: false } : CHANGED_SINCE;
}

/** Whether a record has these values and no others. */
function isExactly(
  table: ContentTableName,
  record: object,
  fields: readonly FieldChange[],
  side: 'before' | 'after',
): boolean {
  const texts = new Map(fields.map((change) => [change.field, change[side]]));
  const names = new Set([...texts.keys(), ...valueColumns(table), ...Object.keys(extraOf(record))]);
  return Array.from(names).every((name) => textOf(table, record, name) === (texts.get(name) ?? ''));
}

function turnedFields(
  table: ContentTableName,
  fields: readonly FieldChange[],
  from: 'before' | 'after',
  to: 'before' | 'after',
  now: object,
): Turned {
  const stands = ({ field, ...change }: FieldChange) => textOf(table, now, field) === change[from];
  const isTurned = ({ field, ...change }: FieldChange) => textOf(table, now, field) === change[to];
  const open = fields.filter((change) => !isTurned(change));
  if (open.length === 0) return UNCHANGED;
  const put = open.filter(({ field }) =>
    fields.filter((other) => stampedTogether(table, field).includes(other.field)).every(stands),
  );
  if (put.length === 0) return CHANGED_SINCE;
  const texts = Object.fromEntries(put.map((change) => [change.field, change[to]]));
  const record = withTexts(table, now as Fields, texts);
  return isReadable(table, record) ? { record, isPart: put.length < open.length } : CHANGED_SINCE;
}

/** What is valid only together can have been changed apart: a yes without a price would be refused by every reader. */
function isReadable(table: ContentTableName, record: Fields): boolean {
  return ruleBreaks<RecordTableName>(table, record as unknown as RecordOf<RecordTableName>).length === 0;
}

function textOf(table: RecordTableName, record: object, field: string): string {
  return fieldText(table, record, field) ?? '';
}

/** Records by key, for `putBack`. */
export function currentRecords(
  records: Iterable<readonly [ContentTableName, string, RecordOf<ContentTableName>]>,
): (table: ContentTableName, key: string) => object | undefined {
  const byPlace = new Map(Array.from(records, ([table, key, record]) => [`${table}\u001f${key}`, record]));
  return (table, key) => byPlace.get(`${table}\u001f${key}`);
}
