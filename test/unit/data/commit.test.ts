import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { catchUp } from '#data/commit.ts';
import { Bibliotek24Database } from '#data/database.ts';
import { readMeta, replaceDataset } from '#data/dataset-store.ts';
import { chooseOffice } from '#data/device.ts';
import { changeRecord, redoLast, undoLast } from '#data/records.ts';
import { loadStamps } from '#data/stamp-sets.ts';
import { loadUsage } from '#data/usage/usage-store.ts';
import { addImport, removeSource } from '#data/usage-import.ts';
import { organisationId } from '#domain/model/brands.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { usageSource } from '../../support/figure-records.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { newImport } from '../../support/new-import.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

let database: Bibliotek24Database;
let journal: ReturnType<typeof memoryJournal>;
const origin = { fileName: 'felles.b24.zip', readAt: null, sample: false };
const vendor = (name: string, owner = 'NO') => ({ id: 'v1', owner: organisationId(owner), name });
const names = async () => (await database.records('vendors').toArray()).map(({ name }) => name);

beforeEach(async () => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  journal = memoryJournal();
  database.journal = journal;
  await replaceDataset(database, smallCentralFile(), origin);
});

test('a change is in the journal, stamped, and counted by its device', async () => {
  expect(await changeRecord(database, { table: 'vendors', key: 'v1', after: vendor('Nytt') })).toEqual({
    kind: 'stored',
    value: 'edited',
  });
  expect(journal.lines.length).toBe(1);
  const meta = await readMeta(database);
  const device = meta?.device?.id ?? '';
  expect(meta?.journalSequence).toBe(1);
  expect(meta?.header.vector[device]).toBe(1);
  expect(await loadStamps(database)).toMatchObject([{ table: 'vendors', id: 'v1', field: 'name', lamport: 1, device }]);
});

test('what the journal cannot keep is not changed', async () => {
  journal.fails = true;
  const before = await names();
  expect(await changeRecord(database, { table: 'vendors', key: 'v1', after: vendor('Nytt') })).toEqual({
    kind: 'notSaved',
    reason: 'full',
  });
  expect(await names()).toEqual(before);
});

test('a change that reached the journal and not the database is stored at the next start', async () => {
  await changeRecord(database, { table: 'vendors', key: 'v1', after: vendor('Nytt') });
  const rows = usageFromRows([usageRowOf({ source_id: 'u9', count: 7 })]);
  await addImport(database, newImport(usageSource({ id: 'u9', owner: 'NO' }), rows));
  const after = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  after.journal = journal;
  await replaceDataset(after, smallCentralFile(), origin);
  expect(await catchUp(after)).toEqual({ kind: 'caughtUp', changes: 3, missing: 0 });
  expect((await after.records('vendors').toArray()).map(({ name }) => name)).toEqual(['Nytt']);
  expect((await loadUsage(after)).count[0]).toBe(7);
  expect((await readMeta(after))?.journalSequence).toBe(3);
  expect(await catchUp(after), 'once is enough').toEqual({ kind: 'caughtUp', changes: 0, missing: 0 });
});

test('two windows that change at the same time both get through', async () => {
  const other = new Bibliotek24Database(database.name);
  other.journal = journal;
  const make = (where: Bibliotek24Database, id: string) =>
    changeRecord(where, { table: 'vendors', key: id, after: { ...vendor(id), id } });
  const made = await Promise.all([make(database, 'v2'), make(other, 'v3'), make(database, 'v4'), make(other, 'v5')]);
  expect(made.map(({ kind }) => kind)).toEqual(['stored', 'stored', 'stored', 'stored']);
  expect((await names()).toSorted().slice(-4)).toEqual(['v2', 'v3', 'v4', 'v5']);
  expect(journal.lines.length).toBe(4);
  other.close();
});

test('taking back and doing again are changes of their own', async () => {
  const [before] = await names();
  await changeRecord(database, { table: 'vendors', key: 'v1', after: vendor('Nytt') });
  await undoLast(database);
  expect(await names()).toEqual([before]);
  await redoLast(database);
  expect(await names()).toEqual(['Nytt']);
  const stamps = await loadStamps(database);
  expect(stamps.map(({ lamport }) => lamport)).toEqual([3]);
});

test('another owner’s record is not changed: the owner is asked, and there is nothing to undo', async () => {
  await changeRecord(database, { table: 'vendors', key: 'v1', after: vendor('Først') });
  await chooseOffice(database, organisationId('NO-42'));
  expect(await changeRecord(database, { table: 'vendors', key: 'v1', after: vendor('Nytt') })).toEqual({
    kind: 'stored',
    value: 'proposed',
  });
  expect(await names()).toEqual(['Først']);
  expect(await database.records('proposals').toArray()).toMatchObject([
    { table: 'vendors', field: 'name', value: 'Nytt' },
  ]);
  expect(await database.changes.count()).toBe(1);
});

test('an import by an office is its own, whatever county it is for, and can be taken back', async () => {
  await chooseOffice(database, organisationId('NO-42'));
  const rows = usageFromRows([usageRowOf({ source_id: 'u9', count: 7 })]);
  await addImport(database, newImport(usageSource({ id: 'u9', owner: 'NO-11' }), rows));
  expect((await database.records('usage_sources').get('u9'))?.owner).toBe('NO-42');
  expect(await removeSource(database, 'u9')).toEqual({ kind: 'stored', value: 'edited' });
  expect((await loadUsage(database)).length).toBe(0);
  expect((await database.records('tombstones').toArray()).map(({ id }) => id)).toEqual(['u9']);
});
