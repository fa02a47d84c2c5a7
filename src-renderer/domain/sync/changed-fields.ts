import { type ContentTableName, stampedTogether } from './content-tables.ts';
import { extraOf, type Fields, fieldText, isKnownColumn, valueColumns } from './field-text.ts';

/**
 * The fields in which two versions of a record differ, with those that are stamped together with them. All of them for a new
 * record, those that it had before it was deleted among them.
 * @param before the record, or as it was when it was deleted
 */
export function changedFields(
  table: ContentTableName,
  before: object | null,
  after: object,
  isNew: boolean,
): readonly string[] {
  const names = [...valueColumns(table), ...Object.keys(extraOf(after)), ...Object.keys(extraOf(before ?? {}))];
  const changed = Array.from(new Set(names)).filter(
    (name) => isNew || !before || (fieldText(table, before, name) ?? '') !== (fieldText(table, after, name) ?? ''),
  );
  return Array.from(new Set(changed.flatMap((name) => stampedTogether(table, name))));
}

/** The record with an empty text in each unknown column that is written and that it lacks: a stamp needs its value. */
export function withClearedColumns(table: ContentTableName, record: Fields, fields: readonly string[]): Fields {
  const cleared = fields.filter(
    (field) => !isKnownColumn(table, field) && fieldText(table, record, field) === undefined,
  );
  if (cleared.length === 0) return record;
  return { ...record, extra: { ...extraOf(record), ...Object.fromEntries(cleared.map((field) => [field, ''])) } };
}
