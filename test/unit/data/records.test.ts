import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { readMeta, replaceDataset } from '#data/dataset-store.ts';
import { discardDraft, readDraft, saveDraft } from '#data/drafts.ts';
import { readLocal } from '#data/local-records.ts';
import { changeRecord, changeRecords, redoLast, undoLast } from '#data/records.ts';
import { loadStamps } from '#data/stamp-sets.ts';
import { loadUsage } from '#data/usage/usage-store.ts';
import { addImport, removeSource, sourceWithHash } from '#data/usage-import.ts';
import { month, organisationId } from '#domain/model/brands.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { newImport } from '../../support/new-import.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

let database: Bibliotek24Database;

beforeEach(async () => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, smallCentralFile(), { fileName: null, readAt: null, sample: false });
});
afterEach(() => database.delete());

const vendor = { id: 'v1', owner: organisationId('NO'), name: 'Nytt navn' };

test('a change is stored, and undone to what was there', async () => {
  await changeRecord(database, { table: 'vendors', key: 'v1', after: vendor });
  expect(await database.records('vendors').get('v1')).toEqual(vendor);
  expect(await undoLast(database)).toBe('vendors');
  expect((await database.records('vendors').get('v1'))?.name).toBe('Filmhuset');
});

test('a new record is undone by going away, a deleted one by coming back', async () => {
  await changeRecord(database, { table: 'vendors', key: 'v2', after: { ...vendor, id: 'v2' } });
  await changeRecord(database, { table: 'vendors', key: 'v1', after: null });
  expect(await database.records('vendors').toCollection().primaryKeys()).toEqual(['v2']);
  await undoLast(database);
  await undoLast(database);
  expect(await database.records('vendors').toCollection().primaryKeys()).toEqual(['v1']);
  expect(await undoLast(database)).toBeNull();
});

test('what was undone is done again, last undone first, until another change is made', async () => {
  await changeRecord(database, { table: 'vendors', key: 'v1', after: vendor });
  await changeRecord(database, { table: 'vendors', key: 'v1', after: { ...vendor, name: 'Enda et navn' } });
  await undoLast(database);
  await undoLast(database);
  expect(await redoLast(database)).toBe('vendors');
  expect((await database.records('vendors').get('v1'))?.name).toBe('Nytt navn');
  await changeRecord(database, { table: 'vendors', key: 'v1', after: { ...vendor, name: 'Et annet spor' } });
  expect(await redoLast(database)).toBeNull();
  await undoLast(database);
  expect((await database.records('vendors').get('v1'))?.name).toBe('Nytt navn');
});

test('undo works after a restart', async () => {
  await changeRecord(database, { table: 'vendors', key: 'v1', after: vendor });
  database.close();
  await database.open();
  await undoLast(database);
  expect((await database.records('vendors').get('v1'))?.name).toBe('Filmhuset');
});

test('records with a key of several columns are undone too', async () => {
  const row = { organisation_id: organisationId('NO-42'), year: 2024, inhabitants: 300_000, pupils: null };
  await changeRecord(database, { table: 'population', key: ['NO-42', 2024], after: row });
  await undoLast(database);
  expect(await database.records('population').count()).toBe(0);
});

test('every change and every undo moves the sequence', async () => {
  const before = (await readMeta(database))?.sequence ?? 0;
  await changeRecord(database, { table: 'vendors', key: 'v1', after: vendor });
  await undoLast(database);
  expect((await readMeta(database))?.sequence).toBe(before + 2);
});

test('an import is found by its hash and taken back whole', async () => {
  const source = {
    id: 'u9',
    owner: organisationId('NO-42'),
    service_id: 's1',
    file_name: 'rapport.tsv',
    sha256: 'abc',
    imported_at: '2026-01-01T00:00:00Z',
    format: 'counter',
    report_id: 'PR',
    release: '5.1',
    begin: month('2024-01'),
    end: month('2024-02'),
    created: '',
  };
  const rows = usageFromRows([usageRowOf({ source_id: 'u9' }), usageRowOf({ source_id: 'u9', month: '2025-01' })]);
  await addImport(database, newImport(source, rows));
  expect(await sourceWithHash(database, 'abc')).toEqual(source);
  expect((await loadUsage(database)).length).toBe(2);
  await addImport(database, newImport(source, rows));
  expect((await loadUsage(database)).length).toBe(2);
  await removeSource(database, 'u9');
  expect(await sourceWithHash(database, 'abc')).toBeUndefined();
  expect((await loadUsage(database)).length).toBe(0);
});

test('form text is kept until it is discarded', async () => {
  await saveDraft(database, 'agreement:new', { price: '1 234,5' });
  expect(await readDraft(database, 'agreement:new')).toEqual({ price: '1 234,5' });
  await discardDraft(database, 'agreement:new');
  expect(await readDraft(database, 'agreement:new')).toBeUndefined();
});

test('what is done in one act is stored and undone together', async () => {
  const records = [
    { table: 'vendors', key: 'v1', after: vendor },
    { table: 'vendors', key: 'v2', after: { ...vendor, id: 'v2' } },
  ] as const;
  const made = await changeRecords(database, { records });
  expect(made).toEqual({ kind: 'stored', value: { edited: 2, proposed: 0, unchanged: 0 } });
  const stamps = await loadStamps(database);
  expect(new Set(stamps.map(({ lamport }) => lamport)).size).toBe(1);
  await undoLast(database);
  expect((await database.records('vendors').toArray()).map(({ name }) => name)).toEqual(['Filmhuset']);
  await redoLast(database);
  expect(await database.records('vendors').count()).toBe(2);
});

test('a record twice in one act is a defect, and nothing is stored', async () => {
  const records = [
    { table: 'vendors', key: 'v1', after: vendor },
    { table: 'vendors', key: 'v1', after: null },
  ] as const;
  await expect(changeRecords(database, { records })).rejects.toThrow(RangeError);
  expect((await database.records('vendors').get('v1'))?.name).toBe('Filmhuset');
});

const scenario = {
  id: 'b1',
  name: 'Videreføring',
  firstYear: 2025,
  index: 'deflator',
  assumedChange: 0.025,
  assumedChanges: {},
  lines: [],
};

test('what is kept here alone is journaled, undone and redone, and leaves the figures of the data as they are', async () => {
  const before = await readMeta(database);
  await changeRecords(database, { local: [{ kind: 'budget_scenario', id: 'b1', after: scenario }] });
  expect(await readLocal(database, 'budget_scenario')).toEqual(new Map([['b1', scenario]]));
  const after = await readMeta(database);
  expect(after).toMatchObject({ sequence: before?.sequence, journalSequence: (before?.journalSequence ?? 0) + 1 });
  expect(after?.header.vector).toEqual(before?.header.vector);
  await undoLast(database);
  expect(await readLocal(database, 'budget_scenario')).toEqual(new Map());
  await redoLast(database);
  expect((await readLocal(database, 'budget_scenario')).get('b1')?.name).toBe('Videreføring');
});
