import 'fake-indexeddb/auto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HostApi } from '#contract/host-api.ts';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { mappingFromJson } from '#domain/mapping/mapping-json.ts';
import { isoDate } from '#domain/model/brands.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { readFingerprint } from '#formats/documents/read-fingerprint.ts';
import { createHandedFile } from '#services/central/handed-file.ts';
import { createHostApi } from '#services/host-api.ts';
import { problemText } from '#texts/problem-text.ts';
import { restoreBackup, wholeState } from '#workers/backup-intake.ts';
import { CentralIntake } from '#workers/central-intake.ts';
import { JoiningIntake } from '#workers/joining-intake.ts';
import { SyncIntake } from '#workers/sync-intake.ts';
import { UsageIntake } from '#workers/usage-intake.ts';
import { BAD_FILES, type BadFile } from '../../support/bad-files.ts';
import { REGISTER } from '../../support/register.ts';
import { run } from '../../support/run-b24.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testPorts } from '../../support/test-ports.ts';

/** Of the processor, so that a busy machine is no failure. */
const LONGEST_MS = 2000;

const shared = await writeCentralFile(smallCentralFile([usageRowOf()]));

/** What a door says of a file: the kind of its answer. Whatever is refused has its words in every language. */
type Verdict = string;
type Door = (file: BadFile) => Promise<Verdict>;

const verdict = (outcome: {
  readonly kind: string;
  readonly problems?: readonly { readonly code: string }[];
}): Verdict => {
  for (const problem of outcome.problems ?? []) {
    for (const language of ['nb', 'nn', 'en'] as const) problemText({ severity: 'error', ...problem }, language);
  }
  return outcome.kind;
};

async function through(door: Door, file: BadFile): Promise<Verdict> {
  const began = process.cpuUsage();
  const said = await door(file);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000, `${file.name}: milliseconds`).toBeLessThan(LONGEST_MS);
  return said;
}

/** None of the files is whole, so none of these may take one. */
const TAKES_CENTRAL_FILES: ReadonlySet<string> = new Set([
  'opening or dropping a central file',
  'the shared file',
  'an earlier edition',
  'going back to a backup',
]);

describe('doors of the page', () => {
  let database: Bibliotek24Database;
  let before: string;

  const state = async () =>
    JSON.stringify(await wholeState(database), (_, value) =>
      ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value,
    );

  beforeAll(async () => {
    database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
    await replaceDataset(database, smallCentralFile([usageRowOf()]), {
      fileName: 'felles.b24.zip',
      readAt: null,
      sample: false,
    });
    before = await state();
  });
  afterAll(() => database.delete());

  const blob = ({ bytes }: BadFile) => new Blob([new Uint8Array(bytes)]);
  const doors: Readonly<Record<string, Door>> = {
    'opening or dropping a central file': async ({ bytes }) =>
      verdict(await new CentralIntake(database, REGISTER).open(() => undefined, bytes)),
    'dropping a usage file': async (file) =>
      verdict(await new UsageIntake(database).open({ key: '1', file: blob(file), name: file.name, mapping: null })),
    'explaining a table': async (file) =>
      verdict(
        await new UsageIntake(database).table(
          { file: blob(file), name: file.name },
          { mapping: null, read: { encoding: null, separator: null, sheet: null }, place: null },
        ),
      ),
    'a price list': async ({ name, bytes }) =>
      verdict(
        await new JoiningIntake(database).priceList(
          { scope: 'NO-42', year: 2025, today: isoDate('2024-10-01') },
          { name, bytes },
          null,
        ),
      ),
    'checking which case a document is of': async ({ bytes }) => (readFingerprint(bytes) === null ? 'refused' : 'ok'),
    'a layout from a colleague': async ({ bytes }) => verdict(mappingFromJson(new TextDecoder().decode(bytes))),
    'the shared file': async ({ bytes }) =>
      verdict(await new SyncIntake(database).look({ central: bytes, others: [] })),
    'a contribution or a conflict copy': async ({ bytes }) =>
      verdict(await new SyncIntake(database).look({ central: shared, others: [{ bytes, contribution: null }] })),
    'an earlier edition': async ({ bytes }) => verdict(await new SyncIntake(database).compare(bytes)),
    'going back to a backup': async ({ bytes }) => verdict(await restoreBackup(database, bytes, 1)),
  };

  test.each(Object.keys(doors))(
    '%s: read or refused in words, in time, and nothing changed',
    async (name) => {
      const door = doors[name];
      if (door === undefined) throw new Error(name);
      const answers = TAKES_CENTRAL_FILES.has(name) ? /^refused$/ : /^(ok|refused)$/;
      for (const file of BAD_FILES) expect(await through(door, file), file.name).toMatch(answers);
      expect(await state()).toBe(before);
    },
    120_000,
  );
});

describe('doors of the host', () => {
  let folder: string;
  let api: HostApi;
  const handed = createHandedFile(null);

  const shareWith = async (file: BadFile, name: string) => {
    const share = join(folder, 'felles');
    await mkdir(join(share, 'bidrag'), { recursive: true });
    await writeFile(join(share, 'felles.b24.zip'), shared);
    await writeFile(join(share, name), file.bytes);
  };

  test('beside the central file: whatever lies there is listed or left out, and not touched', async () => {
    folder = await temporaryFolder();
    await mkdir(join(folder, 'data'));
    const central = join(folder, 'felles', 'felles.b24.zip');
    api = await createHostApi(testPorts(join(folder, 'data'), { centralFile: central, handed }));
    for (const file of BAD_FILES) {
      const name = `${basename(file.name)}.b24.zip`;
      await shareWith(file, name);
      await writeFile(join(folder, 'felles', 'bidrag', 'NO-42-x.b24.zip'), file.bytes);
      expect(await through(async () => (await api['central:beside']()).kind, file), file.name).toBe('listed');
      expect(Buffer.compare(await readFile(join(folder, 'felles', name)), file.bytes)).toBe(0);
      handed.hand(join(folder, 'felles', name));
      expect(await through(async () => (await api['central:handed']()).kind, file), file.name).toBe('read');
      expect(Buffer.compare(await readFile(central), shared)).toBe(0);
      await rm(join(folder, 'felles', name));
    }
  }, 120_000);

  test('the central file itself: never replaced by what was joined from another one', async () => {
    folder = await temporaryFolder();
    await mkdir(join(folder, 'data'));
    const central = join(folder, 'felles', 'felles.b24.zip');
    api = await createHostApi(testPorts(join(folder, 'data'), { centralFile: central, handed }));
    const publication = {
      writer: { organisation: 'NO-42', device: 'pc' },
      contribution: null,
      central: { base: { kind: 'joined', sha256: '0'.repeat(64) }, bytes: shared },
      absorbed: [],
    } as const;
    for (const file of BAD_FILES) {
      await shareWith(file, 'felles.b24.zip');
      const said = await through(async () => {
        const tried = await api['central:publish'](publication);
        return tried.kind === 'tried' ? tried.central.kind : tried.kind;
      }, file);
      expect(said, file.name).toMatch(/^(damaged|other_file|newer_format|changed)$/);
      expect(Buffer.compare(await readFile(central), file.bytes), file.name).toBe(0);
    }
  }, 120_000);

  test('backups and documents of agreements: kept only when they are what they should be', async () => {
    folder = await temporaryFolder();
    api = await createHostApi(testPorts(folder, { handed }));
    const backup = { reason: 'pause', sequence: 1, holdings: { fileId: 'x', counts: {} } } as const;
    for (const file of BAD_FILES) {
      const written = await through(
        async () => (await api['backups:write']({ ...backup, bytes: file.bytes })).kind,
        file,
      );
      expect(written, file.name).toMatch(/^(not_whole|written|unchanged)$/);
      for (const name of ['avtale.docx', 'avtale.ods', 'avtale.png']) {
        const kept = await through(async () => (await api['storedDocuments:keep'](name, file.bytes)).kind, file);
        expect(kept, `${file.name} as ${name}`).toBe('refused');
      }
    }
  }, 120_000);
});

test('the command b24: an exit code and words, in time, and the file as it was', async () => {
  const folder = await temporaryFolder();
  const good = join(folder, 'felles.b24.zip');
  await writeFile(good, shared);
  for (const [index, file] of BAD_FILES.entries()) {
    const path = join(folder, `${index}-${basename(file.name)}`);
    await writeFile(path, file.bytes);
    const lines = [
      ['check', path],
      ['counter', path],
      ['figures', path, '--scope', 'NO', '--year', '2024'],
      ['diff', good, path],
      ['join', good, path, '--out', join(folder, `${index}.b24.zip`)],
      ['budget', path, '--scope', 'NO-42', '--year', '2025'],
      ['budget', good, '--scenario', path],
      ['attachment', path, '--scope', 'NO-42', '--year', '2025', '--language', 'nb', '--out', folder],
      ['parquet', path, '--out', join(folder, `parquet-${index}`)],
      ['verify', path],
      ['verify', good, '--backup', path],
      ['verify', good, '--figures', path],
    ];
    for (const line of lines) {
      const said = await through(async () => {
        const { code, err } = await run(...line);
        return code === 0 || (code === 1 && err.trim() !== '') ? 'told' : `${code} ${err}`;
      }, file);
      expect(said, `${line[0]} ${file.name}`).toBe('told');
    }
    expect(Buffer.compare(await readFile(path), file.bytes)).toBe(0);
  }
}, 240_000);
