import { canonicalJson } from '../documents/canonical-json.ts';
import { type Column, type RecordOf, type RecordTableName, TABLES } from '../model/tables.ts';

/** A record's fields by name, whatever its table. */
export type Fields = Readonly<Record<string, unknown>>;

type TableShape = { readonly keys: readonly string[]; readonly columns: Readonly<Record<string, Column>> };

const NO_EXTRA: Readonly<Record<string, string>> = {};

const VALUE_COLUMNS = new Map(
  (Object.keys(TABLES) as RecordTableName[]).map((table) => {
    const { keys, columns } = shapeOf(table);
    return [table, Object.keys(columns).filter((name) => !keys.includes(name))] as const;
  }),
);

/** The known columns of a table that carry a value and a stamp of their own. */
export function valueColumns(table: RecordTableName): readonly string[] {
  return VALUE_COLUMNS.get(table) ?? [];
}

export function extraOf(record: object): Readonly<Record<string, string>> {
  return (record as { readonly extra?: Readonly<Record<string, string>> }).extra ?? NO_EXTRA;
}

export function isKnownColumn(table: RecordTableName, field: string): boolean {
  return Object.hasOwn(TABLES[table].columns, field);
}

/** A field as it stands in the file; `undefined` for an unknown column that the record does not have. */
export function fieldText(table: RecordTableName, record: object, field: string): string | undefined {
  if (isKnownColumn(table, field)) return valueText((record as Fields)[field]);
  const extra = extraOf(record);
  return Object.hasOwn(extra, field) ? extra[field] : undefined;
}

/** A value as the file has it: empty when unknown. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? canonicalJson(value) : String(value);
}

/**
 * The value of a known column, or the text of an unknown one. For texts that this program or a checked file brought: it does not
 * check them again.
 */
export function valueFromText(table: RecordTableName, field: string, text: string): unknown {
  const { columns } = shapeOf(table);
  const column = Object.hasOwn(columns, field) ? columns[field] : undefined;
  if (!column || column.type === 'text') return text;
  if (text === '') return null;
  if (column.type === 'integer' || column.type === 'ore' || column.type === 'number') return Number(text);
  if (column.type === 'boolean') return text === 'true';
  return column.type === 'json' ? JSON.parse(text) : text;
}

/** All fields of a record as texts, its key and unknown columns with them. */
export function recordTexts(table: RecordTableName, record: object): Readonly<Record<string, string>> {
  const known = Object.keys(TABLES[table].columns).map((name) => [name, valueText((record as Fields)[name])] as const);
  return Object.fromEntries([...known, ...Object.entries(extraOf(record))]);
}

/** The record whose texts they are; columns that they lack are unknown. */
export function recordFromTexts<T extends RecordTableName>(
  table: T,
  texts: Readonly<Record<string, string>>,
): RecordOf<T> {
  const { columns } = shapeOf(table);
  const known = Object.keys(columns).map((name) => [name, valueFromText(table, name, texts[name] ?? '')] as const);
  const extra = Object.entries(texts).filter(([name]) => !Object.hasOwn(columns, name));
  const record = { ...Object.fromEntries(known), ...(extra.length > 0 && { extra: Object.fromEntries(extra) }) };
  // Built from the table's own columns, each by its type.
  return record as RecordOf<T>;
}

/** The record with other texts in the fields named; the same object when they are the same. */
export function withTexts(table: RecordTableName, record: Fields, texts: Readonly<Record<string, string>>): Fields {
  const isChanged = Object.entries(texts).some(([field, text]) => (fieldText(table, record, field) ?? '') !== text);
  if (!isChanged) return record;
  return recordFromTexts(table, { ...recordTexts(table, record), ...texts }) as unknown as Fields;
}

/** The texts that `canonicalJson(recordTexts(…))` wrote; `null` when the text is something else. */
export function textsFromJson(json: string): Readonly<Record<string, string>> | null {
  if (!json.startsWith('{')) return null;
  try {
    const parsed: unknown = JSON.parse(json);
    const isTexts = typeof parsed === 'object' && parsed !== null;
    return isTexts && Object.values(parsed).every((value) => typeof value === 'string')
      ? (parsed as Readonly<Record<string, string>>)
      : null;
  } catch {
    return null;
  }
}

function shapeOf(table: RecordTableName): TableShape {
  const { key, columns } = TABLES[table];
  return { keys: key, columns };
}
