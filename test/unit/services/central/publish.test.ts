import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { sha256Of } from '#services/central/inspect.ts';
import { type OwnContributions, ownContributions } from '#services/central/own-contributions.ts';
import { publishCentral } from '#services/central/publish.ts';
import { fsError, fsOver, type MemoryDisk } from '../../../support/fs-memory.ts';
import { entriesFile } from '../../../support/numbered-entries.ts';
import {
  CENTRAL,
  diskWith,
  namesIn,
  type PublicationParts,
  publication,
  testSite,
} from '../../../support/publishing-site.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const OLD = await writeCentralFile(entriesFile({ a: 1 }, 1));
const THEIRS = await writeCentralFile(entriesFile({ a: 1, b: 1 }, 2));
const NEW = await writeCentralFile(entriesFile({ a: 2 }, 2));
const PART = await writeCentralFile(entriesFile({ a: 2 }, 0));
const OTHER = await writeCentralFile({
  ...entriesFile({ a: 2 }, 2),
  header: { ...entriesFile({ a: 2 }, 2).header, fileId: 'another' },
});
const NEWER = await writeCentralFile({
  ...entriesFile({ a: 1 }, 1),
  header: { ...entriesFile({ a: 1 }, 1).header, minWriter: 2 },
});
const FORGETFUL = await writeCentralFile(entriesFile({ b: 1 }, 2));
const HALF = OLD.subarray(0, OLD.length / 2);
const CONTRIBUTION = '/delt/bidrag/NO-42-pc-1.b24.zip';

let disk: MemoryDisk;

beforeEach(() => {
  disk = diskWith(OLD);
});

const publish = (parts: PublicationParts, site = testSite({ disk })) => publishCentral(site, publication(parts), []);
const memoryFile = async () => join(await temporaryFolder(), 'bidrag.json');
const inHistory = () => namesIn(disk).filter((name) => /^historikk\/./.test(name));

describe('publishing', () => {
  test('replaces the file that was joined from, keeps the old one and leaves nothing else', async () => {
    const done = await publish({ from: OLD, to: NEW, contribution: PART });
    expect(done).toEqual({
      kind: 'tried',
      contribution: { kind: 'written' },
      central: { kind: 'published', sha256: sha256Of(NEW) },
    });
    expect(disk.files.get(CENTRAL)).toEqual(NEW);
    expect(disk.files.get(CONTRIBUTION)).toEqual(PART);
    const old = `historikk/felles.r00000001.20260301T120000Z.${sha256Of(OLD).slice(0, 16)}.b24.zip`;
    expect(namesIn(disk)).toEqual(['bidrag/', 'bidrag/NO-42-pc-1.b24.zip', 'felles.b24.zip', 'historikk/', old]);
    expect(disk.files.get(`/delt/${old}`)).toEqual(OLD);
  });

  test('makes the file where there is none', async () => {
    disk = diskWith(null);
    expect((await publish({ to: NEW })).central.kind).toBe('published');
    expect(namesIn(disk)).toEqual(['felles.b24.zip']);
  });

  test('gives back what stands there when it is not what was joined from, and writes the contribution all the same', async () => {
    disk = diskWith(THEIRS);
    for (const from of [OLD, null]) {
      const { central } = await publish({ from, to: NEW, contribution: PART });
      expect(central).toMatchObject({ kind: 'changed', bytes: THEIRS, sha256: sha256Of(THEIRS) });
    }
    expect(disk.files.get(CENTRAL)).toEqual(THEIRS);
    expect(disk.files.get(CONTRIBUTION)).toEqual(PART);
  });

  test('the same bytes again write nothing', async () => {
    await publish({ from: OLD, to: NEW, contribution: PART });
    const before = new Map(disk.files);
    expect(await publish({ from: OLD, to: NEW, contribution: PART })).toMatchObject({
      contribution: { kind: 'unchanged' },
      central: { kind: 'unchanged' },
    });
    expect(disk.files).toEqual(before);
  });

  test('a contribution of the own name that was written elsewhere is let be, and so is the central file', async () => {
    const [here, elsewhere] = await Promise.all(['a', 'b'].map(async () => ownContributions(await memoryFile())));
    const site = (own?: OwnContributions) => testSite({ disk, ...(own && { own }) });
    expect(await publish({ to: null, contribution: PART }, site(here))).toMatchObject({
      contribution: { kind: 'written' },
    });
    const before = new Map(disk.files);
    expect(await publish({ from: OLD, to: NEW, contribution: NEW }, site(elsewhere))).toEqual({
      kind: 'tried',
      contribution: { kind: 'cloned' },
      central: { kind: 'none' },
    });
    expect(disk.files).toEqual(before);
    expect(await publish({ to: null, contribution: NEW }, site(here))).toMatchObject({
      contribution: { kind: 'written' },
    });
  });

  test('an earlier contribution of this PC that was put back is known again, also after it was stopped while writing', async () => {
    const own = ownContributions(await memoryFile());
    await publish({ to: null, contribution: PART }, testSite({ disk, own }));
    const early = new Map(disk.files);
    await publish({ to: null, contribution: NEW }, testSite({ disk, own }));
    for (const [path, bytes] of early) disk.files.set(path, bytes);
    await own.note('NO-42-pc-1.b24.zip', 'of one that was never written');
    expect(await publish({ to: null, contribution: NEW }, testSite({ disk, own }))).toMatchObject({
      contribution: { kind: 'written' },
    });
  });

  test('a file that vanished is absent, not made anew unasked', async () => {
    disk = diskWith(null);
    expect((await publish({ from: OLD, to: NEW })).central).toEqual({ kind: 'absent' });
    disk.rmdir('/delt');
    expect(await publish({ to: NEW, contribution: PART })).toMatchObject({
      contribution: { kind: 'absent' },
      central: { kind: 'absent' },
    });
  });

  test('a damaged file is replaced only when that was asked for, and is kept', async () => {
    for (const damaged of [HALF, new Uint8Array()]) {
      disk = diskWith(damaged);
      expect((await publish({ from: damaged, to: NEW })).central).toEqual({
        kind: 'damaged',
        sha256: sha256Of(damaged),
      });
      expect(disk.files.get(CENTRAL)).toEqual(damaged);
      expect((await publish({ from: damaged, damaged: true, to: NEW })).central.kind).toBe('published');
      expect(inHistory()).toHaveLength(1);
      expect(disk.files.get(`/delt/${inHistory()[0]}`)).toEqual(damaged);
      expect(inHistory()[0]).toContain('skadet');
    }
  });

  test('a whole file is never replaced as if it were damaged', async () => {
    expect((await publish({ from: OLD, damaged: true, to: NEW })).central.kind).toBe('changed');
  });

  test('another central file, and one of a newer format, stand; no contribution goes beside them', async () => {
    disk = diskWith(OTHER);
    expect(await publish({ from: OTHER, to: NEW, contribution: PART })).toMatchObject({
      contribution: { kind: 'held_back' },
      central: { kind: 'other_file' },
    });
    disk = diskWith(NEWER);
    expect(await publish({ from: NEWER, damaged: true, to: NEW, contribution: PART })).toMatchObject({
      contribution: { kind: 'held_back' },
      central: { kind: 'newer_format', required: 2 },
    });
    expect(namesIn(disk)).toEqual(['felles.b24.zip']);
  });

  test.each([
    ['half a file', HALF, null],
    ['a file that forgets what is in the one it replaces', FORGETFUL, null],
    ['half a contribution', NEW, HALF],
    ['a contribution to another file', NEW, OTHER],
  ])('%s is turned down before anything is written', async (_what, to, contribution) => {
    await expect(publish({ from: OLD, to, contribution })).rejects.toMatchObject({ failure: 'bad_arguments' });
    expect(namesIn(disk)).toEqual(['felles.b24.zip']);
  });

  test('a clock that is off by years changes nothing but what the history shows', async () => {
    for (const year of ['1971', '2199']) {
      disk = diskWith(OLD);
      const site = testSite({ disk, now: () => new Date(`${year}-01-01T00:00:00Z`) });
      expect((await publish({ from: OLD, to: NEW }, site)).central.kind).toBe('published');
      expect(inHistory()[0]).toContain(`.${year}0101T`);
    }
  });
});

describe('where the disk says no', () => {
  const refusing = (code: string, where: (call: string, path: string) => boolean) =>
    testSite({
      disk,
      fs: fsOver(disk, async (call, paths, carryOut) => {
        if (where(call, paths[0] ?? '')) throw fsError(code, paths[0] ?? '');
        return carryOut();
      }),
    });
  const writes = (call: string) => ['writeNew', 'mkdir', 'rename', 'remove', 'rmdir'].includes(call);

  test.each(['EROFS', 'EACCES', 'EPERM'])(
    'a read-only share (%s): said after two seconds, and the contribution was tried',
    async (code) => {
      const site = refusing(code, writes);
      expect(await publish({ from: OLD, to: NEW, contribution: PART }, site)).toMatchObject({
        contribution: { kind: 'read_only' },
        central: { kind: 'read_only' },
      });
      expect(site.timing.monotonic()).toBeLessThan(6000);
      expect(namesIn(disk)).toEqual(['felles.b24.zip']);
    },
  );

  test('a county that may write contributions alone: its contribution is there', async () => {
    disk.mkdir('/delt/bidrag');
    const site = refusing('EACCES', (call, path) => writes(call) && !path.startsWith('/delt/bidrag/'));
    expect(await publish({ from: OLD, to: NEW, contribution: PART }, site)).toMatchObject({
      contribution: { kind: 'written' },
      central: { kind: 'read_only' },
    });
  });

  test('a full disk: the old file stands and no part of the new one is left', async () => {
    const site = refusing('ENOSPC', (call) => call === 'writeNew');
    expect(await publish({ from: OLD, to: NEW, contribution: PART }, site)).toMatchObject({
      contribution: { kind: 'full' },
      central: { kind: 'full' },
    });
    expect(disk.files.get(CENTRAL)).toEqual(OLD);
    expect(namesIn(disk).filter((name) => /tmp|laas/.test(name))).toEqual([]);
  });

  test('no room for the copy of the old file: it is not replaced', async () => {
    const site = refusing('ENOSPC', (call, path) => call === 'writeNew' && path.includes('historikk'));
    expect((await publish({ from: OLD, to: NEW }, site)).central).toEqual({ kind: 'full' });
    expect(disk.files.get(CENTRAL)).toEqual(OLD);
  });

  test('a file that Excel holds: tried for 15 seconds, then busy, and nothing left', async () => {
    const site = refusing('EPERM', (call, path) => call === 'rename' && path.endsWith('.tmp') && !path.includes('/h'));
    const { central } = await publish({ from: OLD, to: NEW }, site);
    expect(central).toEqual({ kind: 'busy' });
    expect(site.timing.monotonic()).toBeGreaterThanOrEqual(15_000);
    expect(site.timing.monotonic()).toBeLessThan(16_000);
    expect(disk.files.get(CENTRAL)).toEqual(OLD);
    expect(namesIn(disk).filter((name) => /tmp|laas/.test(name))).toEqual([]);
  });

  test('a virus scanner that lets go in time is not noticed', async () => {
    let held = 6;
    const site = refusing('EBUSY', (call) => call === 'rename' && held-- > 0);
    expect((await publish({ from: OLD, to: NEW }, site)).central.kind).toBe('published');
  });

  test('a disk that gives back something else than it was given: not kept, old file whole', async () => {
    const lossy = testSite({
      disk,
      fs: fsOver(disk, async (call, paths, carryOut, bytes) => {
        if (call !== 'writeNew' || !paths[0]?.endsWith('.tmp')) return carryOut();
        disk.writeNew(
          paths[0],
          (bytes ?? new Uint8Array()).map((byte, index) => (index === 100 ? byte ^ 1 : byte)),
        );
        return undefined as never;
      }),
    });
    expect(await publish({ from: OLD, to: NEW, contribution: PART }, lossy)).toMatchObject({
      contribution: { kind: 'not_kept' },
      central: { kind: 'not_kept' },
    });
    expect(disk.files.get(CENTRAL)).toEqual(OLD);
  });
});

test('somebody who writes between the last look and the end is found when the file is read back', async () => {
  const site = testSite({
    disk,
    fs: fsOver(disk, async (call, paths, carryOut) => {
      const result = carryOut();
      if (call === 'rename' && paths[1] === CENTRAL) disk.files.set(CENTRAL, THEIRS);
      return result;
    }),
  });
  expect((await publish({ from: OLD, to: NEW }, site)).central).toMatchObject({ kind: 'changed', bytes: THEIRS });
});

test('in OneDrive no lock is taken, and nobody’s unfinished file is removed', async () => {
  disk.writeNew(`${CENTRAL}.00000000000000aa.tmp`, HALF);
  let locks = 0;
  const fs = fsOver(disk, async (call, _paths, carryOut) => {
    if (call === 'mkdir' && _paths[0]?.endsWith('.laas')) locks++;
    return carryOut();
  });
  expect((await publish({ from: OLD, to: NEW }, testSite({ disk, fs, isSynced: true }))).central.kind).toBe(
    'published',
  );
  expect(locks).toBe(0);
  expect(namesIn(disk)).toContain('felles.b24.zip.00000000000000aa.tmp');
});
