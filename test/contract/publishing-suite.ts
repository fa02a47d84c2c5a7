import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BrowseListing, HostApi, Publication } from '#contract/host-api.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { entriesFile } from '../support/numbered-entries.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type OpenHost, startedHost } from './host-under-test.ts';

const OLD = await writeCentralFile(entriesFile({ a: 1 }, 1));
const THEIRS = await writeCentralFile(entriesFile({ a: 1, b: 1 }, 2));
const JOINED = await writeCentralFile(entriesFile({ a: 2, b: 1 }, 3));
const PART = await writeCentralFile(entriesFile({ a: 2 }, 0));
const WRITER = { organisation: 'NO-42', device: 'pc-1' };

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What the page can rely on when it publishes, whichever host it runs in. */
export function describePublishingContract(name: string, open: OpenHost): void {
  describe(`publishing over ${name}`, () => {
    let data: string;
    let shared: string;
    let central: string;

    beforeEach(async () => {
      const folder = await temporaryFolder();
      data = join(folder, 'data');
      shared = join(folder, 'home', 'Delt');
      central = join(shared, 'felles.b24.zip');
      await mkdir(shared, { recursive: true });
      await mkdir(data);
      vi.stubEnv('HOME', join(folder, 'home'));
      vi.stubEnv('LC_ALL', 'nb_NO.UTF-8');
    });

    const start = (commandLine: readonly string[] = [`--central=${central}`]) => startedHost(open, data, commandLine);

    const publication = (change: Partial<Publication>): Publication => ({
      writer: WRITER,
      contribution: null,
      central: null,
      absorbed: [],
      ...change,
    });
    const joined = (from: Uint8Array, bytes: Uint8Array) =>
      publication({ central: { base: { kind: 'joined', sha256: hash(from) }, bytes } });

    test('says of every call that no file is connected', async () => {
      const { api } = await start([]);
      const none = { kind: 'not_connected' };
      expect(await api['central:look']()).toEqual(none);
      expect(await api['central:beside']()).toEqual(none);
      expect(await api['central:history']()).toEqual(none);
      expect(await api['central:publish'](publication({}))).toEqual(none);
    });

    test('a race lost and won: changed with the other’s bytes, joined, published, seen, and the old one in the history', async () => {
      await writeFile(central, THEIRS);
      const { api } = await start();
      const first = await api['central:publish']({ ...joined(OLD, JOINED), contribution: PART });
      if (first.kind !== 'tried' || first.central.kind !== 'changed') throw new Error(JSON.stringify(first));
      expect(first.contribution).toEqual({ kind: 'written' });
      expect(Buffer.compare(first.central.bytes, THEIRS)).toBe(0);
      expect(first.central.sha256).toBe(hash(THEIRS));

      const second = await api['central:publish'](joined(first.central.bytes, JOINED));
      expect(second).toMatchObject({ central: { kind: 'published', sha256: hash(JOINED) } });
      expect(Buffer.compare(await readFile(central), JOINED)).toBe(0);
      expect(await api['central:look']()).toMatchObject({
        kind: 'read',
        sha256: hash(JOINED),
        size: JOINED.length,
        lock: null,
      });

      const history = await api['central:history']();
      if (history.kind !== 'listed') throw new Error(history.kind);
      expect(history.revisions).toMatchObject([{ revision: 2, origin: 'replaced', size: THEIRS.length }]);
      const old = await api['central:readBeside'](history.revisions[0]?.handle ?? '');
      if (old.kind !== 'read') throw new Error(old.kind);
      expect(Buffer.compare(old.bytes, THEIRS)).toBe(0);
    });

    test('two windows at once take turns: one is published, the other told what stands there now', async () => {
      await writeFile(central, OLD);
      const { api } = await start();
      const both = await Promise.all([
        api['central:publish'](joined(OLD, THEIRS)),
        api['central:publish'](joined(OLD, JOINED)),
      ]);
      expect(both.map((done) => done.kind === 'tried' && done.central.kind)).toEqual(['published', 'changed']);
    });

    test('a conflict copy is found, read, joined and put aside; contributions are found', async () => {
      await writeFile(central, OLD);
      await writeFile(join(shared, 'felles.b24-KARI-PC.zip'), THEIRS);
      const { api } = await start();
      await api['central:publish'](publication({ contribution: PART }));
      const beside = await api['central:beside']();
      if (beside.kind !== 'listed') throw new Error(beside.kind);
      expect(beside.contributions).toMatchObject([{ name: 'NO-42-pc-1.b24.zip', sha256: hash(PART) }]);
      const [copy] = beside.copies;
      if (copy === undefined) throw new Error('no copy');
      expect(await api['central:readBeside'](copy.handle)).toMatchObject({ kind: 'read', sha256: hash(THEIRS) });
      const { handle, sha256 } = copy;
      await api['central:publish']({ ...joined(OLD, JOINED), absorbed: [{ handle, sha256 }] });
      expect((await readdir(shared)).toSorted()).toEqual(['bidrag', 'felles.b24.zip', 'historikk']);
      expect(await readdir(join(shared, 'historikk'))).toHaveLength(2);
    });

    test('shows who publishes', async () => {
      await writeFile(central, OLD);
      const lock = `${central}.laas`;
      const holder = { organisation: 'NO-11', device: 'pc-9', since: '2026-03-01T11:59:00.000Z' };
      await mkdir(lock);
      await writeFile(join(lock, '00000000000000aa.3'), JSON.stringify(holder));
      const { api } = await start();
      expect(await api['central:look']()).toMatchObject({ lock: holder });
    });

    test('makes a central file that is not there yet', async () => {
      const { api } = await start([]);
      const folder = await folderHandle(api, ['Hjemmemappe', 'Delt']);
      const connection = await api['central:connectNew'](folder, 'ny.b24.zip');
      expect(connection).toEqual({ kind: 'connected', name: 'ny.b24.zip', folder: shared });
      const made = await api['central:publish'](publication({ central: { base: { kind: 'none' }, bytes: OLD } }));
      expect(made).toMatchObject({ central: { kind: 'published' } });
      expect(await api['central:connectNew'](folder, 'NY.b24.zip')).toEqual({ kind: 'taken' });
    });

    test.each(['../ny.b24.zip', 'a/b.b24.zip', 'a\\b.b24.zip', '.ny.b24.zip', 'ny.zip', 'c:ny.b24.zip', 'a\0.b24.zip'])(
      'a name cannot lead elsewhere: %j',
      async (wrong) => {
        const { api } = await start([]);
        const folder = await folderHandle(api, ['Hjemmemappe', 'Delt']);
        await expect(api['central:connectNew'](folder, wrong)).rejects.toMatchObject({ failure: 'bad_arguments' });
        expect(await api['central:status']()).toEqual({ kind: 'none' });
      },
    );

    test('takes no handle of browsing for a file beside, and no device that could lead elsewhere', async () => {
      await writeFile(central, OLD);
      const { api } = await start();
      const browsed = await folderHandle(api, ['Hjemmemappe', 'Delt', 'felles.b24.zip']);
      await expect(api['central:readBeside'](browsed)).rejects.toMatchObject({ failure: 'unknown_handle' });
      const absorbed = [{ handle: browsed, sha256: hash(OLD) }];
      await expect(api['central:publish'](publication({ absorbed }))).rejects.toMatchObject({
        failure: 'unknown_handle',
      });
      for (const device of ['../x', 'a/b', '', 'å', 'a.b', 'x'.repeat(65)]) {
        const call = api['central:publish'](publication({ writer: { ...WRITER, device }, contribution: PART }));
        await expect(call).rejects.toMatchObject({ failure: 'bad_arguments' });
      }
      expect(await readdir(shared)).toEqual(['felles.b24.zip']);
    });

    test('turns down what is no whole central file, and what forgets', async () => {
      await writeFile(central, THEIRS);
      const { api } = await start();
      for (const bytes of [new Uint8Array(), JOINED.subarray(0, 2000), PART]) {
        await expect(api['central:publish'](joined(THEIRS, bytes))).rejects.toMatchObject({ failure: 'bad_arguments' });
      }
      expect(Buffer.compare(await readFile(central), THEIRS)).toBe(0);
    });
  });
}

/** Follows names down from the places and gives the last one's handle. */
async function folderHandle(api: HostApi, names: readonly string[]): Promise<string> {
  let handle: string | null = null;
  for (const name of names) {
    const listing: BrowseListing = await api['central:browse'](handle);
    const entry = listing.kind === 'listed' ? listing.entries.find((each) => each.name === name) : undefined;
    if (entry === undefined) throw new Error(`No ${name}`);
    handle = entry.handle;
  }
  return handle ?? '';
}
