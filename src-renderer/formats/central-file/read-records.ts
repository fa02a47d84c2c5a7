import type { RecordOf, RecordTableName } from '#domain/model/tables.ts';
import type { Refused } from '../zip/zip-problem.ts';
import { type FieldValue, fieldProblem, fieldReader } from './field-values.ts';
import type { ProblemList } from './problem-list.ts';
import { eachTableRow } from './read-rows.ts';

/** A table's records and the row each stood in; rows with a value that cannot be used are left out and told. */
export type TableRecords<T extends RecordTableName> = {
  readonly kind: 'ok';
  readonly records: RecordOf<T>[];
  readonly rows: readonly number[];
};

/** Reads a record table. Values that cannot be used go to `problems`; what is wrong with the file as CSV is returned. */
export function readRecords<T extends RecordTableName>(
  table: T,
  bytes: Uint8Array,
  problems: ProblemList,
): TableRecords<T> | Refused {
  const records: RecordOf<T>[] = [];
  const rows: number[] = [];
  const refused = eachTableRow(table, bytes, ({ known, unknown }) => {
    const readers = known.map(({ name, column, position }) => ({ name, column, position, read: fieldReader(column) }));
    return (fields, row) => {
      const record: Record<string, FieldValue> = {};
      let usable = true;
      for (const { name, column, position, read } of readers) {
        const text = fields[position] ?? '';
        const value = read(text);
        if (value !== undefined) record[name] = value;
        else {
          usable = false;
          problems.add({ table, row, column: name, ...fieldProblem(column, text) });
        }
      }
      if (!usable) return;
      rows.push(row);
      const extra = unknown.map(({ name, position }) => [name, fields[position] ?? ''] as const);
      const whole = extra.length > 0 ? { ...record, extra: Object.fromEntries(extra) } : record;
      // Every known column was read by its own reader, which is what makes it a record of this table.
      records.push(whole as RecordOf<T>);
    };
  });
  return refused ?? { kind: 'ok', records, rows };
}
