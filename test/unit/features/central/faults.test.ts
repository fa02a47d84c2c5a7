import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadTables, readMeta } from '#data/dataset-store.ts';
import type { CentralFile, CentralHeader } from '#domain/model/central-data.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { takeLock } from '#services/central/lock.ts';
import { type Language, MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';
import { faultKind, faultText } from '../../../../src-renderer/features/central/sync/fault-text.ts';
import { isUnusable } from '../../../../src-renderer/features/central/sync/sync-trouble.ts';
import { isAhead } from '../../../../src-renderer/features/central/sync/time-ahead.ts';
import { county, municipality, NATIONAL } from '../../../support/figure-records.ts';
import { Stopped } from '../../../support/fs-faults.ts';
import { type FsCall, fsError, fsOver, type MemoryDisk } from '../../../support/fs-memory.ts';
import { CENTRAL, diskWith, namesIn, testSite } from '../../../support/publishing-site.ts';
import { smallCentralFile } from '../../../support/small-central-file.ts';
import { SyncPc, syncHost } from '../../../support/sync-pc.ts';

/** The table "What the user sees" of the document of the central file, row by row: what is shown, and what is guaranteed. */
const small = smallCentralFile();
const vendors = ['v2', 'v3', 'v4', 'v5', 'v6'].map((id) => ({ id, owner: 'NO-42' as never, name: id }));
const shared: CentralFile = {
  ...small,
  tables: {
    ...small.tables,
    organisations: [NATIONAL, county('NO-42'), county('NO-11'), municipality('NO-4204', 'NO-42')],
    vendors: [...small.tables.vendors, ...vendors],
  },
};
const FIRST = await writeCentralFile(shared);

type Fault = (call: FsCall, path: string) => string | null;

let disk: MemoryDisk;
let fault: Fault;
let pc: SyncPc;

/** A PC at the shared folder; every call to the disk may be refused. */
function office(id: string, now?: () => Date) {
  const fs = fsOver(disk, async (call, paths, carryOut) => {
    const code = fault(call, paths.at(-1) ?? '');
    if (code === 'stop') throw new Stopped();
    if (code !== null) throw fsError(code, paths[0] ?? '');
    return carryOut();
  });
  const site = testSite({ disk, fs, ...(now && { now }) });
  return { site, pc: new SyncPc(id, syncHost(site)) };
}

async function begun(id: string, now?: () => Date): Promise<SyncPc> {
  const started = office(id, now).pc;
  await started.begin(disk.files.get(CENTRAL) ?? FIRST);
  await started.engine.run(true);
  await started.engine.run(true);
  return started;
}

async function central(): Promise<CentralFile> {
  const read = await readCentralFile(disk.files.get(CENTRAL) ?? new Uint8Array());
  if (read.kind !== 'ok') throw new Error('not whole');
  return read.value;
}

const nameInFile = async (id: string) => (await central()).tables.vendors.find((vendor) => vendor.id === id)?.name;

/** What stands on the screen, in a language. */
function shown(by: SyncPc, language: Language = 'nb') {
  const { trouble, pending } = by.engine.state();
  if (!trouble) return null;
  return faultText(trouble, pending, MESSAGES[language], formatsFor(language), (id) => `<${id}>`);
}

/** Every language says what happened, what is safe and what to do, in its own words. */
function expectTold(by: SyncPc, title: string, next: RegExp): void {
  const [nb, nn, en] = (['nb', 'nn', 'en'] as const).map((language) => shown(by, language));
  expect(nb?.title).toBe(title);
  expect(nb?.next).toMatch(next);
  for (const text of [nb, nn, en]) {
    expect(Object.values(text ?? {}).filter((part) => part.trim().length < 5)).toEqual([]);
  }
  expect(en?.title).not.toBe(nb?.title);
  expect(nn?.body).not.toBe(nb?.body);
}

beforeEach(async () => {
  disk = diskWith(FIRST);
  fault = () => null;
  pc = await begun('NO-42');
});

test('share offline, stick out: not connected, the changes wait and are sent when it is back', async () => {
  fault = () => 'EHOSTUNREACH';
  await pc.rename('v2', 'Ny');
  await pc.engine.run();
  expectTold(pc, 'Sentralfilen er ikke tilkoblet', /nett/);
  expect(shown(pc)?.body).toContain('1 endring venter trygt på denne PC-en');
  // After a restart it still knows that one waits, without having seen the file.
  const restarted = new SyncPc('NO-42', syncHost(office('NO-42').site));
  expect(await restarted.intake.waiting()).toBe(0);
  expect(await pc.intake.waiting()).toBe(1);
  fault = () => null;
  await pc.engine.run();
  await pc.engine.run();
  expect(pc.engine.state()).toMatchObject({ trouble: null, pending: 0 });
  expect(await nameInFile('v2')).toBe('Ny');
});

test('locked by another PC: whose and since when; no overwrite, and the contribution is written', async () => {
  const other = testSite({ disk, now: () => new Date(2026, 2, 1, 9, 42) });
  await takeLock(other, { organisation: 'NO-11', device: 'them' });
  const before = disk.files.get(CENTRAL);
  await pc.rename('v2', 'Ny');
  await pc.engine.run();
  expectTold(pc, '<NO-11> skriver i sentralfilen, siden kl. 09.42', /prøver igjen av seg selv/);
  expect(disk.files.get(CENTRAL)).toBe(before);
  expect(namesIn(disk).filter((name) => name.startsWith('bidrag/NO-42-'))).toHaveLength(1);
});

test('lock holder died: within a minute of waiting this PC takes over', async () => {
  await takeLock(testSite({ disk }), { organisation: 'NO-11', device: 'them' });
  await pc.rename('v2', 'Ny');
  let waited = 0;
  for (; (await pc.engine.run()) ?? pc.engine.state().trouble; waited++) expect(waited).toBeLessThan(14);
  expect(shown(pc)).toBeNull();
  expect(await nameInFile('v2')).toBe('Ny');
});

test('file busy: the old file stays whole, nothing unfinished is left, and it is tried again', async () => {
  fault = (call, path) => (call === 'rename' && path === CENTRAL ? 'EBUSY' : null);
  const before = disk.files.get(CENTRAL);
  await pc.rename('v2', 'Ny');
  await pc.engine.run();
  expectTold(pc, 'Sentralfilen er opptatt', /prøver igjen av seg selv/);
  expect(disk.files.get(CENTRAL)).toBe(before);
  expect(namesIn(disk).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  fault = () => null;
  await pc.engine.run();
  expect(await nameInFile('v2')).toBe('Ny');
});

test('two PCs write at once: nothing is shown, and both edits are there in the end', async () => {
  const other = await begun('NO-11');
  await pc.rename('v2', 'Fra Agder');
  await other.rename('v9', 'Fra Rogaland');
  await Promise.all([pc.engine.run(), other.engine.run()]);
  await Promise.all([pc.engine.run(), other.engine.run()]);
  expect([shown(pc), shown(other)]).toEqual([null, null]);
  expect([await nameInFile('v2'), await nameInFile('v9')]).toEqual(['Fra Agder', 'Fra Rogaland']);
});

describe('crash or power cut', () => {
  test.each(['writeNew', 'rename', 'read'] as const)(
    'at a %s: a normal start, and the file is the old or the new one',
    async (at) => {
      await pc.rename('v2', 'Ny');
      let calls = 0;
      fault = (call) => (call === at && ++calls > 1 ? 'stop' : null);
      await pc.engine.run().catch((error: unknown) => expect(error).toBeInstanceOf(Stopped));
      fault = () => null;
      expect((await central()).header.fileId).toBe(shared.header.fileId);
      for (let look = 0; look < 16 && (await nameInFile('v2')) !== 'Ny'; look++) await pc.engine.run(true);
      await pc.engine.run(true);
      expect(pc.engine.state()).toMatchObject({ trouble: null, pending: 0 });
    },
  );
});

test('disk full: said so, the old file whole', async () => {
  fault = (call) => (call === 'writeNew' ? 'ENOSPC' : null);
  const before = disk.files.get(CENTRAL);
  await pc.rename('v2', 'Ny');
  await pc.engine.run();
  expectTold(pc, 'Disken er full', /Frigjør plass/);
  expect(disk.files.get(CENTRAL)).toBe(before);
  expect(pc.engine.state().pending).toBe(1);
});

describe('truncated, flipped bytes', () => {
  const damaged = FIRST.slice();
  damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 0xff;
  test.each([
    ['truncated', FIRST.subarray(0, 900)],
    ['flipped', damaged],
  ])(
    '%s: never loaded in part nor written over; the last good edition is offered and put back with what is here',
    async (_, bytes) => {
      await pc.rename('v2', 'Delt');
      await pc.engine.run();
      disk.files.set(CENTRAL, bytes.slice());
      await pc.rename('v3', 'Ikke delt');
      await pc.engine.run();
      expectTold(pc, 'Sentralfilen er skadet', /siste hele utgaven/);
      expect(pc.engine.state(), 'which edition was worked on is still known').toMatchObject({
        summary: null,
        hasAllOf: shared.header.revision + 1,
      });
      expect(disk.files.get(CENTRAL)).toEqual(bytes);
      expect((await pc.vendors()).v3).toBe('Ikke delt');

      expect(await pc.engine.repair()).toBe('repaired');
      expect([await nameInFile('v2'), await nameInFile('v3')]).toEqual(['Delt', 'Ikke delt']);
      expect(shown(pc)).toBeNull();
      const kept = namesIn(disk).filter((name) => name.includes('skadet'));
      expect(kept).toHaveLength(1);
      expect(disk.files.get(`/delt/${kept[0]}`)).toEqual(bytes);
    },
  );
});

describe('empty or foreign file', () => {
  test('empty: not a central file, nothing deleted here, the file left alone', async () => {
    disk.files.set(CENTRAL, new Uint8Array());
    await pc.engine.run();
    expectTold(pc, 'Dette er ikke en sentralfil', /Velg riktig fil/);
    expect(Object.keys(await pc.vendors())).toHaveLength(6);
    expect(disk.files.get(CENTRAL)).toHaveLength(0);
    expect(isUnusable(pc.engine.state().trouble)).toBe(true);
  });

  test('empty where the central file belongs: when told to, the last whole edition is put back with what is here', async () => {
    await pc.rename('v2', 'Delt');
    await pc.engine.run();
    disk.files.set(CENTRAL, new Uint8Array());
    await pc.rename('v3', 'Ikke delt');
    await pc.engine.run();
    expect(await pc.engine.repair()).toBe('repaired');
    expect([await nameInFile('v2'), await nameInFile('v3')]).toEqual(['Delt', 'Ikke delt']);
    expect(shown(pc)).toBeNull();
  });

  test('another central file: nothing is taken in or sent', async () => {
    const foreign = await writeCentralFile({ ...shared, header: { ...shared.header, fileId: 'another' } });
    disk.files.set(CENTRAL, foreign);
    await pc.rename('v2', 'Ny');
    await pc.engine.run();
    expectTold(pc, 'Dette er en annen sentralfil enn den du arbeider på', /Velg filen du brukte før/);
    expect(disk.files.get(CENTRAL)).toEqual(foreign);
    expect((await readMeta(pc.database))?.header.fileId).toBe(shared.header.fileId);
  });
});

test('older file put back: said so, and the newer data are published again', async () => {
  const old = disk.files.get(CENTRAL) ?? FIRST;
  await pc.rename('v2', 'Nyere');
  await pc.engine.run();
  await pc.engine.run();
  expect(pc.engine.state().older, 'own changes that wait make no file old').toBe(false);
  disk.files.set(CENTRAL, old);
  await pc.engine.run();
  expect(pc.engine.state()).toMatchObject({ older: true, trouble: null });
  expect(await nameInFile('v2')).toBe('Nyere');
  for (const language of ['nb', 'nn', 'en'] as const) {
    const { older } = MESSAGES[language].syncFaults.faults;
    expect(older.title({ who: '', since: '', waiting: '', version: '' })).not.toBe('');
    expect(older.next).not.toBe('');
  }
});

describe('newer format', () => {
  const withHeader = async (some: Partial<CentralHeader>) => {
    const standing = await central();
    return writeCentralFile({ ...standing, header: { ...standing.header, ...some } });
  };

  test('that asks for a newer writer: read only, the outbox kept', async () => {
    const newer = await withHeader({ minWriter: 2 });
    disk.files.set(CENTRAL, newer);
    await pc.rename('v2', 'Ny');
    await pc.engine.run();
    expectTold(pc, 'Sentralfilen krever en nyere versjon av programmet (format 2)', /oppdatere Bibliotek24/);
    expect(shown(pc)?.body).toContain('ta inn endringer');
    expect(disk.files.get(CENTRAL)).toEqual(newer);
    expect(pc.engine.state().pending).toBe(1);
  });

  test('that asks for a newer reader: not read, the outbox kept', async () => {
    disk.files.set(CENTRAL, await withHeader({ minReader: 2, minWriter: 2 }));
    await pc.rename('v2', 'Ny');
    await pc.engine.run();
    expectTold(pc, 'Sentralfilen krever en nyere versjon av programmet (format 2)', /oppdatere Bibliotek24/);
    expect(pc.engine.state().pending).toBe(1);
  });
});

test('same field edited on two PCs: one conflict to decide, both values kept', async () => {
  const other = await begun('NO-42');
  await pc.rename('v2', 'Den ene');
  await other.rename('v2', 'Den andre');
  await pc.engine.run();
  await other.engine.run();
  expect(other.engine.state().summary?.conflicts).toBe(1);
  expect(await other.engine.takeIn()).toBe('taken');
  const [row] = (await loadTables(other.database)).conflicts;
  expect([row?.value_a, row?.value_b].toSorted()).toEqual(['Den andre', 'Den ene']);
});

test('delete against edit: one conflict to decide, the edit kept', async () => {
  const other = await begun('NO-42');
  await pc.remove('v2');
  await other.rename('v2', 'Endret');
  await pc.engine.run();
  await other.engine.run();
  expect(await other.engine.takeIn()).toBe('taken');
  expect(other.engine.state().summary?.conflicts).toBe(1);
  expect((await other.vendors()).v2).toBe('Endret');
});

describe('read-only share', () => {
  test('with a folder of contributions that can be written: the contribution carries the changes', async () => {
    fault = (call, path) => (call === 'writeNew' && !path.includes('/bidrag/') ? 'EACCES' : null);
    await pc.rename('v2', 'Ny');
    await pc.engine.run();
    expectTold(pc, 'Du har bare lesetilgang til sentralfilen', /trenger ikke gjøre noe/);
    fault = () => null;
    const national = await begun('NO');
    await national.engine.run(true);
    expect(await nameInFile('v2')).toBe('Ny');
  });

  test('with none: the outbox kept', async () => {
    fault = (call) => (['writeNew', 'mkdir', 'rename'].includes(call) ? 'EROFS' : null);
    await pc.rename('v2', 'Ny');
    await pc.engine.run();
    expectTold(pc, 'Du har bare lesetilgang til mappen', /IKT-avdelingen/);
    expect(pc.engine.state().pending).toBe(1);
  });
});

test('clock off by years: the order is unaffected, and a time that lies ahead is remarked on', async () => {
  const late = await begun('NO-11', () => new Date('2099-01-01T00:00:00Z'));
  await late.rename('v9', 'Fra fremtiden');
  await late.engine.run();
  await pc.rename('v2', 'Fra nåtiden');
  await pc.engine.run();
  expect([await nameInFile('v9'), await nameInFile('v2')]).toEqual(['Fra fremtiden', 'Fra nåtiden']);
  const history = await syncHost(testSite({ disk }))['central:history']();
  const revisions = history.kind === 'listed' ? history.revisions : [];
  expect(revisions.map(({ revision }) => revision)).toEqual(
    revisions.map(({ revision }) => revision ?? 0).toSorted((a, b) => b - a),
  );
  const now = Date.parse('2026-03-01T12:00:00Z');
  expect(revisions.some(({ savedAt }) => isAhead(savedAt, now))).toBe(true);
  for (const language of ['nb', 'nn', 'en'] as const) expect(MESSAGES[language].syncFaults.clockAhead).not.toBe('');
});

test('a publication that removes more than a fifth of what one owns is stopped with numbers, and goes on when told to', async () => {
  for (const id of ['v2', 'v3']) await pc.remove(id);
  await pc.engine.run();
  expectTold(pc, 'Det du er i ferd med å dele, fjerner mye for noen', /Er det meningen/);
  const { trouble } = pc.engine.state();
  expect(trouble).toMatchObject({ kind: 'massLoss', losses: [{ owner: 'NO-42', lost: 2 }] });
  expect(await nameInFile('v2')).toBe('v2');
  await pc.engine.approve();
  expect(await nameInFile('v2')).toBeUndefined();
});

test('every trouble the engine can have has a text of its own', () => {
  const kinds = Object.keys(MESSAGES.nb.syncFaults.faults);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds).toContain(faultKind({ kind: 'readOnly', contributed: false }));
});
