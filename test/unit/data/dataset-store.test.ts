import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { countRecords, loadTables, readMeta, replaceDataset, TABLES_OF_RECORDS } from '#data/dataset-store.ts';
import { changeRecord } from '#data/records.ts';
import { loadUsage } from '#data/usage/usage-store.ts';
import { organisationId } from '#domain/model/brands.ts';
import { usageRow } from '#domain/model/usage-columns.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

const origin = { fileName: 'felles.b24.zip', readAt: null, sample: false };
let database: Bibliotek24Database;

beforeEach(() => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

test('a stored file comes back whole', async () => {
  const file = smallCentralFile([usageRowOf(), usageRowOf({ month: '2024-02', count: 70_000, allocated: true })]);
  await replaceDataset(database, file, origin);
  expect(await loadTables(database)).toEqual(file.tables);
  const usage = await loadUsage(database);
  expect([usageRow(usage, 0), usageRow(usage, 1)]).toEqual([usageRow(file.usage, 0), usageRow(file.usage, 1)]);
  expect((await countRecords(database)).usage).toBe(2);
  expect(await readMeta(database)).toMatchObject({ ...origin, sequence: 1, header: file.header });
});

test('a second file replaces the first, and the sequence grows', async () => {
  await replaceDataset(database, smallCentralFile([usageRowOf()]), origin);
  await replaceDataset(
    database,
    { ...smallCentralFile(), tables: { ...smallCentralFile().tables, services: [] } },
    origin,
  );
  const tables = await loadTables(database);
  expect(tables.services).toEqual([]);
  expect((await loadUsage(database)).length).toBe(0);
  expect((await readMeta(database))?.sequence).toBe(2);
});

test('an identical file again writes no chunk', async () => {
  const rows = [usageRowOf(), usageRowOf({ month: '2025-02' }), usageRowOf({ source_id: 'u2' })];
  const first = await replaceDataset(database, smallCentralFile(rows), origin);
  const again = await replaceDataset(database, smallCentralFile(rows.toReversed()), origin);
  expect(first).toEqual({ kind: 'stored', value: { kind: 'replaced', chunksWritten: 3 } });
  expect(again).toEqual({ kind: 'stored', value: { kind: 'replaced', chunksWritten: 0 } });
});

test('only tables that differ are written again, and one changed in the program always is', async () => {
  const file = smallCentralFile();
  await replaceDataset(database, file, origin);
  const written: string[] = [];
  for (const name of TABLES_OF_RECORDS) database.table(name).hook('creating', () => void written.push(name));
  const renamed = { id: 'v1', owner: organisationId('NO'), name: 'Nytt navn' };
  await changeRecord(database, { table: 'vendors', key: 'v1', after: renamed });
  const services = file.tables.services.map((service) => ({ ...service, name: 'Et annet navn' }));
  const next = { ...file, tables: { ...file.tables, services } };
  await replaceDataset(database, next, origin);
  // The change itself is stamped; the file, which has no stamps, is taken as it is.
  expect(written).toEqual(['stamp_sets', 'vendors', 'services']);
  expect(await loadTables(database)).toEqual(next.tables);
});

test('a file that cannot be stored leaves the old data whole', async () => {
  const kept = smallCentralFile([usageRowOf()]);
  await replaceDataset(database, kept, origin);
  const broken = smallCentralFile();
  const [twice] = broken.tables.services;
  if (!twice) throw new Error('the small file has a service');
  broken.tables.services.push(twice);
  await expect(replaceDataset(database, broken, origin)).rejects.toThrow();
  expect(await loadTables(database)).toEqual(kept.tables);
  expect((await loadUsage(database)).length).toBe(1);
});

test('usage is loaded by year, with the period totals that began earlier and reach into it', async () => {
  const period = usageRowOf({ month: '2022-11/2024-02', count: 5 });
  const rows = [period, usageRowOf({ month: '2024-03' }), usageRowOf({ month: '2023-05/2023-06' })];
  await replaceDataset(database, smallCentralFile(rows), origin);
  const monthsOf = async (...years: number[]) => {
    const usage = await loadUsage(database, years);
    return Array.from({ length: usage.length }, (_, i) => usageRow(usage, i).month).toSorted();
  };
  expect(await monthsOf(2024)).toEqual(['2022-11/2024-02', '2024-03']);
  expect(await monthsOf(2023)).toEqual(['2022-11/2024-02', '2023-05/2023-06']);
  expect(await monthsOf(2025)).toEqual([]);
  expect(await monthsOf(2022, 2023, 2024)).toEqual(['2022-11/2024-02', '2023-05/2023-06', '2024-03']);
});

test('columns of usage that this version does not know are kept', async () => {
  const file = smallCentralFile([usageRowOf(), usageRowOf({ month: '2024-02' })]);
  const usage = { ...file.usage, extra: { quality: ['good', 'poor'] } };
  await replaceDataset(database, { ...file, usage }, origin);
  expect((await loadUsage(database)).extra).toEqual({ quality: ['good', 'poor'] });
});
