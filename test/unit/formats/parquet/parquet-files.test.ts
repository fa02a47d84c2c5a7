import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { TABLE_NAMES, TABLES } from '#domain/model/tables.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { generateSample } from '#domain/sample/generate-sample.ts';
import { withLeftOut } from '#domain/usage/left-out.ts';
import { parquetFiles } from '#formats/parquet/parquet-files.ts';
import { agreement, county, NATIONAL, operatingCost, usageRow, usageSource } from '../../../support/figure-records.ts';
import { duckdbOver } from '../../../support/parquet-reader.ts';
import { REGISTER } from '../../../support/register.ts';
import { smallCentralFile } from '../../../support/small-central-file.ts';

const small = smallCentralFile();
const file: CentralFile = {
  ...small,
  tables: {
    ...small.tables,
    organisations: [NATIONAL, county('NO-42', { name: 'Agder «Sør» 🙂' })],
    agreements: [
      agreement({ id: 'a', start: isoDate('1969-12-31'), end: isoDate('2024-02-29'), vat_rate: 0.25, note: '' }),
      agreement({ id: 'b', end: null, vat_rate: null }),
    ],
    operating_costs: [{ ...operatingCost({ id: 'o', year: 2025 }), weights: { 'NO-42': 2 } }],
  },
  usage: usageFromRows([
    usageRow({ month: '2024-01', count: 9_007_199_254_740_991, allocated: true }),
    usageRow({ month: '2024-01/2024-08', count: 0 }),
  ]),
};

const made = (of: CentralFile) => Object.fromEntries([...parquetFiles(of)].map(({ table, bytes }) => [table, bytes]));

describe('the tables as Parquet', () => {
  test('one file each, with the columns of the format and their types', async () => {
    const query = await duckdbOver(made(file));
    for (const table of TABLE_NAMES) {
      const columns = query(`DESCRIBE ${JSON.stringify(table)}`).map(({ column_name }) => column_name);
      const more = table === 'usage' ? ['first_month', 'last_month'] : [];
      expect(columns, table).toEqual([...Object.keys(TABLES[table].columns), ...more]);
    }
    const types = Object.fromEntries(query('DESCRIBE agreements').map((row) => [row.column_name, row.column_type]));
    expect(types).toMatchObject({
      id: 'VARCHAR',
      start: 'DATE',
      price_ore: 'BIGINT',
      price_year: 'BIGINT',
      vat_rate: 'DOUBLE',
    });
    const usage = Object.fromEntries(query('DESCRIBE usage').map((row) => [row.column_name, row.column_type]));
    expect(usage).toMatchObject({ count: 'BIGINT', allocated: 'BOOLEAN', month: 'VARCHAR', first_month: 'DATE' });
  });

  test('values come back as they were, and what is unknown is null', async () => {
    const query = await duckdbOver(made(file));
    expect(query("SELECT name FROM organisations WHERE id = 'NO-42'")).toEqual([{ name: 'Agder «Sør» 🙂' }]);
    expect(
      query('SELECT id, "start"::VARCHAR AS s, "end"::VARCHAR AS e, vat_rate, note FROM agreements ORDER BY id'),
    ).toEqual([
      { id: 'a', s: '1969-12-31', e: '2024-02-29', vat_rate: 0.25, note: null },
      expect.objectContaining({ id: 'b', e: null, vat_rate: null }),
    ]);
    expect(query('SELECT weights FROM operating_costs')).toEqual([{ weights: '{"NO-42":2}' }]);
    expect(
      query('SELECT month, first_month::VARCHAR AS f, last_month::VARCHAR AS l, count, allocated FROM usage'),
    ).toEqual([
      { month: '2024-01', f: '2024-01-01', l: '2024-01-01', count: 9_007_199_254_740_991n, allocated: true },
      { month: '2024-01/2024-08', f: '2024-01-01', l: '2024-08-01', count: 0n, allocated: false },
    ]);
  });

  test('columns that came later, or that nobody here knows, stand last as text', async () => {
    const usage_sources = [withLeftOut(usageSource({ id: 'a' }), true), usageSource({ id: 'b' })];
    const query = await duckdbOver(made({ ...file, tables: { ...file.tables, usage_sources } }));
    expect(query('SELECT id, left_out FROM usage_sources ORDER BY id')).toEqual([
      { id: 'a', left_out: 'true' },
      { id: 'b', left_out: null },
    ]);
    expect(query('DESCRIBE usage_sources').at(-1)?.column_name).toBe('left_out');
  });

  test('a whole country: every table has as many rows, and its sums are those of the program', async () => {
    const sample = generateSample({}, REGISTER);
    const query = await duckdbOver(made(sample));
    for (const table of TABLE_NAMES) {
      const rows = table === 'usage' ? sample.usage.length : sample.tables[table].length;
      expect(query(`SELECT count(*)::INTEGER AS n FROM ${JSON.stringify(table)}`), table).toEqual([{ n: rows }]);
    }
    const uses = sample.usage.count.reduce((sum, count) => sum + count, 0);
    const paid = sample.tables.participations.reduce((sum, { paid_ore }) => sum + (paid_ore ?? 0), 0);
    expect(query('SELECT sum(count)::DOUBLE AS n FROM usage')).toEqual([{ n: uses }]);
    expect(query('SELECT sum(paid_ore)::DOUBLE AS n FROM participations')).toEqual([{ n: paid }]);
    const joined = `SELECT count(*)::INTEGER AS n FROM usage JOIN services ON services.id = service_id
      JOIN organisations ON organisations.id = organisation_id`;
    expect(query(joined)).toEqual([{ n: sample.usage.length }]);
  });

  test('the queries of the page about it answer, each about what it says', async () => {
    const page = readFileSync(new URL('../../../../docs/parquet.md', import.meta.url), 'utf8');
    const [, sql = ''] = /```sql\n([\s\S]*?)```/.exec(page) ?? [];
    const queries = sql
      .split(';')
      .map((each) => each.replaceAll(/'parquet\/(\w+)\.parquet'/g, '"$1"').trim())
      // What stands in the foot is not in Arrow's tables; the test below reads it.
      .filter((each) => each !== '' && !each.includes('parquet_kv_metadata'));
    const query = await duckdbOver(made(generateSample({}, REGISTER)));
    expect(queries.map((each) => Object.keys(query(each)[0] ?? {}))).toEqual([
      ['kommune', 'tjeneste', 'aar', 'bruk'],
      ['year', 'kroner'],
    ]);
  });

  test('the same data give the same bytes; the foot says what they were made of', () => {
    const [first] = parquetFiles(file);
    expect([...parquetFiles(file)].map(({ bytes }) => bytes)).toEqual(
      [...parquetFiles(file)].map(({ bytes }) => bytes),
    );
    const foot = new TextDecoder('latin1').decode(first?.bytes);
    for (const mark of ['bibliotek24', 'b24.fileId', file.header.fileId, 'b24.revision', 'b24.sample']) {
      expect(foot).toContain(mark);
    }
  });

  test('tables of one row, of none, and of more rows than go in one group', async () => {
    const usage = usageFromRows(Array.from({ length: 101_500 }, (_, at) => usageRow({ count: at })));
    const query = await duckdbOver(made({ ...small, usage }));
    expect(query('SELECT count(*)::INTEGER AS n, max(count)::INTEGER AS m FROM usage')).toEqual([
      { n: 101_500, m: 101_499 },
    ]);
    expect(query('SELECT count(*)::INTEGER AS n FROM tombstones')).toEqual([{ n: 0 }]);
  });
});
