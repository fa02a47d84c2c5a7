import { type ContentTableName, stampedTogether } from './content-tables.ts';
import { extraOf, fieldText, valueColumns } from './field-text.ts';

/**
 * The fields in which two versions of a record differ, with those that are stamped together with them; all of them for a new
 * record.
 */
export function changedFields(table: ContentTableName, before: object | null, after: object): string[] {
  const names = [
    ...valueColumns(table),
    ...Object.keys(extraOf(after)),
    ...(before ? Object.keys(extraOf(before)) : []),
  ];
  const changed = Array.from(new Set(names)).filter(
    (name) => !before || (fieldText(table, before, name) ?? '') !== (fieldText(table, after, name) ?? ''),
  );
  return Array.from(new Set(changed.flatMap((name) => stampedTogether(table, name))));
}
