import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BackupToWrite, JournalEntry } from '#contract/backups.ts';
import type { HostApi } from '#contract/host-api.ts';
import { addResource, pack, packageWith } from '../support/central-package.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type OpenHost, startedHost } from './host-under-test.ts';

const holdings = { fileId: '5ce7b24a-0000-4000-8000-000000000001', counts: { organisations: 3, usage: 0 } };

/** What the page can rely on for the journal and the backups, whichever host it runs in. */
export function describeBackupsContract(name: string, open: OpenHost): void {
  describe(`journal and backups over ${name}`, () => {
    let data: string;
    let home: string;

    beforeEach(async () => {
      const folder = await temporaryFolder();
      data = join(folder, 'data');
      home = join(folder, 'home');
      await mkdir(join(home, 'Kopier'), { recursive: true });
      await mkdir(data);
      vi.stubEnv('HOME', home);
      vi.stubEnv('LC_ALL', 'nb_NO.UTF-8');
    });

    const start = () => startedHost(open, data);

    test('keeps changes in order from run to run, and refuses what does not follow', async () => {
      const first = await start();
      expect(await first.api['journal:append'](entries(1, 3), holdings)).toEqual({ kind: 'appended', last: 3 });
      expect(await first.api['journal:append'](entries(3, 4), null)).toEqual({ kind: 'out_of_sequence', last: 3 });
      await first.end();
      const { api } = await start();
      const read = { kind: 'read', entries: entries(2, 3), last: 3, missing: 0 };
      expect(await api['journal:read'](1)).toEqual(read);
      expect(await api['journal:append'](entries(4, 4), null)).toEqual({ kind: 'appended', last: 4 });
    });

    test('carries a change of some megabytes', async () => {
      const { api } = await start();
      const change = JSON.stringify({ text: '«Åre» "\\ 🙂'.repeat(300_000) });
      expect(await api['journal:append']([{ sequence: 1, change }], null)).toEqual({ kind: 'appended', last: 1 });
      expect(await api['journal:read'](0)).toMatchObject({ entries: [{ sequence: 1, change }] });
    });

    test('keeps a backup of tens of megabytes, gives it back, and has it in the next run', async () => {
      const first = await start();
      const large = backup(
        3,
        new Uint8Array(40_000_000).map((_, i) => (i * 2_654_435_761) >>> 24),
      );
      expect(await first.api['backups:write'](large)).toMatchObject({
        kind: 'written',
        backup: { reasons: ['pause'], size: large.bytes.length, sequence: 3, state: 'whole', place: 'here' },
        copy: { kind: 'none' },
      });
      await first.end();
      const { api } = await start();
      const latest = await api['backups:latest']();
      if (latest.kind !== 'found') throw new Error(latest.kind);
      const read = await api['backups:read'](latest.backup.handle);
      expect(read.kind === 'read' && Buffer.compare(read.bytes, large.bytes)).toBe(0);
    });

    test('lists backups newest first, moves the mark of the same content, cuts the journal as far as they hold it', async () => {
      const { api } = await start();
      await api['journal:append'](entries(1, 9), holdings);
      await api['backups:write']({ ...backup(2, new Uint8Array([1])), reason: 'beforeImport' });
      await api['backups:write'](backup(4, new Uint8Array([2])));
      expect(await api['backups:write'](backup(6, new Uint8Array([2])))).toMatchObject({ kind: 'unchanged' });
      expect(await api['backups:list']()).toMatchObject({
        kind: 'listed',
        backups: [{ sequence: 6 }, { sequence: 2, reasons: ['beforeImport'] }],
        copies: null,
      });
      expect(await api['journal:cut'](7)).toEqual({ kind: 'not_held', held: 6 });
      expect(await api['journal:cut'](6)).toEqual({ kind: 'cut', after: 2, last: 9 });
      expect(await api['journal:read'](1)).toEqual({ kind: 'cut_off', after: 2, last: 9 });
      expect(await api['backups:write'](backup(3, new Uint8Array([3])))).toEqual({ kind: 'behind', sequence: 6 });
    });

    test('takes nothing for a backup that is not a whole package', async () => {
      const { api } = await start();
      const { bytes, ...rest } = backup(1, new Uint8Array(1000));
      const short = { ...rest, bytes: bytes.subarray(0, bytes.length - 30) };
      expect(await api['backups:write'](short)).toEqual({ kind: 'not_whole' });
      expect(await api['backups:latest']()).toEqual({ kind: 'none', damaged: 0, away: null });
    });

    test('tells a damaged backup from a whole one', async () => {
      const { api } = await start();
      await api['backups:write'](backup(1, new Uint8Array([1])));
      const [file = ''] = await readdir(join(data, 'backups'));
      await writeFile(join(data, 'backups', file), 'half');
      const list = await api['backups:list']();
      if (list.kind !== 'listed') throw new Error(list.kind);
      expect(list.backups).toMatchObject([{ state: 'damaged' }]);
      expect(await api['backups:read'](list.backups[0]?.handle ?? '')).toEqual({ kind: 'damaged' });
      expect(await api['backups:latest']()).toEqual({ kind: 'none', damaged: 1, away: null });
    });

    test('keeps a change as large as the import of a whole country', async () => {
      const { api } = await start();
      const change = JSON.stringify({ rows: 'x'.repeat(20_000_000) });
      expect(await api['journal:append']([{ sequence: 1, change }], null)).toEqual({ kind: 'appended', last: 1 });
      const read = await api['journal:read'](0);
      expect(read.kind === 'read' && read.entries[0]?.change === change).toBe(true);
    });

    test('keeps the newest backup as the one from before a migration', async () => {
      const { api } = await start();
      expect(await api['backups:setAside']()).toEqual({ kind: 'none', damaged: 0, away: null });
      await api['backups:write'](backup(1, new Uint8Array([1])));
      expect(await api['backups:setAside']()).toMatchObject({
        kind: 'found',
        backup: { sequence: 1, reasons: ['pause', 'beforeMigration'] },
      });
      for (const sequence of [2, 3, 4]) await api['backups:write'](backup(sequence, new Uint8Array([sequence])));
      expect(await api['backups:list']()).toMatchObject({
        backups: [{ sequence: 4 }, { sequence: 3 }, { sequence: 1, reasons: ['pause', 'beforeMigration'] }],
      });
    });

    test('remembers outside the database that there was one', async () => {
      const first = await start();
      expect(await first.api['backups:sentinel']()).toEqual({ kind: 'empty' });
      await first.api['journal:append'](entries(1, 2), holdings);
      expect(await first.api['backups:sentinel']()).toEqual({ kind: 'holds', holdings, lastSequence: 2 });
      await first.end();
      const { api } = await start();
      expect(await api['backups:sentinel']()).toEqual({ kind: 'holds', holdings, lastSequence: 2 });
    });

    test('copies to a second folder found by browsing, also in the next run, until there is none', async () => {
      const first = await start();
      await first.api['backups:copyTo'](await folderHandle(first.api, ['Hjemmemappe', 'Kopier']));
      expect(await first.api['backups:write'](backup(1, new Uint8Array([1])))).toMatchObject({
        copy: { kind: 'copied' },
      });
      await first.end();
      const { api } = await start();
      expect(await api['backups:write'](backup(2, new Uint8Array([2])))).toMatchObject({ copy: { kind: 'copied' } });
      expect(await api['backups:list']()).toMatchObject({ copies: { folder: join(home, 'Kopier') } });
      const [own = ''] = await readdir(join(home, 'Kopier'));
      expect(await readdir(join(home, 'Kopier', own))).toEqual(await readdir(join(data, 'backups')));
      await api['backups:copyTo'](null);
      expect(await api['backups:list']()).toMatchObject({ copies: null });
    });

    test('moves the backups to a folder that was chosen, also for the next run, and back', async () => {
      const first = await start();
      await first.api['backups:write'](backup(1, new Uint8Array([1])));
      const folder = await folderHandle(first.api, ['Hjemmemappe', 'Kopier']);
      expect(await first.api['backups:moveTo'](folder)).toEqual({ kind: 'set' });
      expect(await readdir(join(data, 'backups'))).toEqual([]);
      await first.end();
      const { api } = await start();
      expect(await api['backups:list']()).toMatchObject({
        backups: [{ sequence: 1 }],
        place: { folder: join(home, 'Kopier'), isMoved: true, failure: null },
      });
      expect(await api['backups:moveTo'](null)).toEqual({ kind: 'set' });
      expect(await readdir(join(data, 'backups'))).toHaveLength(1);
    });

    test('lets her choose a folder, in the dialog of the system or by browsing', async () => {
      const { api, pickInDialog } = await start();
      if (pickInDialog === null) {
        expect(await api['backups:chooseFolder']()).toEqual({ kind: 'browse' });
        return;
      }
      pickInDialog(null);
      expect(await api['backups:chooseFolder']()).toEqual({ kind: 'cancelled' });
      pickInDialog(join(home, 'Kopier'));
      const chosen = await api['backups:chooseFolder']();
      if (chosen.kind !== 'chosen') throw new Error(chosen.kind);
      expect(chosen.path).toBe(join(home, 'Kopier'));
      expect(await api['backups:copyTo'](chosen.folder)).toEqual({ kind: 'set' });
    });

    test('tells whether a change made now could be kept, and how much room there is', async () => {
      const { api } = await start();
      await api['journal:append'](entries(1, 2), holdings);
      expect(await api['journal:probe']()).toEqual({ kind: 'whole', last: 2 });
      expect(await api['storage:free']()).toBeGreaterThan(0);
    });

    test('leaves what a newer program has written, and says so', async () => {
      await writeFile(join(data, 'profil.json'), '{"format":99,"program":"9.0.0"}');
      const { api } = await start();
      expect((await api['app:info']()).profile).toEqual({ kind: 'newer', program: '9.0.0' });
      await expect(api['journal:append'](entries(1, 1), holdings)).rejects.toMatchObject({ failure: 'not_allowed' });
      expect(await readdir(data)).not.toContain('journal.jsonl');
    });

    test('takes no path for a folder of copies, and no other handle for a backup', async () => {
      const { api } = await start();
      const folder = await folderHandle(api, ['Hjemmemappe', 'Kopier']);
      await expect(api['backups:read'](folder)).rejects.toMatchObject({ failure: 'unknown_handle' });
      await expect(api['backups:copyTo']('/etc')).rejects.toMatchObject({ failure: 'unknown_handle' });
    });
  });
}

function entries(from: number, to: number): JournalEntry[] {
  return Array.from({ length: to - from + 1 }, (_, i) => ({ sequence: from + i, change: `{"number":${from + i}}` }));
}

function backup(sequence: number, local: Uint8Array): BackupToWrite {
  const parts = packageWith();
  addResource(parts, 'local/settings', 'local/settings.bin', local);
  return { bytes: pack(parts, 0), reason: 'pause', sequence, holdings };
}

async function folderHandle(api: HostApi, names: readonly string[]): Promise<string> {
  let handle: string | null = null;
  for (const name of names) {
    const listing = await api['central:browse'](handle);
    if (listing.kind !== 'listed') throw new Error(`${name}: ${listing.kind}`);
    handle = listing.entries.find((entry) => entry.name === name)?.handle ?? null;
  }
  if (handle === null) throw new Error(`No ${names}`);
  return handle;
}
