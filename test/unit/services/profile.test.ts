import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createHostApi } from '#services/host-api.ts';
import { openProfile } from '#services/start/profile.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testPorts } from '../../support/test-ports.ts';

async function contentsOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).toSorted();
  const read = names.map(async (name) => [name, await readFile(join(folder, name), 'latin1').catch(() => '(folder)')]);
  return Object.fromEntries(await Promise.all(read));
}

test('a data folder is marked with the form of the program that begins it', async () => {
  const folder = await temporaryFolder();
  expect(await openProfile(folder, '0.1.0')).toEqual({ kind: 'usable' });
  expect(JSON.parse(await readFile(join(folder, 'profil.json'), 'utf8'))).toEqual({ format: 1, program: '0.1.0' });
  expect(await openProfile(folder, '0.2.0', 2), 'a newer program goes on from it').toEqual({ kind: 'usable' });
  expect(await openProfile(folder, '0.1.0', 1)).toEqual({ kind: 'newer', program: '0.2.0' });
});

test('a journal of a form that is not known yet is newer too, and is not put aside', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'journal.jsonl'), '{"journal":2,"after":0,"crc":"00000000"}\n');
  const before = await contentsOf(folder);
  expect(await openProfile(folder, '0.1.0')).toEqual({ kind: 'newer', program: null });
  expect(await contentsOf(folder)).toEqual(before);
});

test('the host of a newer data folder answers who it is and nothing else, and touches nothing', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'backups'));
  await writeFile(join(folder, 'profil.json'), '{"format":7,"program":"3.1.0"}');
  await writeFile(join(folder, 'settings.json'), '{"language":"nn","somethingNew":true}');
  await writeFile(join(folder, 'journal.jsonl'), 'of another kind');
  const before = await contentsOf(folder);
  const api = await createHostApi(testPorts(folder, { centralFile: join(folder, 'felles.b24.zip') }));
  expect((await api['app:info']()).profile).toEqual({ kind: 'newer', program: '3.1.0' });
  await expect(api['journal:read'](0)).rejects.toMatchObject({ failure: 'not_allowed' });
  await expect(api['journal:append']([], null)).rejects.toMatchObject({ failure: 'not_allowed' });
  await expect(api['backups:list']()).rejects.toMatchObject({ failure: 'not_allowed' });
  await api['app:setLanguage']('en');
  expect(await contentsOf(folder)).toEqual(before);
});
