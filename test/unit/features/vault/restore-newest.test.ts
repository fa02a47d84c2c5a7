import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { HostApi } from '#contract/host-api.ts';
import { readMark, setMark } from '#data/journal-mark.ts';
import { database } from '#data/working-copy.ts';
import { backUp } from '#features/vault/back-up.ts';
import { openVault } from '#features/vault/open-vault.ts';
import { restoreNewest } from '#features/vault/restore-newest.ts';
import { vaultWorld } from '../../../support/vault-world.ts';

vi.mock('#workers/client.ts', async () => {
  const intake = await import('#workers/backup-intake.ts');
  const { database: here } = await import('#data/working-copy.ts');
  return {
    makeBackup: () => intake.makeBackup(here),
    restoreBackup: (bytes: Uint8Array, sequence: number) => intake.restoreBackup(here, bytes, sequence),
  };
});

const JOURNAL = '/data/journal.jsonl';
let world: ReturnType<typeof vaultWorld>;

/** Two backups, the second after one change, and two changes that are in the journal alone. */
beforeEach(async () => {
  await database.delete();
  world = vaultWorld();
  const host = await world.start();
  await world.begin();
  await backUp(host, 'start');
  await world.edit();
  await backUp(await world.start(), 'pause');
  await world.edit();
  await world.edit();
});

/** The browser has lost everything, and the program is started again. */
async function wiped(): Promise<HostApi> {
  database.close();
  await database.delete();
  const host = await world.start();
  expect(await openVault(host)).toMatchObject({ kind: 'lost' });
  return host;
}

function damage(path: string | undefined, change: (bytes: Uint8Array) => Uint8Array): void {
  const bytes = world.files.get(path ?? '');
  if (!path || !bytes) throw new Error(`no ${path}`);
  world.put(path, change(bytes));
}

const flipLast = (bytes: Uint8Array) => bytes.map((byte, i) => (i > bytes.length - 10 ? byte ^ 0x15 : byte));
const halved = (bytes: Uint8Array) => bytes.slice(0, bytes.length >> 1);

test('the newest backup and the journal after it', async () => {
  const host = await wiped();
  expect(await restoreNewest(host)).toEqual({ kind: 'restored', missing: 0 });
  expect(await world.lost()).toEqual([]);
  expect(await world.edit(), 'and on from there').toBe('stored');
});

test('the one before it, where the newest is cut short: the journal reaches that far back', async () => {
  const host = await wiped();
  damage(world.newestBackup(), halved);
  expect(await restoreNewest(host)).toEqual({ kind: 'restored', missing: 0 });
  expect(await world.lost()).toEqual([]);
});

test('a change that the disk has lost is counted and told once; the rest is there, and the work goes on', async () => {
  const host = await wiped();
  damage(JOURNAL, flipLast);
  expect(await restoreNewest(host)).toEqual({ kind: 'restored', missing: 1 });
  expect(await world.lost()).toEqual(['v1: Navn 3 was saved, Filmhuset is there']);
  expect(await backUp(host, 'start')).toBe(true);
  expect(await world.edit()).toBe('stored');
  expect(await openVault(await world.start())).toEqual({ kind: 'open', missing: 0 });
});

test('backups in a folder that is away are waited for, never gone without', async () => {
  await world.disk().makeFolder('/stick');
  const host = await world.start();
  expect(await world.moveBackups('/stick')).toEqual({ kind: 'set' });
  await backUp(host, 'pause');
  world.folders.delete('/stick');
  const next = await wiped();
  expect(await restoreNewest(next)).toEqual({ kind: 'away', folder: '/stick' });
  world.folders.add('/stick');
  expect(await restoreNewest(next)).toEqual({ kind: 'restored', missing: 0 });
  expect(await world.lost()).toEqual([]);
});

test('a copy in the second folder, where every backup here is damaged', async () => {
  await world.disk().makeFolder('/second');
  const host = await world.start();
  await world.copyBackups('/second');
  await backUp(host, 'pause');
  for (const path of [...world.files.keys()].filter((each) => each.startsWith('/data/backups/'))) damage(path, halved);
  const next = await wiped();
  expect(await restoreNewest(next)).toEqual({ kind: 'restored', missing: 0 });
  expect(await world.lost()).toEqual([]);
});

test('where no backup can be read nothing is made of the journal alone; one can begin anew, and what is done then is kept', async () => {
  const host = await wiped();
  for (const path of [...world.files.keys()].filter((each) => each.includes('/backups/'))) damage(path, halved);
  expect(await restoreNewest(host)).toEqual({ kind: 'failed' });
  await setMark(database, 3);
  await world.begin();
  expect(await world.edit()).toBe('stored');
  expect(await readMark(database)).toBe(4);
});

test('a storage that is full takes nothing, and gives the data when there is room', async () => {
  const host = await wiped();
  const put = vi
    .spyOn(database.meta, 'put')
    .mockImplementationOnce(() => Promise.reject(new DOMException('Quota exceeded', 'QuotaExceededError')) as never);
  expect(await restoreNewest(host)).toEqual({ kind: 'full' });
  put.mockRestore();
  expect(await openVault(host)).toMatchObject({ kind: 'lost' });
  expect(await restoreNewest(host)).toEqual({ kind: 'restored', missing: 0 });
});
