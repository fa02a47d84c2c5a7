import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { loadTables, readMeta, replaceDataset } from '#data/dataset-store.ts';
import { loadRollups } from '#data/usage/rollup-store.ts';
import { usageSeries } from '#data/usage/usage-series.ts';
import { countUsage, loadUsage } from '#data/usage/usage-store.ts';
import { type UsageColumns, usageRow } from '#domain/model/usage-columns.ts';
import { usageSource } from '../../support/figure-records.ts';
import { manyRows } from '../../support/many-rows.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

const origin = { fileName: null, readAt: null, sample: false };
let database: Bibliotek24Database;

beforeEach(() => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const rowsOf = (usage: UsageColumns) =>
  Array.from({ length: usage.length }, (_, i) => JSON.stringify(usageRow(usage, i))).toSorted();

const reversed = (usage: UsageColumns): UsageColumns => ({
  ...usage,
  source: usage.source.toReversed(),
  service: usage.service.toReversed(),
  organisation: usage.organisation.toReversed(),
  metric: usage.metric.toReversed(),
  first: usage.first.toReversed(),
  last: usage.last.toReversed(),
  count: usage.count.toReversed(),
  allocated: usage.allocated.toReversed(),
});

const total = (counts: ArrayLike<number>) => Array.from(counts).reduce((sum, count) => sum + count, 0);

test('a million rows are stored, read by year, and rolled up without losing one', { timeout: 120_000 }, async () => {
  const usage = manyRows(1_000_000);
  const sources = usage.sources.map((id) => usageSource({ id }));
  const small = smallCentralFile();
  const file = { ...small, tables: { ...small.tables, usage_sources: sources }, usage };
  const stored = await replaceDataset(database, file, origin);
  expect(stored).toEqual({ kind: 'stored', value: { kind: 'replaced', chunksWritten: 200 } });
  expect(await countUsage(database)).toBe(1_000_000);
  const year = await loadUsage(database, [2016]);
  expect([year.length, total(year.count)]).toEqual([100_000, total(usage.count.subarray(100_000, 200_000))]);
  const series = usageSeries(await loadRollups(database, 'NO'));
  expect(total(series.flatMap(({ uses }) => uses.map((use) => use ?? 0)))).toBe(total(usage.count));
  const again = await replaceDataset(database, file, origin);
  expect(again).toEqual({ kind: 'stored', value: { kind: 'replaced', chunksWritten: 0 } });
});

test('rows come back one by one as they went in; in another order they are the same and nothing is written', async () => {
  const usage = manyRows(200_000);
  const file = { ...smallCentralFile(), usage };
  await replaceDataset(database, file, origin);
  const [went, came] = [rowsOf(usage), rowsOf(await loadUsage(database))];
  expect(came.length).toBe(200_000);
  expect(came.find((row, i) => row !== went[i])).toBeUndefined();
  const again = await replaceDataset(database, { ...file, usage: reversed(usage) }, origin);
  expect(again).toEqual({ kind: 'stored', value: { kind: 'replaced', chunksWritten: 0 } });
});

test('a transaction is on the disk before it is reported done', async () => {
  const durability = await database.transaction('rw', ['meta'], (transaction) => {
    return (transaction.idbtrans as IDBTransaction).durability;
  });
  expect(durability).toBe('strict');
});

test('a program that dies while it stores leaves the old data whole', async () => {
  const kept = smallCentralFile([usageRowOf()]);
  await replaceDataset(database, kept, { ...origin, fileName: 'gammel.b24.zip' });
  const worker = new Worker(new URL('./interrupted-store.worker.ts', import.meta.url), { type: 'module' });
  const said = new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.addEventListener('error', reject);
  });
  worker.postMessage({ name: database.name, rows: 200_000 });
  expect(await said).toBe('writing');
  worker.terminate();
  expect(await loadTables(database)).toEqual(kept.tables);
  expect((await loadUsage(database)).length).toBe(1);
  expect((await readMeta(database))?.fileName).toBe('gammel.b24.zip');
});
