import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { HostCallError } from '#contract/call-result.ts';
import type { AppInfo, HostApi } from '#contract/host-api.ts';
import { readMeta } from '#data/dataset-store.ts';
import { changeRecord } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { organisationId } from '#domain/model/brands.ts';
import { backUp } from '#features/vault/back-up.ts';
import { Guard } from '#features/vault/guard.ts';
import { vaultWorld } from '../../../support/vault-world.ts';

vi.mock('#workers/client.ts', async () => {
  const intake = await import('#workers/backup-intake.ts');
  const { database: here } = await import('#data/working-copy.ts');
  return {
    makeBackup: () => intake.makeBackup(here),
    restoreBackup: (bytes: Uint8Array, sequence: number) => intake.restoreBackup(here, bytes, sequence),
  };
});

const info: AppInfo = {
  version: '0.1.0',
  host: 'loopback',
  platform: 'linux',
  language: 'nb',
  sample: false,
  dataFolder: '/data',
  profile: { kind: 'usable' },
  confidential: false,
};

let world: ReturnType<typeof vaultWorld>;
let host: HostApi;
/** What the disk of the journal says to the next probes, instead of the truth. */
let disk: ('full' | 'busy' | 'noHost')[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  await database.delete();
  world = vaultWorld();
  disk = [];
  const real = await world.start();
  host = {
    ...real,
    'journal:probe': async () => {
      const reason = disk.shift();
      if (reason === 'noHost') throw new HostCallError('unreachable', 'journal:probe');
      return reason ? { kind: 'failed', reason } : real['journal:probe']();
    },
  };
  await world.begin();
  await backUp(host, 'start');
  await world.edit();
});

afterEach(() => {
  vi.useRealTimers();
});

async function opened(other: Partial<AppInfo> = {}): Promise<Guard> {
  const guard = new Guard(host, { ...info, ...other });
  onTestFinished(guard.start());
  await vi.waitUntil(() => guard.state().kind !== 'opening', 20_000);
  return guard;
}

const rename = (name: string) =>
  changeRecord(database, { table: 'vendors', key: 'v1', after: { id: 'v1', owner: organisationId('NO'), name } });
const minute = () => vi.advanceTimersByTime(60_000);
const trouble = (guard: Guard) => {
  const state = guard.state();
  return state.kind === 'open' ? state.trouble : state.kind;
};

test('every minute both are tried; while the disk keeps nothing every change is refused, and the mode ends by itself', async () => {
  const guard = await opened();
  expect(guard.state()).toMatchObject({ kind: 'open', trouble: null });
  disk = ['full', 'full'];
  minute();
  await vi.waitUntil(() => guard.isReadOnly(), 20_000);
  expect(trouble(guard)).toEqual({ kind: 'disk', reason: 'full' });
  expect(await rename('Nektet')).toEqual({ kind: 'notSaved', reason: 'readOnly' });
  minute();
  await vi.waitUntil(() => !guard.isReadOnly(), 20_000);
  expect(guard.state()).toMatchObject({ recovered: true });
  expect(await rename('Lagret')).toMatchObject({ kind: 'stored' });
  guard.dismiss();
  expect(guard.state()).toMatchObject({ recovered: false });
});

test('what a virus scanner does for a moment is told to nobody', async () => {
  const guard = await opened();
  disk = ['busy'];
  await guard.look();
  expect(trouble(guard)).toBeNull();
});

test('a change that could not be kept is enough to look at once', async () => {
  const guard = await opened();
  const append = host['journal:append'];
  host['journal:append'] = async () => ({ kind: 'failed', reason: 'full' });
  disk = ['full', 'full'];
  expect(await rename('Nektet')).toEqual({ kind: 'notSaved', reason: 'full' });
  await vi.waitUntil(() => guard.isReadOnly(), 20_000);
  host['journal:append'] = append;
});

test('a host that has ended is told as such', async () => {
  const guard = await opened();
  disk = ['noHost', 'noHost'];
  await guard.look();
  expect(trouble(guard)).toEqual({ kind: 'noHost' });
  await guard.look();
  expect(trouble(guard)).toBeNull();
});

test('a working copy that takes nothing more, and then does again', async () => {
  const guard = await opened();
  const full = () => Promise.reject(new DOMException('Quota exceeded', 'QuotaExceededError')) as never;
  const put = vi.spyOn(database.meta, 'put').mockImplementation(full);
  await guard.look();
  expect(trouble(guard)).toEqual({ kind: 'workingCopy', reason: 'full' });
  put.mockRestore();
  await guard.look();
  expect(trouble(guard)).toBeNull();
});

test('one that gives back something else than it was given keeps nothing', async () => {
  const guard = await opened();
  await guard.look();
  const put = vi.spyOn(database.meta, 'put').mockImplementation((() => Promise.resolve('canary')) as never);
  await guard.look();
  expect(trouble(guard)).toEqual({ kind: 'workingCopy', reason: 'failed' });
  put.mockRestore();
});

test('a working copy that is gone while the program runs is a loss, never a welcome, and comes back', async () => {
  const guard = await opened();
  await world.edit();
  await database.delete();
  await database.open();
  await guard.look();
  expect(guard.state()).toMatchObject({ kind: 'lost' });
  expect(await guard.restore()).toEqual({ kind: 'restored', missing: 0 });
  expect(trouble(guard)).toBeNull();
  expect(await world.lost()).toEqual([]);
  expect(await rename('Videre')).toMatchObject({ kind: 'stored' });
});

test('rows of garbage are found when a backup is to be taken; none is, and the data come back whole', async () => {
  const guard = await opened();
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await database.table('organisations').put({ id: 'garbage' });
  expect(await backUp(host, 'pause')).toBe(false);
  expect(guard.state()).toMatchObject({ damaged: true, trouble: null });
  expect(await rename('Lagret likevel')).toMatchObject({ kind: 'stored' });
  expect(await guard.restore()).toEqual({ kind: 'restored', missing: 0 });
  expect(guard.state()).toMatchObject({ damaged: false });
  expect((await database.records('vendors').get('v1'))?.name).toBe('Lagret likevel');
  expect(await database.table('organisations').get('garbage')).toBeUndefined();
  expect(await backUp(host, 'pause')).toBe(true);
  error.mockRestore();
});

test('a journal that is lost while the program runs is begun anew after a backup, and changes are kept again', async () => {
  const guard = await opened();
  world.files.delete('/data/journal.jsonl');
  expect(await rename('Uten logg')).toMatchObject({ kind: 'notSaved' });
  await guard.look();
  expect(await rename('Med logg')).toMatchObject({ kind: 'stored' });
});

test('a data folder or a database of a newer program is left as it is', async () => {
  const guard = await opened({ profile: { kind: 'newer', program: '2.0.0' } });
  expect(guard.state()).toEqual({ kind: 'newer', program: '2.0.0' });
  await database.delete();
  const newer = new Dexie(database.name);
  newer.version(99).stores({ meta: 'key', somethingNew: 'id' });
  await newer.table('somethingNew').put({ id: 'a' });
  newer.close();
  const other = await opened();
  expect(other.state()).toEqual({ kind: 'newer', program: null });
  expect(database.isOpen()).toBe(false);
  const again = new Dexie(database.name);
  await again.open();
  expect([again.verno, await again.table('somethingNew').count()]).toEqual([99, 1]);
  again.close();
  await Dexie.delete(database.name);
});

test('before an older database is migrated the newest backup is set aside', async () => {
  await database.delete();
  const old = new Dexie(database.name);
  old.version(1).stores({ meta: 'key' });
  await old.open();
  old.close();
  await opened();
  expect(await host['backups:latest']()).toMatchObject({ backup: { reasons: ['start', 'beforeMigration'] } });
});

test('one begins anew where nothing can be brought back, and what is done then is kept', async () => {
  for (const path of [...world.files.keys()].filter((each) => each.includes('/backups/')))
    world.put(path, new Uint8Array([1]));
  await database.delete();
  const guard = await opened();
  expect(await guard.restore()).toEqual({ kind: 'failed' });
  await guard.startAfresh();
  expect(trouble(guard)).toBeNull();
  await world.begin();
  expect(await rename('På nytt')).toMatchObject({ kind: 'stored' });
  expect((await readMeta(database))?.journalSequence).toBe(2);
});
