import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { changeRecord } from '#data/records.ts';
import { loadRollups } from '#data/usage/rollup-store.ts';
import { usageSeries } from '#data/usage/usage-series.ts';
import { addImport, removeSource } from '#data/usage-import.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { county, municipality, usageSource } from '../../support/figure-records.ts';
import { newImport } from '../../support/new-import.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

const small = smallCentralFile([usageRowOf({ count: 10 })]);
const file = {
  ...small,
  tables: {
    ...small.tables,
    organisations: [...small.tables.organisations, county('NO-11')],
    usage_sources: [usageSource({ id: 'u1', report_id: 'PR_P1' })],
  },
};
let database: Bibliotek24Database;

beforeEach(async () => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, file, { fileName: null, readAt: null, sample: false });
});
afterEach(() => database.delete());

const januaryIn = async (scope: string) => usageSeries(await loadRollups(database, scope))[0]?.uses[0] ?? null;

test('a file brings its rollups with it', async () => {
  const keys = await database.rollups.toCollection().primaryKeys();
  expect(keys).toEqual([
    ['NO', 2024],
    ['NO-42', 2024],
  ]);
  expect([await januaryIn('NO'), await januaryIn('NO-42'), await januaryIn('NO-11')]).toEqual([10, 10, null]);
});

test('a source that goes before another takes over its cell, and gives it back when it is removed', async () => {
  const rows = usageFromRows([usageRowOf({ source_id: 'u2', count: 12 })]);
  await addImport(database, newImport(usageSource({ id: 'u2', report_id: 'PR' }), rows));
  expect(await januaryIn('NO-42')).toBe(12);
  await removeSource(database, 'u2');
  expect(await januaryIn('NO-42')).toBe(10);
});

test('a library that moves to another county takes its use along', async () => {
  const moved = municipality('NO-4204', 'NO-11');
  await changeRecord(database, { table: 'organisations', key: 'NO-4204', after: moved });
  expect([await januaryIn('NO-42'), await januaryIn('NO-11')]).toEqual([null, 10]);
});

test('use by an organisation in no county is the country’s alone', async () => {
  await changeRecord(database, { table: 'organisations', key: 'NO-4204', after: null });
  expect([await januaryIn('NO'), await januaryIn('NO-42'), await januaryIn('')]).toEqual([10, null, null]);
});

test('only the years asked for are read', async () => {
  const rows = usageFromRows([usageRowOf({ source_id: 'u2', month: '2023-01', count: 7 })]);
  await addImport(database, newImport(usageSource({ id: 'u2' }), rows));
  expect((await loadRollups(database, 'NO', [2023])).map(({ year }) => year)).toEqual([2023]);
  expect((await loadRollups(database, 'NO')).map(({ year }) => year)).toEqual([2023, 2024]);
});

test('a change that rollups do not rest on leaves them as they are', async () => {
  await database.rollups.toCollection().modify({ services: ['still here'] });
  await changeRecord(database, { table: 'vendors', key: 'v1', after: null });
  expect((await loadRollups(database, 'NO'))[0]?.services).toEqual(['still here']);
});
