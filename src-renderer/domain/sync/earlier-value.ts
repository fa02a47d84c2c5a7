import { ruleBreaks } from '../model/record-rules.ts';
import { type RecordOf, type RecordTableName, TABLES } from '../model/tables.ts';
import { type ContentTableName, stampedTogether } from './content-tables.ts';
import { type Fields, fieldText, recordFromTexts, withTexts } from './field-text.ts';
import type { RecordChange } from './record-changes.ts';

/** The record with what it had before a change, as it can be stored. */
export type Earlier =
  | { readonly kind: 'record'; readonly record: object }
  /** It has that value now. */
  | { readonly kind: 'same' }
  /** The record is gone: it must come back first. */
  | { readonly kind: 'gone' }
  /** The value no longer goes together with the rest. */
  | { readonly kind: 'broken' };

/**
 * A record with the value that a field had before a change, whatever became of it since: a person has asked for this very value. Fields
 * that are valid only together come back together, as they were then.
 * @param field of a changed record; a record that was deleted comes back whole
 */
export function withEarlierValue(change: RecordChange, field: string, now: object | undefined): Earlier {
  const { table, kind } = change;
  if (kind === 'removed') return now ? { kind: 'same' } : { kind: 'record', record: recordBefore(change) };
  if (!now) return { kind: 'gone' };
  const together = stampedTogether(table, field);
  const texts = Object.fromEntries(
    change.fields.filter((each) => together.includes(each.field)).map((each) => [each.field, each.before]),
  );
  if (Object.entries(texts).every(([name, text]) => (fieldText(table, now, name) ?? '') === text))
    return { kind: 'same' };
  const record = withTexts(table, now as Fields, texts);
  const breaks = ruleBreaks<RecordTableName>(table, record as unknown as RecordOf<RecordTableName>);
  return breaks.length === 0 ? { kind: 'record', record } : { kind: 'broken' };
}

/** The record as it was before it was deleted; an empty one where the change tells nothing of it. */
export function recordBefore({ table, key, fields }: RecordChange): object {
  const texts = Object.fromEntries(fields.map(({ field, before }) => [field, before]));
  return recordFromTexts<ContentTableName>(table, { ...keyTexts(table, key), ...texts });
}

/** The key columns of a record, from its key. */
export function keyTexts(table: ContentTableName, key: string): Readonly<Record<string, string>> {
  const parts = key.split('\u001f');
  return Object.fromEntries(TABLES[table].key.map((column, i) => [column, parts[i] ?? '']));
}
