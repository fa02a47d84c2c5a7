import { type RecordOf, type RecordTableName, recordKey } from '#domain/model/tables.ts';
import { csvLine } from '../csv/write-csv.ts';
import { canonicalJson } from './canonical-json.ts';
import { columnsOf } from './table-head.ts';

export type WrittenTable = { readonly text: string; readonly unknownColumns: readonly string[] };

/** A table as CSV: rows sorted by key, the known columns in their order and then the unknown ones by name. */
export function writeRecords<T extends RecordTableName>(table: T, records: readonly RecordOf<T>[]): WrittenTable {
  const keyed = records.map((record) => ({ key: recordKey(table, record), record }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const columns = columnsOf(table).map(([name]) => name);
  const unknownColumns = Array.from(new Set(records.flatMap(({ extra }) => (extra ? Object.keys(extra) : [])))).sort();
  const lines = keyed.map(({ record }) => {
    const fields = record as unknown as Readonly<Record<string, unknown>>;
    const known = columns.map((name) => fieldText(fields[name]));
    const { extra } = record;
    return csvLine(extra || unknownColumns.length > 0 ? [...known, ...unknownFields(extra, unknownColumns)] : known);
  });
  return { text: csvLine([...columns, ...unknownColumns]) + lines.join(''), unknownColumns };
}

function unknownFields(extra: Readonly<Record<string, string>> | undefined, columns: readonly string[]): string[] {
  return columns.map((name) => (extra && Object.hasOwn(extra, name) ? (extra[name] ?? '') : ''));
}

function fieldText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? canonicalJson(value) : String(value);
}
