import Dexie from 'dexie';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { HostApi } from '#contract/host-api.ts';
import { catchUp } from '#data/commit.ts';
import { Bibliotek24Database } from '#data/database.ts';
import { countRecords, replaceDataset } from '#data/dataset-store.ts';
import { changeRecord } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { organisationId } from '#domain/model/brands.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import { ImportQueue } from '../../../../src-renderer/features/usage/files/import-queue.ts';
import { Guard } from '../../../../src-renderer/features/vault/guard.ts';
import { roomToStore } from '../../../../src-renderer/features/vault/room.ts';
import { asTsv } from '../../../support/counter-fixtures.ts';
import { memoryJournal } from '../../../support/memory-journal.ts';
import { smallCentralFile } from '../../../support/small-central-file.ts';

/** The real storage of a real browser, which is filled, cleared and written by others. */
const small = smallCentralFile([]);
const origin = { fileName: null, readAt: null, sample: false };
const info = {
  version: '0.1.0',
  host: 'loopback',
  platform: 'linux',
  language: 'nb',
  sample: false,
  dataFolder: '/data',
  profile: { kind: 'usable' },
  confidential: false,
} as const;
let journal: ReturnType<typeof memoryJournal>;

beforeEach(async () => {
  journal = memoryJournal();
  await database.delete();
  await database.open();
  database.journal = journal;
  await replaceDataset(database, { ...small, usage: emptyUsage() }, origin);
});

const rename = (where: Bibliotek24Database, name: string) =>
  changeRecord(where, { table: 'vendors', key: 'v1', after: { id: 'v1', owner: organisationId('NO'), name } });
const MB = 1024 * 1024;

/** A storage of its own that the browser gives so many bytes. */
async function databaseWithQuota(quota: number): Promise<Bibliotek24Database> {
  const { storageBuckets } = navigator as unknown as { storageBuckets: StorageBuckets };
  const name = `tight-${crypto.randomUUID()}`;
  const bucket = await storageBuckets.open(name, { quota });
  const { indexedDB: usual } = Dexie.dependencies;
  Dexie.dependencies.indexedDB = bucket.indexedDB;
  const tight = new Bibliotek24Database(name);
  Dexie.dependencies.indexedDB = usual;
  onTestFinished(async () => {
    tight.close();
    await storageBuckets.delete(name);
  });
  return tight;
}

/** https://wicg.github.io/storage-buckets: not in the compiler's library yet. */
type StorageBuckets = {
  open(name: string, options: { readonly quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
};

/** What is stored packed takes as much room as it has letters. */
function randomText(length: number): string {
  const part = Array.from(crypto.getRandomValues(new Uint8Array(32_768)), (byte) => byte.toString(36)).join('');
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

test('a browser that is nearly full takes no import: it says how much is needed, and nothing is half stored', async () => {
  const host = { 'storage:free': async () => null } as unknown as HostApi;
  const queue = new ImportQueue(async () => false);
  queue.seeToFirst({
    room: async (bytes) => {
      const verdict = await roomToStore(host, bytes);
      return verdict.kind === 'enough' ? null : `${Math.ceil(verdict.needed / MB)} of ${Math.floor(verdict.free / MB)}`;
    },
    backUp: async () => undefined,
  });
  const rows = [
    { item: 'a', platform: 'Fjordavis', dataType: 'Book', metric: 'Total_Item_Requests', counts: [3, 4] },
  ] as const;
  const file = asTsv({
    release: '5.1',
    reportId: 'PR',
    months: ['2024-01', '2024-02'],
    monthly: true,
    rows: [...rows],
  });
  const [id = ''] = queue.add([{ name: 'januar.tsv', file: new Blob([new Uint8Array(file)]) }], 'NO-42');
  await expect.poll(() => queue.entries()[0]?.state.kind, { timeout: 20_000 }).toBe('opened');
  await queue.decide(id, 0, { services: [['s1']], whole: { kind: 'organisation', id: 'NO-4204' }, each: new Map() });

  const estimate = vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 30 * MB, usage: 10 * MB });
  expect(await queue.store(id, 0)).toBeNull();
  expect(queue.entries()[0]?.state).toMatchObject({ reports: [{ result: { kind: 'refused', why: '51 of 20' } }] });
  expect((await countRecords(database)).usage).toBe(0);
  expect([await database.imports.count(), await database.kept_files.count(), journal.lines.length]).toEqual([0, 0, 0]);
  estimate.mockRestore();
  expect(await queue.store(id, 0)).toBe(2);
});

test('a storage that is full refuses a change, and has every saved one when there is room again', async () => {
  const tight = await databaseWithQuota(4 * MB);
  tight.journal = journal;
  await replaceDataset(tight, { ...small, usage: emptyUsage() }, origin);
  expect(await rename(tight, 'Lagret')).toMatchObject({ kind: 'stored' });
  expect(await rename(tight, randomText(6 * MB))).toEqual({ kind: 'full' });
  expect((await tight.records('vendors').get('v1'))?.name).toBe('Lagret');
  expect(await catchUp(tight)).toMatchObject({ kind: 'caughtUp' });
  expect(await rename(tight, 'Videre')).toMatchObject({ kind: 'stored' });
  // Nothing that was refused comes from the journal, and everything that was saved does.
  await catchUp(database);
  expect((await database.records('vendors').get('v1'))?.name).toBe('Videre');
  expect((await database.records('vendors').toArray()).map(({ name }) => name.length < 100)).toEqual([true]);
});

test('storage that is cleared while the program runs is seen at once, without waiting for the minute', async () => {
  const host = {
    'backups:sentinel': async () => ({ kind: 'holds', holdings: null, lastSequence: 0 }),
    'backups:latest': async () => ({ kind: 'none', damaged: 0, away: null }),
    'journal:probe': async () => ({ kind: 'whole', last: 0 }),
  } as unknown as HostApi;
  const guard = new Guard(host, info);
  onTestFinished(guard.start());
  await expect.poll(() => guard.state().kind).toBe('open');
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(database.name);
    deleting.onsuccess = resolve;
    deleting.onerror = () => reject(deleting.error);
  });
  await expect.poll(() => guard.state().kind, { timeout: 15_000 }).toBe('lost');
});

test('a database of a newer program is neither opened nor changed', async () => {
  await database.delete();
  const version = await new Promise<number>((resolve, reject) => {
    const opening = indexedDB.open(database.name, 990);
    opening.onupgradeneeded = () => opening.result.createObjectStore('somethingNew');
    opening.onsuccess = () => {
      opening.result.close();
      resolve(opening.result.version);
    };
    opening.onerror = () => reject(opening.error);
  });
  const guard = new Guard({} as HostApi, info);
  onTestFinished(guard.start());
  await expect.poll(() => guard.state().kind).toBe('newer');
  const found = (await indexedDB.databases()).find(({ name }) => name === database.name);
  expect([version, found?.version]).toEqual([990, 990]);
  indexedDB.deleteDatabase(database.name);
});
