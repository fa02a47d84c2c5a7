import { beforeEach, expect, test } from 'vitest';
import { countRecords, loadTables, readMeta, replaceDataset } from '#data/dataset-store.ts';
import { importOverview, removeSource } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import { month, organisationId } from '#domain/model/brands.ts';
import { emptyTables } from '#domain/model/tables.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import { overview as overviewOf } from '#domain/overview/overview.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import {
  loadSample,
  openCentralFile,
  openUsage,
  overview,
  previewUsage,
  storeOpened,
  storeUsage,
  usageRowsBehind,
  usageSeries,
  type WorkProgress,
} from '#workers/client.ts';
import consortium from '../../fixtures/counter/consortium.tsv?raw';
import { usageSource } from '../../support/figure-records.ts';
import { manyRows } from '../../support/many-rows.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

const small = smallCentralFile([usageRowOf(), usageRowOf({ month: '2024-02', count: 30 })]);
const file = { ...small, tables: { ...small.tables, usage_sources: [usageSource({ id: 'u1' })] } };
const query = { scope: 'NO-42', year: 2024 };
const origin = { fileName: 'felles.b24.zip', readAt: null };

// Not by clearing the tables: the workers hold on to what they computed for one sequence of the data.
beforeEach(async () => {
  await replaceDataset(
    database,
    { ...small, tables: emptyTables(), usage: emptyUsage() },
    { fileName: null, readAt: null, sample: false },
  );
  await database.imports.clear();
});

async function takeIn() {
  await openCentralFile(await writeCentralFile(file));
  await storeOpened(origin);
}

test('a central file is looked over before it is stored, and then answers', async () => {
  const opened = await openCentralFile(await writeCentralFile(file));
  expect(opened).toMatchObject({ kind: 'ok', value: { sample: false, records: { organisations: 3, usage: 2 } } });
  expect((await countRecords(database)).organisations).toBe(0);
  expect((await storeOpened(origin)).kind).toBe('stored');
  expect(await readMeta(database)).toMatchObject(origin);
  expect(await overview(query, 1)).toEqual(overviewOf(file, query));
  expect((await usageSeries({ scope: 'NO-42' }))[0]?.uses.slice(0, 3)).toEqual([10, 30, null]);
});

test('a damaged file is refused with its reason, and nothing stored changes', async () => {
  await takeIn();
  const bytes = await writeCentralFile(file);
  const opened = await openCentralFile(bytes.slice(0, bytes.length / 2));
  expect(opened.kind).toBe('refused');
  expect(await loadTables(database)).toEqual(file.tables);
});

test('the bytes move to the worker instead of being copied', async () => {
  const bytes = await writeCentralFile(file);
  await openCentralFile(bytes);
  expect(bytes.byteLength).toBe(0);
});

test('cancelling ends the work at once, and the next file is read as usual', async () => {
  const controller = new AbortController();
  const cancelled = openCentralFile(await writeCentralFile(file), { signal: controller.signal });
  controller.abort();
  expect(await cancelled).toEqual({ kind: 'cancelled' });
  const opened = await openCentralFile(await writeCentralFile(file));
  expect(opened.kind).toBe('ok');
});

test('cancelling while a large file is stored leaves the old data whole, and the next file is stored as usual', async () => {
  await takeIn();
  const kept = [await loadTables(database), await countRecords(database)];
  // Another central file: one that is ours is joined with what is here.
  const header = { ...file.header, fileId: crypto.randomUUID() };
  const large = { ...file, header, tables: { ...file.tables, vendors: [] }, usage: manyRows(200_000) };
  await openCentralFile(await writeCentralFile(large));
  const controller = new AbortController();
  const stored = await storeOpened(
    { ...origin, fileName: 'stor.b24.zip' },
    { signal: controller.signal, onProgress: ({ step }) => step === 'store' && controller.abort() },
  );
  expect(stored).toEqual({ kind: 'cancelled' });
  expect([await loadTables(database), await countRecords(database)]).toEqual(kept);
  expect(await readMeta(database)).toMatchObject(origin);
  await openCentralFile(await writeCentralFile(large));
  expect((await storeOpened(origin)).kind).toBe('stored');
  expect((await countRecords(database)).usage).toBe(200_000);
});

test('a signal that comes after the answer disturbs no other work', async () => {
  const late = new AbortController();
  await openCentralFile(await writeCentralFile(file), { signal: late.signal });
  const storing = storeOpened(origin);
  late.abort();
  expect((await storing).kind).toBe('stored');
});

test('sample data are one call, tell how far they are, and are marked as such', async () => {
  const steps = new Set<WorkProgress['step']>();
  const loaded = await loadSample({ onProgress: ({ step }) => steps.add(step) });
  expect(loaded.kind).toBe('stored');
  expect([...steps]).toEqual(['sample', 'store']);
  const meta = await readMeta(database);
  expect(meta?.sample).toBe(true);
  const answer = await overview({ ...query, scope: 'NO' }, meta?.sequence ?? 0);
  if (answer.kind !== 'ok') throw new Error('the country is in the sample data');
  const joined = answer.value.services.filter(({ costPerUse }) => costPerUse.basis.participations > 0);
  expect(joined.length).toBe(11);
});

test('a usage report is understood, stored once however often it is imported, and taken back whole', async () => {
  await takeIn();
  let keys = 0;
  const file = () => ({ key: String(++keys), file: new Blob([consortium]), name: 'consortium.tsv', mapping: null });
  const opened = await openUsage(file());
  expect(opened).toMatchObject({ kind: 'ok', value: { known: null, reports: [{ rowCount: 2, imported: null }] } });
  const placed = {
    index: 0,
    choices: {
      services: [{ platform: 'Fjordavis', database: null, dataTypes: [], serviceId: 's1' }],
      organisations: { kind: 'one', placement: { kind: 'organisation', id: 'NO-4204' } },
    },
    owner: organisationId('NO-42'),
  } as const;
  const preview = await previewUsage(file(), placed);
  // January and February are there with 10 and 30; the report has 11 and 22, and 33 in March.
  expect(preview).toMatchObject({ new: 1, changed: 2, same: 0, notPlaced: [] });
  const stored = await storeUsage(file(), placed, '2025-01-01T00:00:00Z');
  expect(stored).toMatchObject({ kind: 'stored', value: { rows: preview.rows } });
  const once = await countRecords(database);
  expect(once.usage).toBe(2 + preview.rows);
  expect(await openUsage(file())).toMatchObject({
    value: {
      known: null,
      reports: [{ imported: { fileName: 'consortium.tsv' }, suggestions: { services: [{ learned: true }] } }],
    },
  });
  await storeUsage(file(), placed, '2025-02-02T00:00:00Z');
  expect(await countRecords(database)).toEqual(once);

  const asked = { serviceId: 's1', metric: 'Total_Item_Requests', month: month('2024-01'), organisations: ['NO-4204'] };
  const record = (await importOverview(database)).bySource.get(stored.kind === 'stored' ? stored.value.sourceId : '');
  const lines = record && (await usageRowsBehind(file(), record, asked));
  expect(lines?.uses).toBe(11);
  expect(lines?.rows.reduce((sum, { count }) => sum + count, 0)).toBe(11);

  const elsewhere = {
    ...placed.choices,
    organisations: { kind: 'one', placement: { kind: 'organisation', id: 'NO-42' } },
  } as const;
  const moved = await storeUsage(file(), { ...placed, choices: elsewhere }, '2025-03-03T00:00:00Z');
  expect((await countRecords(database)).usage_sources, 'placed anew, not beside').toBe(once.usage_sources);
  if (moved.kind === 'stored') await removeSource(database, moved.value.sourceId);
  expect((await countRecords(database)).usage).toBe(2);
  expect((await importOverview(database)).takenBack.map(({ fileName }) => fileName)).toEqual(['consortium.tsv']);
});

test('a scope that is not in the data is refused', async () => {
  await takeIn();
  expect((await overview({ ...query, scope: 'NO-99' }, 1)).kind).toBe('refused');
});
