import { expect, test } from 'vitest';
import type { BackupToWrite } from '#contract/backups.ts';
import type { BackupsApi } from '#services/backups/backups-api.ts';
import { changeEntries } from '../journal/change-entries.ts';
import { createFaultDisk, type Fault, HOW_FAR } from '../journal/fault-disk.ts';
import { backupsHost, SECOND } from './backups-host.ts';
import { exampleBackup, exampleHoldings } from './example-backup.ts';

async function written(api: BackupsApi, backup: BackupToWrite) {
  const answer = await api['backups:write'](backup);
  if (answer.kind !== 'written') throw new Error(answer.kind);
  return answer.backup;
}

async function listed(api: BackupsApi) {
  const list = await api['backups:list']();
  if (list.kind !== 'listed') throw new Error(list.kind);
  return list.backups;
}

test('a backup comes back byte for byte, in this run and the next', async () => {
  const { disk } = createFaultDisk();
  const host = backupsHost(disk());
  const backup = await exampleBackup('a', { reason: 'beforeImport', sequence: 12 });
  expect(await written(host, backup)).toMatchObject({
    when: '2026-03-01T12:00:00.000Z',
    reasons: ['beforeImport'],
    size: backup.bytes.length,
    sequence: 12,
    state: 'whole',
    place: 'here',
  });
  const next = backupsHost(disk());
  const latest = await next['backups:latest']();
  if (latest.kind !== 'found') throw new Error(latest.kind);
  expect(latest).toMatchObject({ damaged: 0, backup: { sequence: 12 } });
  const read = await next['backups:read'](latest.backup.handle);
  expect(read.kind === 'read' && Buffer.compare(read.bytes, backup.bytes)).toBe(0);
});

test('the same content writes nothing and moves the mark', async () => {
  const { disk, names } = createFaultDisk();
  const host = backupsHost(disk());
  await written(host, await exampleBackup('a', { sequence: 3 }));
  host.now.time = '2026-03-01T12:05:00.000Z';
  const answer = await host['backups:write'](await exampleBackup('a', { sequence: 7, reason: 'quit' }));
  expect(answer).toMatchObject({
    kind: 'unchanged',
    backup: { sequence: 7, when: '2026-03-01T12:00:00.000Z', reasons: ['pause'] },
  });
  expect(await listed(host)).toHaveLength(1);
  await host['backups:sentinel']();
  expect(names().filter((name) => name.endsWith('.b24kopi.zip'))).toHaveLength(1);
});

test('what stands in for a moment is found as the one from before it, and kept as such, also in the second folder', async () => {
  const { disk, names } = createFaultDisk();
  await disk().makeFolder(SECOND);
  const host = backupsHost(disk(), { time: '2026-03-01T10:00:00.000Z' }, SECOND);
  await written(host, await exampleBackup('a', { sequence: 3, reason: 'start' }));
  for (const reason of ['beforeMerge', 'pause', 'beforeImport', 'beforeMerge'] as const)
    await host['backups:write'](await exampleBackup('a', { sequence: 3, reason }));
  const reasons = ['start', 'beforeMerge', 'beforeImport'];
  expect(await listed(host)).toMatchObject([{ sequence: 3, when: '2026-03-01T10:00:00.000Z', reasons }]);
  for (const sequence of [4, 5, 6]) await written(host, await exampleBackup(String(sequence), { sequence }));
  expect((await listed(host)).map((backup) => backup.reasons)).toEqual([['pause'], ['pause'], reasons]);
  await host['backups:sentinel']();
  expect(names().filter((name) => name.includes('_start-beforeMerge-beforeImport_'))).toHaveLength(2);
});

test('a handle from before the mark moved is still good; one of another run is not', async () => {
  const { disk } = createFaultDisk();
  const host = backupsHost(disk());
  const { handle } = await written(host, await exampleBackup('a', { sequence: 3 }));
  await host['backups:write'](await exampleBackup('a', { sequence: 4 }));
  expect(await host['backups:read'](handle)).toMatchObject({ kind: 'read', backup: { sequence: 4 } });
  await expect(backupsHost(disk())['backups:read'](handle)).rejects.toMatchObject({ failure: 'unknown_handle' });
});

test('content that comes back after another is a backup of its own', async () => {
  const { disk } = createFaultDisk();
  const host = backupsHost(disk());
  await written(host, await exampleBackup('a', { sequence: 1 }));
  host.now.time = '2026-03-01T13:00:00.000Z';
  await written(host, await exampleBackup('b', { sequence: 2 }));
  host.now.time = '2026-03-01T14:00:00.000Z';
  await written(host, await exampleBackup('a', { sequence: 3 }));
  expect((await listed(host)).map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
});

test('refuses what is not a whole package', async () => {
  const { disk, files } = createFaultDisk();
  const host = backupsHost(disk());
  const { bytes } = await exampleBackup('a');
  const damaged = bytes.slice();
  damaged.fill(0, 100, 200);
  for (const wrong of [new Uint8Array(), bytes.subarray(0, bytes.length - 1), damaged]) {
    expect(await host['backups:write'](await exampleBackup('', { bytes: wrong }))).toEqual({ kind: 'not_whole' });
  }
  expect(files.size).toBe(0);
});

test('refuses one that is behind the newest: another window or a cloned profile', async () => {
  const { disk } = createFaultDisk();
  const host = backupsHost(disk());
  await written(host, await exampleBackup('a', { sequence: 9 }));
  expect(await host['backups:write'](await exampleBackup('b', { sequence: 8 }))).toEqual({
    kind: 'behind',
    sequence: 9,
  });
});

test('a damaged backup is listed as damaged, passed over by latest, and never read', async () => {
  const { disk, files, put } = createFaultDisk();
  const host = backupsHost(disk());
  await written(host, await exampleBackup('a', { sequence: 1 }));
  host.now.time = '2026-03-01T13:00:00.000Z';
  const { handle } = await written(host, await exampleBackup('b', { sequence: 2 }));
  const path = [...files.keys()].find((name) => name.includes('_2_')) ?? '';
  const bytes = files.get(path)?.slice() ?? new Uint8Array();
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  put(path, bytes);
  expect((await listed(host)).map(({ state }) => state)).toEqual(['damaged', 'whole']);
  expect(await host['backups:latest']()).toMatchObject({ kind: 'found', damaged: 1, backup: { sequence: 1 } });
  expect(await host['backups:read'](handle)).toEqual({ kind: 'damaged' });
  files.delete(path);
  expect(await host['backups:read'](handle)).toEqual({ kind: 'absent' });
});

test('of one hour the newest is kept, unless it is damaged: then the one before it is', async () => {
  const { disk, files, put } = createFaultDisk();
  const host = backupsHost(disk());
  const backUp = async (time: string, sequence: number) => {
    host.now.time = time;
    await written(host, await exampleBackup(String(sequence), { sequence }));
  };
  const pathOf = (sequence: number) => [...files.keys()].find((path) => path.includes(`_${sequence}_`)) ?? '';
  await backUp('2026-03-01T12:10:00.000Z', 1);
  const [path, bytes] = [pathOf(1), files.get(pathOf(1)) ?? new Uint8Array()];
  await backUp('2026-03-01T12:20:00.000Z', 2);
  await backUp('2026-03-01T12:30:00.000Z', 3);
  expect((await listed(host)).map(({ sequence }) => sequence)).toEqual([3, 2]);

  put(path, bytes);
  put(pathOf(3), new Uint8Array([1]));
  await backUp('2026-03-01T13:10:00.000Z', 4);
  const states = (await listed(host)).map(({ sequence, state }) => `${sequence} ${state}`);
  expect(states).toEqual(['4 whole', '3 damaged', '2 whole']);
});

test('files that are none of ours are neither shown nor touched', async () => {
  const { disk, put, files } = createFaultDisk();
  put('/data/backups/felles.b24.zip', new Uint8Array([1]));
  put('/data/backups/notat.txt', new Uint8Array([2]));
  const host = backupsHost(disk());
  expect(await listed(host)).toEqual([]);
  await written(host, await exampleBackup('a'));
  expect(files.has('/data/backups/felles.b24.zip') && files.has('/data/backups/notat.txt')).toBe(true);
});

test('the journal is cut only as far as whole backups hold it, back to the one before the newest', async () => {
  const { disk } = createFaultDisk();
  const host = backupsHost(disk());
  await host['journal:append'](changeEntries(1, 9), exampleHoldings);
  expect(await host['journal:cut'](5)).toEqual({ kind: 'not_held', held: 0 });
  await written(host, await exampleBackup('a', { sequence: 4 }));
  expect(await host['journal:cut'](5)).toEqual({ kind: 'not_held', held: 4 });
  expect(await host['journal:cut'](4)).toEqual({ kind: 'cut', after: 0, last: 9 });
  host.now.time = '2026-03-01T13:00:00.000Z';
  await written(host, await exampleBackup('b', { sequence: 8 }));
  expect(await host['journal:cut'](8)).toEqual({ kind: 'cut', after: 4, last: 9 });
});

test('with the newest backup damaged, the one before and the journal still give everything', async () => {
  const { disk, files, put } = createFaultDisk();
  const host = backupsHost(disk());
  await host['journal:append'](changeEntries(1, 9), exampleHoldings);
  for (const [hour, sequence] of [
    [12, 4],
    [13, 8],
  ] as const) {
    host.now.time = `2026-03-01T${hour}:00:00.000Z`;
    await written(host, await exampleBackup(String(sequence), { sequence }));
    await host['journal:cut'](sequence);
  }
  put([...files.keys()].find((name) => name.includes('_8_')) ?? '', new Uint8Array([1]));
  const next = backupsHost(disk());
  expect(await next['backups:latest']()).toMatchObject({ kind: 'found', damaged: 1, backup: { sequence: 4 } });
  expect(await next['journal:read'](4)).toMatchObject({ kind: 'read', entries: changeEntries(5, 9), missing: 0 });
});

test('a database that is ahead of a lost journal goes on from its backup', async () => {
  const { disk } = createFaultDisk();
  const host = backupsHost(disk());
  expect(await host['journal:append'](changeEntries(41, 41), null)).toEqual({ kind: 'out_of_sequence', last: 0 });
  await written(host, await exampleBackup('a', { sequence: 40 }));
  expect(await host['journal:cut'](40)).toEqual({ kind: 'cut', after: 40, last: 40 });
  expect(await host['journal:append'](changeEntries(41, 41), null)).toEqual({ kind: 'appended', last: 41 });
});

const twoBackups = [1, 2, 3, 4, 5, 6];
const faults = twoBackups.flatMap((call) =>
  HOW_FAR.flatMap((how) => [{ call, how, error: 'crash' } as const, { call, how, error: 'ENOSPC' } as const]),
);

test.each(faults)(
  '$error $how at change $call: a whole backup is found, and the next start works',
  async (fault: Fault) => {
    const { disk, names } = createFaultDisk();
    const held: number[] = [];
    const host = backupsHost(disk(fault));
    const work = async () => {
      for (const [minute, sequence, text] of [
        [10, 1, 'a'],
        [20, 2, 'b'],
        [30, 3, 'b'],
        [40, 4, 'c'],
      ] as const) {
        host.now.time = `2026-03-01T12:${minute}:00.000Z`;
        const answer = await host['backups:write'](await exampleBackup(text, { sequence }));
        if (answer.kind === 'written' || answer.kind === 'unchanged') held.push(sequence);
      }
    };
    await work().catch((error: unknown) => expect(String(error)).toContain('The power is out'));

    const next = backupsHost(disk(), { time: '2026-03-01T12:50:00.000Z' });
    const latest = await next['backups:latest']();
    expect(latest).toMatchObject(held.length > 0 ? { kind: 'found', damaged: 0 } : { damaged: 0 });
    if (latest.kind === 'found') expect(latest.backup.sequence).toBeGreaterThanOrEqual(held.at(-1) ?? 0);
    expect(await next['backups:write'](await exampleBackup('d', { sequence: 5 }))).toMatchObject({ kind: 'written' });
    expect(await next['backups:latest']()).toMatchObject({ kind: 'found', backup: { sequence: 5 } });
    await next['backups:sentinel']();
    expect(names().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  },
);

test('a full disk is told, and the backups there are stand', async () => {
  const { disk } = createFaultDisk();
  await written(backupsHost(disk()), await exampleBackup('a'));
  const host = backupsHost(disk({ call: 1, how: 'half', error: 'ENOSPC' }));
  expect(await host['backups:write'](await exampleBackup('b', { sequence: 2 }))).toEqual({
    kind: 'failed',
    reason: 'full',
  });
  expect(await host['backups:latest']()).toMatchObject({ kind: 'found', backup: { sequence: 1 } });
});
