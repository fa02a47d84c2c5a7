import { expect, test } from 'vitest';
import { createJournal } from '#services/journal/journal.ts';
import { createProbe } from '#services/journal/probe.ts';
import { changeEntries } from './change-entries.ts';
import { createFaultDisk, type Fault } from './fault-disk.ts';

function probeOn(disk: ReturnType<ReturnType<typeof createFaultDisk>['disk']>) {
  const journal = createJournal('/data/journal.jsonl', disk);
  return { journal, probe: createProbe('/data/kanari', disk, journal) };
}

test('a folder that keeps what it is given is whole, and tells how far the journal has come', async () => {
  const { disk } = createFaultDisk();
  const { journal, probe } = probeOn(disk());
  expect(await probe()).toEqual({ kind: 'whole', last: 0 });
  await journal.append(changeEntries(1, 3));
  expect(await probe()).toEqual({ kind: 'whole', last: 3 });
});

test.each([
  ['ENOSPC', 'full'],
  ['EACCES', 'denied'],
  ['EIO', 'failed'],
] as const)('a folder that answers %s is told as %s', async (error, reason) => {
  const { disk } = createFaultDisk();
  const fault: Fault = { call: 1, how: 'half', error };
  const { probe } = probeOn(disk(fault));
  expect(await probe()).toEqual({ kind: 'failed', reason });
  expect(await probe(), 'and is whole again when it is').toEqual({ kind: 'whole', last: 0 });
});

test('a disk that gives back something else than it was given keeps nothing', async () => {
  const { disk } = createFaultDisk();
  const inner = disk();
  const { probe } = probeOn({ ...inner, calls: () => 0, replace: (path) => inner.replace(path, new Uint8Array(16)) });
  expect(await probe()).toEqual({ kind: 'failed', reason: 'failed' });
});
