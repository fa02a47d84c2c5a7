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
  RULES[table]?.(records, rows, problems);
}

type Rule<T extends RecordTableName> = (
  records: readonly RecordOf<T>[],
  rows: readonly number[],
  problems: ProblemList,
) => void;

const RULES: { readonly [T in RecordTableName]?: Rule<T> } = {
  participations(records, rows, problems) {
    const table = 'participations';
    for (const [i, { answer, paid_ore, first_month, months }] of records.entries()) {
      const row = rows[i] ?? 0;
      if (answer === 'yes' && paid_ore === null)
        problems.add({ code: 'central.paidMissing', table, row, column: 'paid_ore' });
      if (first_month + months > 13) {
        problems.add({ code: 'central.monthsPastYear', table, row, column: 'months', params: { first_month, months } });
      }
    }
  },
  operating_costs(records, rows, problems) {
    for (const [i, { total_ore }] of records.entries()) {
      if (total_ore % 100 === 0) continue;
      const place = { table: 'operating_costs', row: rows[i] ?? 0, column: 'total_ore' };
      problems.add({ code: 'central.notWholeKroner', ...place, params: { value: total_ore } });
    }
  },
  organisation_changes(records, rows, problems) {
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
  },
};

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
