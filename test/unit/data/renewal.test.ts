import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { catchUp } from '#data/commit.ts';
import { Bibliotek24Database } from '#data/database.ts';
import { loadTables, readMeta, replaceDataset } from '#data/dataset-store.ts';
import { chooseOffice, noteSent, renewDevice } from '#data/device.ts';
import { changeRecord } from '#data/records.ts';
import { organisationId } from '#domain/model/brands.ts';
import { memoryJournal } from '../../support/memory-journal.ts';
import { smallCentralFile } from '../../support/small-central-file.ts';

let database: Bibliotek24Database;
let journal: ReturnType<typeof memoryJournal>;

async function open(): Promise<Bibliotek24Database> {
  const opened = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  opened.journal = journal;
  await replaceDataset(opened, smallCentralFile(), { fileName: null, readAt: null, sample: false });
  return opened;
}

const rename = (name: string) =>
  changeRecord(database, { table: 'vendors', key: 'v1', after: { id: 'v1', owner: organisationId('NO'), name } });
const deviceOf = async (where: Bibliotek24Database) => (await readMeta(where))?.device;
const stampOf = async () => (await loadTables(database)).stamps.find(({ field }) => field === 'name');

beforeEach(async () => {
  journal = memoryJournal();
  database = await open();
  await chooseOffice(database, organisationId('NO'));
  await rename('Sendt');
});

test('what has not left this PC goes on under the new id, with its numbers; what has keeps the old one', async () => {
  const old = (await deviceOf(database))?.id ?? '';
  await noteSent(database, old, 2);
  await renewDevice(database, 'copied');
  expect(await stampOf()).toMatchObject({ lamport: 2, device: old });
  await rename('Ikke sendt');
  await noteSent(database, old, 99);
  const second = await deviceOf(database);
  expect(second).toMatchObject({ organisationId: 'NO', isRenewed: true });
  await renewDevice(database, 'copied');
  const third = await deviceOf(database);
  expect(new Set([old, second?.id, third?.id]).size).toBe(3);
  expect(await stampOf()).toMatchObject({ lamport: 3, device: third?.id });
  expect((await readMeta(database))?.header.vector).toEqual({ [old]: 2, [third?.id ?? '']: 3 });
});

test('a journal that is stored anew gives the same id, the same stamps and the same office', async () => {
  await renewDevice(database, 'copied');
  await rename('Etterpå');
  const again = await open();
  expect(await catchUp(again)).toMatchObject({ kind: 'caughtUp', missing: 0 });
  expect(await deviceOf(again)).toEqual(await deviceOf(database));
  expect(await loadTables(again)).toEqual(await loadTables(database));
  expect((await readMeta(again))?.header.vector).toEqual((await readMeta(database))?.header.vector);
});

test('where older data were put back everything keeps its name, and the next change bears the new one', async () => {
  const old = (await deviceOf(database))?.id;
  await renewDevice(database, 'putBack');
  expect(await stampOf()).toMatchObject({ device: old });
  expect(await deviceOf(database)).not.toHaveProperty('isRenewed');
  await rename('Ny');
  expect((await stampOf())?.device).toBe((await deviceOf(database))?.id);
  expect((await deviceOf(database))?.id).not.toBe(old);
});
