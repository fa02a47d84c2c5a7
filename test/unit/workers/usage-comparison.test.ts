import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { compareUse, type UseComparisonQuery } from '#domain/usage/compare-use.ts';
import { FiguresEngine } from '#workers/figures-engine.ts';
import { usageComparison } from '#workers/usage-comparison.ts';
import { usageSource } from '../../support/figure-records.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

const query: UseComparisonQuery = { scope: 'NO-42', year: 2024, serviceId: null, metric: null, by: 'library' };
const small = smallCentralFile([usageRowOf(), usageRowOf({ month: '2023-01', count: 5 })]);
const file = { ...small, tables: { ...small.tables, usage_sources: [usageSource({ id: 'u1' })] } };
let database: Bibliotek24Database;

beforeEach(async () => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, file, { fileName: null, readAt: null, sample: false });
});
afterEach(() => database.delete());

test('the comparison of stored data is the comparison of the file, with the year before in it', async () => {
  const answer = await usageComparison(new FiguresEngine(database), query);
  expect(answer).toEqual(compareUse(file, query));
  expect(answer).toMatchObject({ value: { rows: [{ name: 'Kristiansand', uses: 10, change: 1 }] } });
});
