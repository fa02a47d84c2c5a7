import { type Column, type RecordTableName, TABLES } from '#domain/model/tables.ts';
import { isContentTable, stampedTogether } from '#domain/sync/content-tables.ts';
import { parseDate, parseKroner } from '#ui/form/index.ts';

/**
 * Whether a person can write a third value for this field. Not where the field names a record, has a few fixed values, makes the
 * record the only one of its kind, is written by the program, or is valid only together with another field: those are chosen between
 * the two there are.
 */
export function isWritable(table: string, field: string): boolean {
  const column = columnOf(table, field);
  if (!column || !isContentTable(table) || stampedTogether(table, field).length > 1) return false;
  if (table === 'case_templates' && field !== 'name') return false;
  if (uniqueOf(table).includes(field) || column.references !== undefined) return false;
  return WRITABLE.has(column.type);
}

/** What was typed, as the file has it; `null` when it cannot be read or is not allowed in the field. */
export function writtenText(table: string, field: string, typed: string): string | null {
  const column = columnOf(table, field);
  const text = typed.trim();
  if (!column || !isWritable(table, field)) return null;
  if (text === '') return column.required ? null : '';
  if (column.type === 'text') return text;
  if (column.type === 'date') {
    const date = parseDate(text);
    return date.kind === 'value' ? date.value : null;
  }
  const number = column.type === 'ore' ? oreOf(text) : wholeNumber(text);
  const isAllowed = number !== null && number >= (column.min ?? -Infinity) && number <= (column.max ?? Infinity);
  return isAllowed ? String(number) : null;
}

const WRITABLE: ReadonlySet<Column['type']> = new Set(['text', 'date', 'ore', 'integer']);

function oreOf(text: string): number | null {
  const kroner = parseKroner(text);
  return kroner.kind === 'value' ? kroner.value : null;
}

function wholeNumber(text: string): number | null {
  const compact = text.replace(/\s/g, '');
  const number = Number(compact);
  return /^-?\d+$/.test(compact) && Number.isSafeInteger(number) ? number : null;
}

/** What the table says of a field; `undefined` for one that this version does not know. */
export function columnOf(table: string, field: string): Column | undefined {
  if (!isContentTable(table)) return undefined;
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns;
  return Object.hasOwn(columns, field) ? columns[field] : undefined;
}

function uniqueOf(table: RecordTableName): readonly string[] {
  const spec: { readonly key: readonly string[]; readonly unique?: readonly string[] } = TABLES[table];
  return spec.unique ?? [];
}
