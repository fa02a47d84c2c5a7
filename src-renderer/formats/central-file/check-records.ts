import { hasRules, ruleBreaks } from '#domain/model/record-rules.ts';
import { type RecordOf, type RecordTableName, recordKey, TABLES } from '#domain/model/tables.ts';
import { changeCycle } from './change-cycle.ts';
import type { ProblemList } from './problem-list.ts';

type Checked<T extends RecordTableName> = {
  readonly records: readonly RecordOf<T>[];
  readonly rows: readonly number[];
};

/** What a table's records may not be together: the same key twice, the same combination twice, rules between fields. */
export function checkRecords<T extends RecordTableName>(table: T, checked: Checked<T>, problems: ProblemList): void {
  const { records, rows } = checked;
  const spec: { readonly key: readonly string[]; readonly unique?: readonly string[] } = TABLES[table];
  // Our own writer sorts by key, and of rows that rise none is there twice: stamps are hundreds of thousands.
  if (!isRising(records, spec.key)) {
    repeated(
      records,
      rows,
      (record) => recordKey(table, record),
      (row, first, key) => {
        const column = spec.key.join(', ');
        problems.add({
          code: 'central.duplicateKey',
          table,
          row,
          column,
          params: { key: key.replaceAll('\u001f', ', '), first },
        });
      },
    );
  }
  const { unique } = spec;
  if (unique) {
    const combination = (record: RecordOf<T>) => unique.map((column) => fieldText(record, column)).join(', ');
    repeated(records, rows, combination, (row, first, key) => {
      problems.add({
        code: 'central.duplicateCombination',
        table,
        row,
        column: unique.join(', '),
        params: { key, first },
      });
    });
  }
  if (hasRules(table)) {
    for (const [i, record] of records.entries())
      for (const found of ruleBreaks(table, record)) problems.add({ ...found, table, row: rows[i] ?? 0 });
  }
  if (table === 'organisation_changes')
    checkRings(records as readonly RecordOf<'organisation_changes'>[], rows, problems);
}

function checkRings(
  records: readonly RecordOf<'organisation_changes'>[],
  rows: readonly number[],
  problems: ProblemList,
): void {
  const place = changeCycle(records);
  if (place === null) return;
  const { from_id, to_id } = records[place] ?? { from_id: '', to_id: '' };
  problems.add({
    code: 'central.changeCycle',
    table: 'organisation_changes',
    row: rows[place] ?? 0,
    column: 'to_id',
    params: { from: from_id, to: to_id },
  });
}

/** Whether each record's key is greater than the one before, column by column. */
function isRising(records: readonly object[], columns: readonly string[]): boolean {
  let before: Readonly<Record<string, string | number>> | null = null;
  for (const record of records as readonly Readonly<Record<string, string | number>>[]) {
    if (before && !isGreater(record, before, columns)) return false;
    before = record;
  }
  return true;
}

function isGreater(
  a: Readonly<Record<string, string | number>>,
  b: Readonly<Record<string, string | number>>,
  columns: readonly string[],
): boolean {
  for (const column of columns) {
    const [x, y] = [a[column] ?? '', b[column] ?? ''];
    if (x !== y) return x > y;
  }
  return false;
}

function repeated<R>(
  records: readonly R[],
  rows: readonly number[],
  keyOf: (record: R) => string,
  tell: (row: number, first: number, key: string) => void,
): void {
  const firstRowByKey = new Map<string, number>();
  for (const [i, record] of records.entries()) {
    const key = keyOf(record);
    const row = rows[i] ?? 0;
    const first = firstRowByKey.get(key);
    if (first === undefined) firstRowByKey.set(key, row);
    else tell(row, first, key);
  }
}

function fieldText(record: object, column: string): string {
  return String((record as Readonly<Record<string, unknown>>)[column]);
}
