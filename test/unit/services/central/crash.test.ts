import { expect, test } from 'vitest';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { createInspect, sha256Of } from '#services/central/inspect.ts';
import { publishCentral } from '#services/central/publish.ts';
import { type Fault, faultyFs, Stopped } from '../../../support/fs-faults.ts';
import type { MemoryDisk } from '../../../support/fs-memory.ts';
import { entriesFile } from '../../../support/numbered-entries.ts';
import { CENTRAL, diskWith, namesIn, publication, testSite } from '../../../support/publishing-site.ts';

const BEFORE = await writeCentralFile(entriesFile({ a: 1 }, 1));
const OLD = await writeCentralFile(entriesFile({ a: 2 }, 2));
const NEW = await writeCentralFile(entriesFile({ a: 3 }, 3));
const LATER = await writeCentralFile(entriesFile({ a: 4 }, 4));
const COPY = await writeCentralFile(entriesFile({ a: 2, b: 0 }, 1));
const [OLD_PART, NEW_PART] = [entriesFile({ a: 2 }, 0), entriesFile({ a: 3 }, 0)];
const PARTS = [await writeCentralFile(OLD_PART), await writeCentralFile(NEW_PART)];
const CONTRIBUTION = '/delt/bidrag/NO-42-pc-1.b24.zip';
const COPY_PATH = '/delt/felles.b24-PC.zip';

const inspect = createInspect();
const isWhole = new Set([BEFORE, OLD, NEW, LATER, COPY, ...PARTS].map(sha256Of));

/** A folder that has seen some publishing: a history, a contribution, and a conflict copy. */
function usedDisk(): MemoryDisk {
  const disk = diskWith(OLD);
  disk.mkdir('/delt/bidrag');
  disk.writeNew(CONTRIBUTION, PARTS[0] ?? new Uint8Array());
  disk.mkdir('/delt/historikk');
  disk.writeNew(`/delt/historikk/felles.r00000001.20260201T000000Z.${sha256Of(BEFORE).slice(0, 16)}.b24.zip`, BEFORE);
  disk.writeNew(COPY_PATH, COPY);
  return disk;
}

/** The first start ever: no folders yet. */
const freshDisk = () => diskWith(OLD);

/** Nobody has made a central file yet. */
const emptyDisk = () => diskWith(null);

async function publishWith(disk: MemoryDisk, at: number, fault: Fault) {
  const faulty = faultyFs(disk, at, fault);
  const site = testSite({ disk, fs: faulty.fs, inspect });
  const absorbed = [{ path: COPY_PATH, sha256: sha256Of(COPY) }];
  const sent = publication({ from: disk.files.get(CENTRAL) ?? null, to: NEW, contribution: PARTS[1] ?? null });
  const outcome = await publishCentral(site, sent, absorbed).catch((error: unknown) => {
    if (error instanceof Stopped) return 'stopped' as const;
    throw error;
  });
  return { outcome, calls: faulty.calls.length };
}

/** Everything that others read is whole: old or new, never half, and nothing that was there is gone. */
function expectWhole(disk: MemoryDisk, hint: string, diskOf: () => MemoryDisk): void {
  const hadFile = diskOf !== emptyDisk;
  const central = disk.files.get(CENTRAL);
  expect([hadFile ? sha256Of(OLD) : undefined, sha256Of(NEW)], hint).toContain(central && sha256Of(central));
  const all = [...disk.files].filter(([path]) => !path.endsWith('.tmp') && !path.includes('.laas'));
  for (const [path, bytes] of all) expect(isWhole.has(sha256Of(bytes)), `${hint} ${path}`).toBe(true);
  const hashes = all.map(([, bytes]) => sha256Of(bytes));
  if (hadFile) expect(hashes, hint).toContain(sha256Of(OLD));
  if (diskOf === usedDisk) expect(hashes, hint).toContain(sha256Of(COPY));
}

/** The next start, on any PC: within two minutes it publishes, and nothing of the earlier run is left. */
async function expectNextStart(disk: MemoryDisk, hint: string): Promise<void> {
  const from = disk.files.get(CENTRAL) ?? null;
  const site = testSite({ disk, inspect });
  const next = publication({ from, to: LATER, contribution: PARTS[1] ?? null });
  let outcome = await publishCentral(site, next, []);
  for (let tries = 0; outcome.central.kind === 'locked' && tries < 24; tries++) {
    site.timing.pass(5_000);
    outcome = await publishCentral(site, next, []);
  }
  expect(outcome.central.kind, hint).toBe('published');
  expect(site.timing.monotonic(), hint).toBeLessThan(120_000);
  expect(disk.files.get(CENTRAL)).toEqual(LATER);
  expect(
    namesIn(disk).filter((name) => /tmp|laas/.test(name)),
    hint,
  ).toEqual([]);
}

async function callsWithout(diskOf: () => MemoryDisk): Promise<number> {
  const disk = diskOf();
  const { calls, outcome } = await publishWith(disk, -1, { kind: 'stop', when: 'before' });
  expect(outcome).toMatchObject({ contribution: { kind: 'written' }, central: { kind: 'published' } });
  return calls;
}

const DISKS = [
  ['the first central file there is', emptyDisk],
  ['the first publication in a folder', freshDisk],
  ['a folder in use', usedDisk],
] as const;
const WHEN = ['before', 'halfway', 'after'] as const;

test.each(DISKS)(
  'stopped at any call, before, half-way or after: old or new, and the next start goes on (%s)',
  async (_name, diskOf) => {
    const total = await callsWithout(diskOf);
    expect(total).toBeGreaterThan(20);
    for (let at = 0; at < total; at++) {
      for (const when of WHEN) {
        const disk = diskOf();
        const hint = `call ${at}, ${when}`;
        const { outcome } = await publishWith(disk, at, { kind: 'stop', when });
        if (outcome !== 'stopped') expect(outcome.central.kind, hint).toBe('published');
        expectWhole(disk, hint, diskOf);
        await expectNextStart(disk, hint);
      }
    }
  },
);

test.each(['EIO', 'ENOSPC', 'EPERM', 'EBUSY', 'ENOENT', 'EEXIST', 'EROFS'])(
  'one call that fails with %s: a value, never an exception; old or new, and the next goes on',
  async (code) => {
    for (const [, diskOf] of DISKS) {
      const total = await callsWithout(diskOf);
      for (let at = 0; at < total; at++) {
        for (const when of WHEN) {
          const disk = diskOf();
          const hint = `${code} at call ${at}, ${when}`;
          const { outcome } = await publishWith(disk, at, { kind: 'fail', when, code });
          if (outcome === 'stopped') throw new Error(hint);
          expectWhole(disk, hint, diskOf);
          if (outcome.central.kind === 'published') expect(disk.files.get(CENTRAL), hint).toEqual(NEW);
          await expectNextStart(disk, hint);
        }
      }
    }
  },
);

test('the files that the tests call whole are', async () => {
  for (const bytes of [BEFORE, OLD, NEW, LATER, COPY, ...PARTS]) {
    expect((await readCentralFile(bytes)).kind).toBe('ok');
  }
});
