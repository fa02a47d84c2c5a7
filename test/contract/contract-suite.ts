import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANNEL_NAMES, CHANNELS } from '#contract/channels.ts';
import type { BrowseListing, HostApi } from '#contract/host-api.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type OpenHost, startedHost } from './host-under-test.ts';

const FUZZED_CALLS = 60;
const SEED = 20240101;

/** What the page can rely on, whichever host it runs in. */
export function describeContract(name: string, open: OpenHost): void {
  describe(`contract over ${name}`, () => {
    let data: string;
    let home: string;

    beforeEach(async () => {
      const folder = await temporaryFolder();
      data = join(folder, 'data');
      home = join(folder, 'home');
      await mkdir(join(home, 'Delt'), { recursive: true });
      await mkdir(data);
      vi.stubEnv('HOME', home);
      vi.stubEnv('LC_ALL', 'nb_NO.UTF-8');
    });

    const start = (commandLine: readonly string[] = []) => startedHost(open, data, commandLine);

    const centralFile = async (bytes: Uint8Array = new Uint8Array([80, 75, 5, 6])): Promise<string> => {
      const path = join(home, 'Delt', 'felles.b24.zip');
      await writeFile(path, bytes);
      return path;
    };

    test('tells what it is and where it keeps its data', async () => {
      const { api } = await start(['--sample']);
      expect(await api['app:info']()).toMatchObject({
        language: 'nb',
        sample: true,
        dataFolder: data,
        profile: { kind: 'usable' },
        version: '0.1.0',
      });
    });

    test('remembers the language from run to run', async () => {
      const first = await start();
      await first.api['app:setLanguage']('nn');
      await first.end();
      const second = await start();
      expect((await second.api['app:info']()).language).toBe('nn');
    });

    test('has no central file until one is connected', async () => {
      const { api } = await start();
      expect(await api['central:status']()).toEqual({ kind: 'none' });
      expect(await api['central:read']()).toEqual({ kind: 'not_connected' });
    });

    test('connects a file found by browsing, reads it whole, and has it again in the next run', async () => {
      const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => index % 251);
      await centralFile(bytes);
      const first = await start();
      const handle = await handleOf(first.api, ['Hjemmemappe', 'Delt', 'felles.b24.zip']);
      const connected = { kind: 'connected', name: 'felles.b24.zip', folder: join(home, 'Delt') };
      expect(await first.api['central:connect'](handle)).toEqual(connected);
      await first.end();

      const second = await start();
      expect(await second.api['central:status']()).toEqual(connected);
      const read = await second.api['central:read']();
      if (read.kind !== 'read') throw new Error(read.kind);
      expect(Buffer.compare(read.bytes, bytes)).toBe(0);
      expect(read.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(new Date(read.readAt).toISOString()).toBe(read.readAt);
    });

    test('takes the file that the command line names', async () => {
      const path = await centralFile();
      const { api } = await start([`--central=${path}`]);
      expect(await api['central:status']()).toMatchObject({ kind: 'connected', name: 'felles.b24.zip' });
    });

    test('gives a file that the system handed over once, without connecting it', async () => {
      const path = await centralFile();
      const { api } = await start([path]);
      expect(await api['central:handed']()).toMatchObject({ kind: 'read', name: 'felles.b24.zip' });
      expect(await api['central:handed']()).toEqual({ kind: 'not_connected' });
      expect(await api['central:status']()).toEqual({ kind: 'none' });
    });

    test('forgets the file when it is disconnected', async () => {
      const path = await centralFile();
      const first = await start([`--central=${path}`]);
      await first.api['central:disconnect']();
      await first.end();
      const second = await start();
      expect(await second.api['central:status']()).toEqual({ kind: 'none' });
    });

    test('says that a file is absent, and reads it when it is back', async () => {
      const path = join(home, 'Delt', 'felles.b24.zip');
      const { api } = await start([`--central=${path}`]);
      expect(await api['central:read']()).toEqual({ kind: 'absent', name: 'felles.b24.zip' });
      await centralFile();
      expect(await api['central:read']()).toMatchObject({ kind: 'read' });
    });

    test('refuses a file past 400 MB without reading it', async () => {
      const path = await centralFile();
      await truncate(path, 400 * 1024 * 1024 + 1);
      const { api } = await start([`--central=${path}`]);
      expect(await api['central:read']()).toEqual({ kind: 'too_large', name: 'felles.b24.zip' });
    });

    test('lists folders and central files alone, folders first, hidden ones left out', async () => {
      await centralFile();
      for (const file of ['notat.txt', 'arkiv.zip', '.skjult.b24.zip', 'Ås.b24.zip', '.b24.zip']) {
        await writeFile(join(home, 'Delt', file), '');
      }
      for (const folder of ['Ærlig', '.git', 'bidrag']) await mkdir(join(home, 'Delt', folder));
      const { api } = await start();
      const listing = await api['central:browse'](await handleOf(api, ['Hjemmemappe', 'Delt']));
      if (listing.kind !== 'listed') throw new Error(listing.kind);
      const names = listing.entries.map((entry) => `${entry.kind} ${entry.name}`);
      expect(names).toEqual(['folder bidrag', 'folder Ærlig', 'file felles.b24.zip', 'file Ås.b24.zip']);
      expect(listing.folder).toBe(join(home, 'Delt'));
    });

    test('goes up from a folder, to the places at the very top', async () => {
      const { api } = await start();
      let handle: string | null = await handleOf(api, ['Hjemmemappe', 'Delt']);
      const seen: string[] = [];
      while (handle !== null) {
        const listing: BrowseListing = await api['central:browse'](handle);
        if (listing.kind !== 'listed') throw new Error(listing.kind);
        seen.push(listing.folder);
        handle = listing.parent;
      }
      expect(seen.slice(0, 2)).toEqual([join(home, 'Delt'), home]);
      expect(seen.slice(-2)).toEqual(['/', '']);
    });

    test('says that a folder cannot be read', async () => {
      await mkdir(join(home, 'borte'));
      const { api } = await start();
      const handle = await handleOf(api, ['Hjemmemappe', 'borte']);
      await rm(join(home, 'borte'), { recursive: true });
      expect(await api['central:browse'](handle)).toEqual({ kind: 'unreadable' });
    });

    test('takes no path for a handle, and no handle of another run', async () => {
      const path = await centralFile();
      const first = await start();
      const handle = await handleOf(first.api, ['Hjemmemappe', 'Delt', 'felles.b24.zip']);
      await first.end();
      const { api } = await start();
      for (const foreign of [handle, path.slice(-60), '/etc', '..', 'felles.b24.zip']) {
        await expect(api['central:connect'](foreign)).rejects.toMatchObject({ failure: 'unknown_handle' });
        await expect(api['central:browse'](foreign)).rejects.toMatchObject({ failure: 'unknown_handle' });
      }
      expect(await api['central:status']()).toEqual({ kind: 'none' });
    });

    test('connects no folder, were it named as a central file or not', async () => {
      const { api } = await start();
      const folder = await handleOf(api, ['Hjemmemappe', 'Delt']);
      await expect(api['central:connect'](folder)).rejects.toMatchObject({ failure: 'unknown_handle' });
    });

    test('lets her choose a file, in the dialog of the system or by browsing', async () => {
      const path = await centralFile();
      const { api, pickInDialog } = await start();
      if (pickInDialog === null) {
        expect(await api['central:choose']()).toEqual({ kind: 'browse' });
        return;
      }
      pickInDialog(null);
      expect(await api['central:choose']()).toEqual({ kind: 'cancelled' });
      pickInDialog(join(home, 'notat.txt'));
      expect(await api['central:choose']()).toEqual({ kind: 'cancelled' });
      pickInDialog(path);
      expect(await api['central:choose']()).toMatchObject({
        kind: 'connected',
        connection: { name: 'felles.b24.zip' },
      });
    });

    test('typesets a document: bytes and pages come back as they were made', async () => {
      const { api } = await start();
      const model = JSON.stringify({ tittel: 'Økonomiplan – «årlig» 🙂', filler: 'x'.repeat(200_000) });
      const set = await api['documents:typeset'](model);
      if (set.kind !== 'typeset') throw new Error(set.kind);
      expect(new TextDecoder().decode(set.pdf)).toBe(model);
      expect(set.pages).toEqual([`<svg>${model}</svg>`]);
    });

    test('tells nothing about a defect but that there was one', async () => {
      const { api } = await start();
      const failure = await api['documents:typeset']('break').catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'HostCallError', failure: 'defect' });
      expect(String(failure)).not.toContain('hemmelig');
    });

    test(`answers ${FUZZED_CALLS} wrong calls on every channel with a refusal, and changes nothing`, async () => {
      const path = await centralFile();
      const { api } = await start([`--central=${path}`]);
      const settings = await readFile(join(data, 'settings.json'), 'utf8');
      const before = await api['central:status']();
      for (const channel of CHANNEL_NAMES) {
        const wrong = fc.sample(wrongArguments(channel), { seed: SEED, numRuns: FUZZED_CALLS });
        for (const args of wrong) {
          const call = api[channel] as (...untyped: readonly unknown[]) => Promise<unknown>;
          const failure = await call(...args).then(
            (value) => ({ answered: value }),
            (error: unknown) => error,
          );
          expect(failure, `${channel} ${JSON.stringify(args)}`).toMatchObject({ name: 'HostCallError' });
        }
      }
      expect(await api['central:status']()).toEqual(before);
      expect(await readFile(join(data, 'settings.json'), 'utf8')).toBe(settings);
    }, 90_000);
  });
}

const TAKES_HANDLE: ReadonlySet<keyof HostApi> = new Set([
  'central:browse',
  'central:connect',
  'central:connectNew',
  'central:readBeside',
  'backups:read',
  'backups:copyTo',
  'backups:moveTo',
]);

/** Argument lists that a channel has no use for, or that name a handle nobody issued. */
function wrongArguments(channel: keyof HostApi): fc.Arbitrary<unknown[]> {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.uint8Array({ maxLength: 64 }),
    fc.constantFrom('', '..', '/etc/passwd', '__proto__', 'constructor', '\0', 'nb\0', null),
    fc.string({ maxLength: 200 }),
  );
  const takesHandle = TAKES_HANDLE.has(channel);
  return fc.array(odd, { maxLength: 3 }).filter((args) => {
    if (!CHANNELS[channel].accepts(args)) return true;
    return takesHandle && args[0] !== null;
  });
}

/** Follows names down from the places and gives the last one's handle. */
async function handleOf(api: HostApi, names: readonly string[]): Promise<string> {
  let handle: string | null = null;
  for (const name of names) {
    const listing: BrowseListing = await api['central:browse'](handle);
    if (listing.kind !== 'listed') throw new Error(`${name}: ${listing.kind}`);
    const entry = listing.entries.find((candidate) => candidate.name === name);
    if (entry === undefined) throw new Error(`No ${name} among ${listing.entries.map((each) => each.name)}`);
    handle = entry.handle;
  }
  if (handle === null) throw new Error('No names given');
  return handle;
}
