import { expect, test } from 'vitest';
import type { BackupsApi } from '#services/backups/backups-api.ts';
import { createFaultDisk, HOW_FAR, PowerCut } from '../journal/fault-disk.ts';
import { backupsHost, DATA, SECOND } from './backups-host.ts';
import { exampleBackup } from './example-backup.ts';

/** The user's own folder, and this data folder's part of it. */
const CHOSEN = '/share';

async function diskWith(...folders: readonly string[]) {
  const faultDisk = createFaultDisk();
  for (const folder of folders) await faultDisk.disk().makeFolder(folder);
  const backupsIn = (folder: string) =>
    [...faultDisk.files.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.b24kopi.zip'));
  return { ...faultDisk, backupsIn };
}

type Host = ReturnType<typeof backupsHost>;

async function take(host: Host, sequence: number) {
  host.now.time = `2026-03-01T${String(10 + sequence).padStart(2, '0')}:00:00.000Z`;
  return host['backups:write'](await exampleBackup(String(sequence), { sequence }));
}

const move = (host: Host, folder: string | null) =>
  host['backups:moveTo'](folder === null ? null : host.folders.issue(folder));

async function listed(host: BackupsApi) {
  const list = await host['backups:list']();
  if (list.kind !== 'listed') throw new Error(list.kind);
  return list;
}

const sequences = async (host: BackupsApi) => (await listed(host)).backups.map(({ sequence }) => sequence);

test('what is there moves along, new ones go there, and the next run finds them', async () => {
  const { disk, backupsIn } = await diskWith(CHOSEN);
  const host = backupsHost(disk());
  await take(host, 1);
  await take(host, 2);
  expect(await move(host, CHOSEN)).toEqual({ kind: 'set' });
  await take(host, 3);
  expect([backupsIn(DATA).length, backupsIn(CHOSEN).length]).toEqual([0, 3]);
  expect(backupsIn(CHOSEN)[0]).toMatch(/^\/share\/bibliotek24-PC-12-[0-9a-f]{8}\//);
  const next = backupsHost(disk(), undefined, undefined, host.settings.backupFolder ?? '');
  expect(await sequences(next)).toEqual([3, 2, 1]);
  expect((await listed(next)).place).toEqual({
    folder: CHOSEN,
    isMoved: true,
    newest: '2026-03-01T13:00:00.000Z',
    failure: null,
  });
});

test('and back again to the data folder', async () => {
  const { disk, backupsIn } = await diskWith(CHOSEN);
  const host = backupsHost(disk());
  await move(host, CHOSEN);
  await take(host, 1);
  expect(await move(host, null)).toEqual({ kind: 'set' });
  expect([backupsIn(DATA).length, backupsIn(CHOSEN).length]).toEqual([1, 0]);
  expect((await listed(host)).place).toMatchObject({ folder: `${DATA}/backups`, isMoved: false, failure: null });
});

test('while the folder is away the work goes on: backups lie in the data folder, and follow when it is back', async () => {
  const { disk, backupsIn, folders } = await diskWith(CHOSEN);
  const host = backupsHost(disk());
  await move(host, CHOSEN);
  await take(host, 1);
  folders.delete(CHOSEN);
  expect(await take(host, 2)).toMatchObject({ kind: 'written', backup: { sequence: 2, place: 'here' } });
  expect((await listed(host)).place).toMatchObject({ folder: CHOSEN, failure: 'absent', newest: null });
  expect(await sequences(host)).toEqual([2]);
  expect(backupsIn(DATA)).toHaveLength(1);
  folders.add(CHOSEN);
  await take(host, 3);
  expect([backupsIn(DATA).length, backupsIn(CHOSEN).length]).toEqual([0, 3]);
});

test('a stick that is out is told of when there is nothing else to bring data back from', async () => {
  const { disk, folders } = await diskWith(CHOSEN);
  const host = backupsHost(disk());
  await move(host, CHOSEN);
  await take(host, 1);
  folders.delete(CHOSEN);
  expect(await host['backups:latest']()).toEqual({ kind: 'none', damaged: 0, away: CHOSEN });
});

test('a folder that does not answer holds nothing up', async () => {
  const { disk, backupsIn } = await diskWith(CHOSEN);
  const first = backupsHost(disk());
  await move(first, CHOSEN);
  await take(first, 1);
  const inner = disk();
  const hangs = (path: string) => path.startsWith(CHOSEN);
  const never = new Promise<never>(() => undefined);
  const slow = {
    ...inner,
    stamp: (path: string) => (hangs(path) ? never : inner.stamp(path)),
    names: (path: string) => (hangs(path) ? never : inner.names(path)),
  };
  const host = backupsHost(slow, undefined, undefined, first.settings.backupFolder ?? '');
  expect(await host['backups:sentinel'](), 'what is away is not what never was').toMatchObject({ kind: 'holds' });
  expect(await take(host, 2)).toMatchObject({ kind: 'written' });
  expect(backupsIn(DATA)).toHaveLength(1);
});

test('a folder that lists and takes nothing: the backup is in the data folder', async () => {
  const { disk, backupsIn } = await diskWith(CHOSEN);
  const first = backupsHost(disk());
  await move(first, CHOSEN);
  const inner = disk();
  const full = {
    ...inner,
    replace: async (path: string, bytes: Uint8Array) => {
      if (path.startsWith(CHOSEN)) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      return inner.replace(path, bytes);
    },
  };
  const host = backupsHost(full, undefined, undefined, first.settings.backupFolder ?? '');
  expect(await take(host, 1)).toMatchObject({ kind: 'written' });
  expect([backupsIn(DATA).length, backupsIn(CHOSEN).length]).toEqual([1, 0]);
});

test('a folder that cannot take them changes nothing, and nothing is left in it', async () => {
  const { disk, backupsIn } = await diskWith(CHOSEN);
  const host = backupsHost(disk());
  for (const sequence of [1, 2, 3]) await take(host, sequence);
  const before = backupsIn(DATA);
  for (const call of [1, 2, 3, 4, 5]) {
    const failing = backupsHost(disk({ call, how: 'half', error: 'ENOSPC' }));
    expect(await move(failing, CHOSEN), `call ${call}`).toEqual({ kind: 'failed', reason: 'full' });
    expect(failing.settings.backupFolder).toBeNull();
    expect([backupsIn(DATA), backupsIn(CHOSEN)]).toEqual([before, []]);
  }
  expect(await move(host, '/gone')).toEqual({ kind: 'failed', reason: 'absent' });
});

test('a program that is stopped while they move loses none', async () => {
  for (const how of HOW_FAR) {
    for (let call = 1; call < 20; call++) {
      const { disk } = await diskWith(CHOSEN);
      const host = backupsHost(disk());
      for (const sequence of [1, 2, 3]) await take(host, sequence);
      const stopped = backupsHost(disk({ call, how, error: 'crash' }));
      await move(stopped, CHOSEN).catch((error: unknown) => expect(error).toBeInstanceOf(PowerCut));
      const next = backupsHost(disk(), undefined, undefined, stopped.settings.backupFolder ?? undefined);
      expect(await sequences(next), `${how} ${call}`).toEqual([3, 2, 1]);
      expect((await listed(next)).backups.map(({ state }) => state)).toEqual(['whole', 'whole', 'whole']);
    }
  }
});

test('the folder for backups and the one for copies are two', async () => {
  const { disk } = await diskWith(CHOSEN, SECOND);
  const host = backupsHost(disk());
  expect(await host['backups:copyTo'](host.folders.issue(SECOND))).toEqual({ kind: 'set' });
  expect(await move(host, SECOND)).toEqual({ kind: 'same_folder' });
  await move(host, CHOSEN);
  expect(await host['backups:copyTo'](host.folders.issue(`${CHOSEN}/`))).toEqual({ kind: 'same_folder' });
  expect(await host['backups:copyTo'](host.folders.issue('/gone'))).toEqual({ kind: 'failed', reason: 'absent' });
  expect(host.settings.copyFolder).toBe(SECOND);
});

test('a disk that confirms and gives back something else has not taken the backup', async () => {
  const { disk, backupsIn } = await diskWith();
  const inner = disk();
  const lying = {
    ...inner,
    replace: (path: string, bytes: Uint8Array) => {
      return inner.replace(path, path.endsWith('.b24kopi.zip') ? bytes.subarray(0, bytes.length - 1) : bytes);
    },
  };
  const host = backupsHost(lying);
  expect(await take(host, 1)).toEqual({ kind: 'failed', reason: 'failed' });
  expect(backupsIn(DATA)).toEqual([]);
});
