import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { changeRecord } from '#data/records.ts';
import { organisationId } from '#domain/model/brands.ts';
import { usageFromRows, usageRow } from '#domain/model/usage-columns.ts';
import { overview } from '#domain/overview/overview.ts';
import { FiguresEngine } from '#workers/figures-engine.ts';
import { usageSource } from '../../support/figure-records.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

const query = { scope: 'NO-42', year: 2024 };
const small = smallCentralFile([usageRowOf(), usageRowOf({ month: '2020-01' })]);
const file = { ...small, tables: { ...small.tables, usage_sources: [usageSource({ id: 'u1' })] } };
let database: Bibliotek24Database;
let engine: FiguresEngine;

beforeEach(async () => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, file, { fileName: null, readAt: null, sample: false });
  engine = new FiguresEngine(database);
});
afterEach(() => database.delete());

test('the overview of stored data is the overview of the file', async () => {
  expect(await engine.overview(query)).toEqual(overview(file, query));
});

test('a period total that began years before is told of in every year that it touches', async () => {
  const total = usageRowOf({ month: '2021-03/2024-02', count: 900 });
  const data = { ...file, usage: usageFromRows([usageRowOf(), total]) };
  await replaceDataset(database, data, { fileName: null, readAt: null, sample: false });
  expect(await engine.overview(query)).toEqual(overview(data, query));
  const summary = await engine.overviewSummary(query);
  expect(summary.kind === 'ok' && summary.value.services[0]?.use).toMatchObject({ periodTotals: 1 });
});

test('only the years asked for are read', async () => {
  const { usage } = await engine.data([2024]);
  expect(usage.length).toBe(1);
  expect(usageRow(usage, 0).month).toBe('2024-01');
});

test('what was loaded serves until the data change', async () => {
  const first = await engine.data([2024]);
  expect(await engine.data([2024])).toBe(first);
  const renamed = { id: 'v1', owner: organisationId('NO'), name: 'Nytt navn' };
  await changeRecord(database, { table: 'vendors', key: 'v1', after: renamed });
  expect((await engine.data([2024])).tables.vendors).toEqual([renamed]);
});

test('series over all years come from the rollups', async () => {
  const [series] = await engine.usageSeries({ scope: 'NO-42' });
  expect(series?.uses.filter((use) => use !== null)).toEqual([10, 10]);
  expect(series?.firstMonth).toBe(2020 * 12);
});
