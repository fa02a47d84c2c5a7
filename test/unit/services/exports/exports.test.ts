import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { HostApi } from '#contract/host-api.ts';
import type { HostPorts } from '#ports';
import { createHostApi } from '#services/host-api.ts';
import { agderData, attachmentOf } from '../../../support/attachment-case.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { testPorts } from '../../../support/test-ports.ts';
import { written } from '../../../support/written-documents.ts';

let home: string;
let data: string;
beforeEach(async () => {
  const folder = await temporaryFolder();
  [home, data] = [join(folder, 'home'), join(folder, 'data')];
  await mkdir(join(home, 'Downloads'), { recursive: true });
  await mkdir(data);
  vi.stubEnv('HOME', home);
});

const start = (ports: Partial<HostPorts> = {}): Promise<HostApi> => createHostApi(testPorts(data, ports));
const csv = (text: string) => new TextEncoder().encode(`\ufeff${text}\r\n`);
const downloads = () => readdir(join(home, 'Downloads'));

async function saved(api: HostApi, name = 'Vedlegg', text = 'a;1') {
  const outcome = await api['exports:save'](name, 'csv', csv(text), 'ask');
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  return outcome.file;
}

describe('saving', () => {
  test('a file of its own name among the downloads, readable by others, and remembered', async () => {
    const api = await start();
    const file = await saved(api, 'Budsjettvedlegg Møre og Romsdal: 2027');
    expect(file).toMatchObject({
      name: 'Budsjettvedlegg Møre og Romsdal- 2027.csv',
      folder: join(home, 'Downloads'),
      format: 'csv',
      savedAt: '2026-03-01T12:00:00.000Z',
    });
    expect(await readFile(join(file.folder, file.name), 'utf8')).toBe('\ufeffa;1\r\n');
    expect((await stat(join(file.folder, file.name))).mode & 0o777).toBe(0o644);
    const again = await start();
    expect(await again['exports:list']()).toMatchObject({
      folder: join(home, 'Downloads'),
      files: [{ name: file.name }],
    });
  });

  test('no full stop or blank stands before the ending', async () => {
    expect((await saved(await start(), 'Sak <1> .')).name).toBe('Sak -1-.csv');
  });

  test('never over another file unasked; the same bytes are no other file', async () => {
    const api = await start();
    await saved(api);
    expect(await api['exports:save']('Vedlegg', 'csv', csv('b;2'), 'ask')).toEqual({
      kind: 'taken',
      name: 'Vedlegg.csv',
    });
    expect(await readFile(join(home, 'Downloads', 'Vedlegg.csv'), 'utf8')).toContain('a;1');
    expect(await api['exports:save']('Vedlegg', 'csv', csv('a;1'), 'ask')).toMatchObject({ kind: 'saved' });
    expect(await api['exports:save']('Vedlegg', 'csv', csv('b;2'), 'both')).toMatchObject({
      file: { name: 'Vedlegg (2).csv' },
    });
    expect(await api['exports:save']('Vedlegg', 'csv', csv('c;3'), 'replace')).toMatchObject({
      file: { name: 'Vedlegg.csv' },
    });
    expect((await downloads()).sort()).toEqual(['Vedlegg (2).csv', 'Vedlegg.csv']);
    expect(await readFile(join(home, 'Downloads', 'Vedlegg.csv'), 'utf8')).toContain('c;3');
  });

  test('every format that the program writes is what it says', async () => {
    const api = await start();
    const model = attachmentOf(agderData());
    for (const format of ['docx', 'pptx', 'xlsx', 'csv'] as const) {
      expect(await api['exports:save']('Vedlegg', format, await written(model, format), 'ask')).toMatchObject({
        kind: 'saved',
      });
    }
    expect((await downloads()).length).toBe(4);
  });

  test.each([
    ['docx', new TextEncoder().encode('MZ')],
    ['pdf', csv('a;b')],
    ['csv', new TextEncoder().encode('uten merke')],
    ['csv', csv('a;=cmd|x')],
    ['csv', csv('"@SUM(A1)"')],
  ] as const)('what is no %s is refused, and nothing is written', async (format, bytes) => {
    const api = await start();
    expect(await api['exports:save']('x', format, bytes, 'ask')).toEqual({ kind: 'refused' });
    expect(await downloads()).toEqual([]);
  });

  test('numbers below zero are no formulas', async () => {
    const api = await start();
    expect(await api['exports:save']('x', 'csv', csv('a;-3;-3,5\r\n-1'), 'ask')).toMatchObject({ kind: 'saved' });
  });

  test('a folder that is gone is said, not made', async () => {
    const api = await start({ chooseFolder: async () => join(home, 'Minnepinne') });
    await mkdir(join(home, 'Minnepinne'));
    const choice = await api['exports:chooseFolder']();
    if (choice.kind !== 'chosen') throw new Error(choice.kind);
    expect(await api['exports:saveIn'](choice.folder)).toEqual({ kind: 'set', folder: join(home, 'Minnepinne') });
    expect(await saved(api)).toMatchObject({ folder: join(home, 'Minnepinne') });
    await rm(join(home, 'Minnepinne'), { recursive: true });
    expect(await api['exports:save']('x', 'csv', csv('a'), 'ask')).toEqual({ kind: 'failed', reason: 'absent' });
    expect(await api['exports:saveIn'](choice.folder)).toEqual({ kind: 'failed', reason: 'absent' });
    expect(await (await start())['exports:list']()).toEqual({ folder: join(home, 'Minnepinne'), files: [] });
  });
});

describe('finding again', () => {
  test('opens and shows what was saved from here', async () => {
    const opened: string[] = [];
    const note = (what: string) => async (path: string) => opened.push(`${what} ${path}`) > 0;
    const api = await start({ openFile: note('open'), showFile: note('show') });
    const { handle } = await saved(api);
    expect(await api['exports:open'](handle)).toEqual({ kind: 'opened' });
    expect(await api['exports:show'](handle)).toEqual({ kind: 'opened' });
    const path = join(home, 'Downloads', 'Vedlegg.csv');
    expect(opened).toEqual([`open ${path}`, `show ${path}`]);
  });

  test('says when it was moved, when no program opens it, and opens nothing that was not saved from here', async () => {
    const api = await start({ openFile: async () => false });
    const { handle } = await saved(api);
    expect(await api['exports:open'](handle)).toEqual({ kind: 'no_program' });
    await rename(join(home, 'Downloads', 'Vedlegg.csv'), join(home, 'Downloads', 'Annet.csv'));
    expect(await api['exports:open'](handle)).toEqual({ kind: 'absent' });
    expect((await api['exports:list']()).files).toEqual([]);
    await expect(api['exports:open']('0'.repeat(32))).rejects.toThrow();
    const listed = await api['central:browse'](null);
    if (listed.kind !== 'listed') throw new Error(listed.kind);
    await expect(api['exports:open'](listed.entries[0]?.handle ?? '')).rejects.toThrow();
  });

  test('newest first, each once, thirty at most; a list that is no list is none', async () => {
    const api = await start();
    for (let i = 0; i < 32; i++) await saved(api, `Vedlegg ${i}`);
    await saved(api, 'Vedlegg 5');
    const { files } = await api['exports:list']();
    expect(files).toHaveLength(30);
    expect(files.slice(0, 2).map(({ name }) => name)).toEqual(['Vedlegg 5.csv', 'Vedlegg 31.csv']);
    await writeFile(join(data, 'exports.json'), '{"files":[{"path":7},"x"]}');
    expect((await (await start())['exports:list']()).files).toEqual([]);
  });
});
