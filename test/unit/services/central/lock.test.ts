import { beforeEach, expect, test } from 'vitest';
import { takeLock } from '#services/central/lock.ts';
import { lookAtCentral } from '#services/central/look.ts';
import { fsOver, type MemoryDisk } from '../../../support/fs-memory.ts';
import { diskWith, namesIn, testSite } from '../../../support/publishing-site.ts';

const ME = { organisation: 'NO-42', device: 'me' };
const THEM = { organisation: 'NO-11', device: 'them' };

let disk: MemoryDisk;
beforeEach(() => {
  disk = diskWith(new Uint8Array([1]));
});

async function held(writer = THEM) {
  const attempt = await takeLock(testSite({ disk }), writer);
  if (attempt.kind !== 'held') throw new Error(attempt.kind);
  return attempt.lock;
}

test('one holds it, the other is told who, and gets it when it is released', async () => {
  const lock = await held();
  const site = testSite({ disk });
  const attempt = await takeLock(site, ME);
  expect(attempt).toMatchObject({
    kind: 'taken',
    sighting: { holder: { ...THEM, since: '2026-03-01T12:00:00.000Z' } },
  });
  await lock.release();
  expect(namesIn(disk)).toEqual(['felles.b24.zip']);
  expect((await takeLock(site, ME)).kind).toBe('held');
});

test('a holder that gives signs of life keeps it, however long it takes', async () => {
  const lock = await held();
  const site = testSite({ disk });
  for (let minute = 0; minute < 30; minute++) {
    expect((await takeLock(site, ME)).kind).toBe('taken');
    site.timing.pass(50_000);
    expect(await lock.beat()).toBe(true);
  }
});

test('a holder that stood still for a minute of this clock is taken over, and finds out', async () => {
  const lock = await held();
  const site = testSite({ disk });
  expect((await takeLock(site, ME)).kind).toBe('taken');
  site.timing.pass(54_000);
  expect((await takeLock(site, ME)).kind).toBe('held');
  expect(await lock.beat()).toBe(false);
  await lock.release();
  expect(namesIn(disk).some((name) => name.startsWith('felles.b24.zip.laas/'))).toBe(true);
});

test('the first look is never enough, whatever the lock’s own dates say', async () => {
  await held();
  const site = testSite({ disk, now: () => new Date('2199-01-01T00:00:00Z') });
  site.timing.pass(1e9);
  expect((await takeLock(site, ME)).kind).toBe('taken');
});

test('a lock without a mark (its maker died at once) is taken over after the same minute', async () => {
  disk.mkdir('/delt/felles.b24.zip.laas');
  const site = testSite({ disk });
  expect(await takeLock(site, ME)).toMatchObject({ kind: 'taken', sighting: { holder: null } });
  site.timing.pass(60_000);
  expect((await takeLock(site, ME)).kind).toBe('held');
});

test('of two that find it stale one takes it over; the other’s grip on the new lock is loosened', async () => {
  await held();
  const first = testSite({ disk });
  // The slow one has judged the old lock stale, and carries its judgement out after the first has made a new one.
  let isSlow = false;
  let firstTook: Awaited<ReturnType<typeof takeLock>> | undefined;
  const slow = testSite({
    disk,
    fs: fsOver(disk, async (call, paths, carryOut) => {
      if (isSlow && call === 'rename' && paths[0] === '/delt/felles.b24.zip.laas' && firstTook === undefined) {
        firstTook = await takeLock(first, ME);
      }
      return carryOut();
    }),
  });
  for (const site of [first, slow]) {
    await takeLock(site, ME);
    site.timing.pass(60_000);
  }
  isSlow = true;
  expect((await takeLock(slow, { ...ME, device: 'slow' })).kind).toBe('taken');
  if (firstTook?.kind !== 'held') throw new Error('the first did not take over');
  expect(await firstTook.lock.beat()).toBe(true);
});

test('whoever slept between making the folder and marking it withdraws from another’s lock', async () => {
  const other = testSite({ disk });
  let hasSlept = false;
  const sleeper = testSite({
    disk,
    fs: fsOver(disk, async (call, _paths, carryOut) => {
      if (call === 'writeNew' && !hasSlept) {
        hasSlept = true;
        await takeLock(other, THEM);
        other.timing.pass(60_000);
        expect((await takeLock(other, THEM)).kind).toBe('held');
      }
      return carryOut();
    }),
  });
  expect(await takeLock(sleeper, ME)).toMatchObject({ kind: 'taken', sighting: { holder: THEM } });
});

test('a look shows who publishes and for how long nothing has been heard', async () => {
  const site = testSite({ disk });
  expect(await lookAtCentral(site)).toMatchObject({ kind: 'read', size: 1, lock: null });
  const lock = await held();
  await lookAtCentral(site);
  site.timing.pass(30_000);
  expect(await lookAtCentral(site)).toMatchObject({ lock: { ...THEM, stillMs: 30_000 } });
  await lock.beat();
  expect(await lookAtCentral(site)).toMatchObject({ lock: { ...THEM, stillMs: 0 } });
});
