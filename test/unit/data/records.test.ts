import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { readMeta, replaceDataset } from '#data/dataset-store.ts';
import { discardDraft, readDraft, saveDraft } from '#data/drafts.ts';
import { changeRecord, redoLast, undoLast } from '#data/records.ts';
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
