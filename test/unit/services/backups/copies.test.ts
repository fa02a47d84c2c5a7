import { expect, test } from 'vitest';
import type { BackupsApi } from '#services/backups/backups-api.ts';
import { createFaultDisk } from '../journal/fault-disk.ts';
import { backupsHost, SECOND } from './backups-host.ts';
import { exampleBackup } from './example-backup.ts';

async function diskWithStick() {
  const faultDisk = createFaultDisk();
  await faultDisk.disk().makeFolder(SECOND);
  return { ...faultDisk, inStick: () => [...faultDisk.files.keys()].filter((path) => path.startsWith(`${SECOND}/`)) };
}

async function listed(api: BackupsApi) {
  const list = await api['backups:list']();
  if (list.kind !== 'listed') throw new Error(list.kind);
  return list;
}

test('each backup is copied, and its mark follows', async () => {
  const { disk, inStick } = await diskWithStick();
  const host = backupsHost(disk(), undefined, SECOND);
  expect(await host['backups:write'](await exampleBackup('a'))).toMatchObject({
    kind: 'written',
    copy: { kind: 'copied' },
  });
  expect(await host['backups:write'](await exampleBackup('a', { sequence: 5 }))).toMatchObject({
    copy: { kind: 'copied' },
  });
  expect(inStick()).toHaveLength(1);
  expect(inStick()[0]).toContain('_5_pause_');
  expect((await listed(host)).copies).toEqual({
    folder: SECOND,
    newest: '2026-03-01T12:00:00.000Z',
    last: { kind: 'copied' },
  });
});

test('moving the mark sends no bytes', async () => {
  const { disk } = await diskWithStick();
  const inner = disk();
  const sent: string[] = [];
  const replace = (path: string, bytes: Uint8Array) => {
    if (path.startsWith(SECOND)) sent.push(path);
    return inner.replace(path, bytes);
  };
  const host = backupsHost({ ...inner, replace }, undefined, SECOND);
  for (const sequence of [1, 2, 3]) await host['backups:write'](await exampleBackup('a', { sequence }));
  expect(sent).toHaveLength(1);
});

test('the copies are kept by the same rule, and those of another PC are let be', async () => {
  const { disk, inStick, put } = await diskWithStick();
  const others = `${SECOND}/bibliotek24-PC-13-00000000/2026-03-01T121500.000Z_7_start_${'0'.repeat(32)}.b24kopi.zip`;
  put(others, new Uint8Array([1]));
  const host = backupsHost(disk(), undefined, SECOND);
  for (const sequence of [1, 2, 3]) await host['backups:write'](await exampleBackup(String(sequence), { sequence }));
  expect(inStick()).toHaveLength(3);
  expect(inStick()).toContain(others);
});

test('a folder that is out is told, stops nothing, and is caught up with when it is back', async () => {
  const { disk, inStick } = await diskWithStick();
  const host = backupsHost(disk(), undefined, '/absent');
  expect(await host['backups:write'](await exampleBackup('a'))).toMatchObject({
    kind: 'written',
    copy: { kind: 'failed', reason: 'absent' },
  });
  const back = backupsHost(disk(), undefined, SECOND);
  expect(await back['backups:write'](await exampleBackup('a'))).toMatchObject({
    kind: 'unchanged',
    copy: { kind: 'copied' },
  });
  expect(inStick()).toHaveLength(1);
});

test('a full folder is told and stops nothing', async () => {
  const { disk } = await diskWithStick();
  const full = disk();
  const host = backupsHost(
    {
      ...full,
      replace: async (path, bytes) => {
        if (path.startsWith(SECOND)) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return full.replace(path, bytes);
      },
    },
    undefined,
    SECOND,
  );
  expect(await host['backups:write'](await exampleBackup('a'))).toMatchObject({
    kind: 'written',
    copy: { kind: 'failed', reason: 'full' },
  });
});

test('a folder that does not answer is waited for a moment and no longer', async () => {
  const { disk } = await diskWithStick();
  const slow = disk();
  const host = backupsHost(
    {
      ...slow,
      stamp: (path) => (path === SECOND ? new Promise(() => undefined) : slow.stamp(path)),
      names: (path) => (path === SECOND ? new Promise(() => undefined) : slow.names(path)),
    },
    undefined,
    SECOND,
  );
  expect(await host['backups:write'](await exampleBackup('a'))).toMatchObject({
    kind: 'written',
    copy: { kind: 'underway' },
  });
  expect((await listed(host)).backups).toHaveLength(1);
});

test('on a new PC the copies are there to read, and one that is damaged here is read from its copy', async () => {
  const { disk, files, put } = await diskWithStick();
  const host = backupsHost(disk(), undefined, SECOND);
  const backup = await exampleBackup('a');
  await host['backups:write'](backup);
  const here = [...files.keys()].find((path) => path.startsWith('/data/backups/')) ?? '';

  put(here, new Uint8Array([1]));
  const [damaged] = (await listed(host)).backups;
  expect(damaged).toMatchObject({ state: 'damaged', place: 'here' });
  expect(await host['backups:read'](damaged?.handle ?? '')).toMatchObject({ kind: 'read', backup: { place: 'copy' } });

  files.delete(here);
  const newPc = backupsHost(disk(), undefined, SECOND);
  expect(await newPc['backups:latest']()).toEqual({ kind: 'none', damaged: 0, away: null });
  const [copy] = (await listed(newPc)).backups;
  expect(copy).toMatchObject({ state: 'unchecked', place: 'copy', sequence: 1 });
  const read = await newPc['backups:read'](copy?.handle ?? '');
  expect(read.kind === 'read' && Buffer.compare(read.bytes, backup.bytes)).toBe(0);
});
