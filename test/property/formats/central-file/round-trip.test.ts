import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CentralFile, CentralHeader } from '#domain/model/central-data.ts';
import {
  type Column,
  RECORD_TABLE_NAMES,
  type RecordTableName,
  recordKey,
  TABLES,
  type Tables,
} from '#domain/model/tables.ts';
import { type UsageRow, usageFromRows, usageRow } from '#domain/model/usage-columns.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const awkward = fc.constantFrom('"', ',', '\n', '\r\n', ' ', 'æøå', '=1+1', '\ufeffx', '__proto__', "it's", '😀', '\t');
const text = fc.oneof(fc.string({ maxLength: 8, unit: 'grapheme' }), awkward);
const someText = text.filter((value) => value !== '');
const twoDigits = (value: number) => String(value).padStart(2, '0');
const month = fc
  .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${twoDigits(number)}`);
const date = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([start, day]) => `${start}-${twoDigits(day)}`);

function valueIn(column: Column): fc.Arbitrary<unknown> {
  const { min, max } = column;
  switch (column.type) {
    case 'integer':
      return fc.integer({ min: min ?? -1000, max: max ?? 1000 });
    case 'ore':
      // whole kroner, as an operating cost must be
      return fc.integer({ min: min ?? -1_000_000, max: 1_000_000 }).map((kroner) => kroner * 100 + 0);
    case 'number':
      return fc.double({ min: min ?? -10, max: max ?? 10, noNaN: true }).map((value) => value + 0);
    case 'boolean':
      return fc.boolean();
    case 'date':
      return date;
    case 'month':
      return month;
    case 'period':
      return fc.tuple(month, month).map(([a, b]) => (a < b ? `${a}/${b}` : a));
    case 'enum':
      return fc.constantFrom(...(column.values ?? []));
    case 'json':
      return fc.dictionary(someText, fc.integer({ min: 0, max: 9 }), { noNullPrototype: true });
    case 'text':
    case 'organisation':
      return column.required ? someText : text;
  }
}

function fieldOf(column: Column): fc.Arbitrary<unknown> {
  const value = valueIn(column);
  if (column.required || column.type === 'text') return value;
  return fc.option(column.type === 'organisation' ? someText : value, { nil: null });
}

function recordsOf(table: RecordTableName): fc.Arbitrary<unknown[]> {
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns;
  const fields = fc.record(
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, fieldOf(column)])),
  );
  const unique: readonly string[] = (TABLES[table] as { unique?: readonly string[] }).unique ?? [];
  return fc.tuple(fc.array(fields, { maxLength: 4 }), fc.option(someText, { nil: null })).map(([records, extra]) => {
    const keys = new Set<string>();
    return records
      .map((record) => ruled(table, record as Record<string, unknown>))
      .filter((record) => {
        const own = [
          recordKey(table, record as never),
          unique.map((column) => String(record[column])).join('\u001f') || null,
        ];
        if (own.some((key, i) => key !== null && keys.has(`${i}${key}`))) return false;
        for (const [i, key] of own.entries()) keys.add(`${i}${key}`);
        return true;
      })
      .map((record) => (extra === null ? record : { ...record, extra: Object.fromEntries([[extra, 'kept']]) }))
      .filter((record) => extra === null || !Object.hasOwn(columns, extra) || record === null);
  });
}

/** The rules between a record's fields. */
function ruled(table: RecordTableName, record: Record<string, unknown>): Record<string, unknown> {
  if (table === 'participations') {
    return {
      ...record,
      months: Math.min(Number(record.months), 13 - Number(record.first_month)),
      paid_ore: record.paid_ore ?? 0,
    };
  }
  // successors only have later names, so that no circle can arise
  if (table === 'organisation_changes') return { ...record, to_id: `${record.from_id}+` };
  return record;
}

const usageRows: fc.Arbitrary<UsageRow[]> = fc.array(
  fc.record({
    source_id: someText,
    service_id: someText,
    organisation_id: someText,
    month: valueIn({ type: 'period' }) as fc.Arbitrary<string>,
    metric: someText,
    count: fc.maxSafeNat(),
    allocated: fc.boolean(),
  }),
  { maxLength: 12 },
);

const vector = fc.dictionary(someText, fc.nat(), { noNullPrototype: true, maxKeys: 3 });
const header: fc.Arbitrary<CentralHeader> = fc.record({
  fileId: someText,
  format: fc.constant(1),
  minReader: fc.constant(1),
  minWriter: fc.constant(1),
  revision: fc.nat(),
  parents: fc.uniqueArray(text, { maxLength: 3 }).map((parents) => parents.sort()),
  vector,
  seen: vector,
});

const centralFile: fc.Arbitrary<CentralFile> = fc
  .tuple(header, fc.tuple(...RECORD_TABLE_NAMES.map(recordsOf)), usageRows)
  .map(([head, tables, rows]) => ({
    header: head,
    tables: Object.fromEntries(RECORD_TABLE_NAMES.map((name, i) => [name, tables[i]])) as Tables,
    usage: usageFromRows(rows),
    unknownResources: [],
  }));

const rowsOf = ({ usage }: CentralFile) =>
  Array.from({ length: usage.length }, (_, i) => JSON.stringify(usageRow(usage, i))).sort();

test('what is written is read as it was, and written again byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(centralFile, async (file) => {
      const bytes = await writeCentralFile(file);
      const read = await readCentralFile(bytes);
      if (read.kind !== 'ok') return expect.fail(JSON.stringify(read.problems));
      expect(read.value.header).toEqual(file.header);
      expect(rowsOf(read.value)).toEqual(rowsOf(file));
      for (const table of RECORD_TABLE_NAMES) {
        const byKey = (records: readonly unknown[]) =>
          records.toSorted((a, b) => (recordKey(table, a as never) < recordKey(table, b as never) ? -1 : 1));
        expect(byKey(read.value.tables[table])).toEqual(byKey(file.tables[table]));
      }
      expect(Buffer.compare(await writeCentralFile(read.value), bytes)).toBe(0);
    }),
    seededRuns(60),
  );
});

test('the order of records and rows does not show in the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(centralFile, async (file) => {
      const turned: CentralFile = {
        ...file,
        tables: Object.fromEntries(RECORD_TABLE_NAMES.map((name) => [name, file.tables[name].toReversed()])) as Tables,
        usage: usageFromRows(Array.from({ length: file.usage.length }, (_, i) => usageRow(file.usage, i)).reverse()),
      };
      expect(Buffer.compare(await writeCentralFile(turned), await writeCentralFile(file))).toBe(0);
    }),
    seededRuns(30),
  );
});
