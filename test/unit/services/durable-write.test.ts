import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDurably, writeDurably } from '#services/settings/durable-write.ts';
import { jsonFile } from '#services/settings/json-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('replaces the file whole, for the user alone, and leaves nothing beside it', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'a.json');
  await writeFile(path, 'old and longer');
  await writeDurably(path, 'new');
  expect(await readFile(path, 'utf8')).toBe('new');
  expect((await stat(path)).mode & 0o077).toBe(0);
  expect(await readdir(folder)).toEqual(['a.json']);
});

test('a write that fails leaves the old file and no temporary one', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'taken');
  await mkdir(path);
  await writeFile(join(path, 'inside'), 'kept');
  await expect(writeDurably(path, 'new')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['taken']);
});

test('of many that create the same file one wins, and its content stands', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'once');
  const won = await Promise.all(Array.from({ length: 10 }, (_, index) => createDurably(path, String(index))));
  expect(won.filter(Boolean)).toHaveLength(1);
  expect(await readFile(path, 'utf8')).toBe(String(won.indexOf(true)));
  expect(await readdir(folder)).toEqual(['once']);
});

test('writes of one file come in the order they were asked for', async () => {
  const folder = await temporaryFolder();
  const file = jsonFile(join(folder, 'n.json'), (value) => Number(value));
  for (let value = 1; value <= 20; value++) void file.write(value);
  await file.settled();
  expect(await file.read()).toBe(20);
});

test('a file that is no JSON is set aside, not overwritten', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'n.json');
  await writeFile(path, 'half a fi');
  const file = jsonFile(path, (value) => value ?? 'fallback');
  expect(await file.read()).toBe('fallback');
  await file.write('new');
  expect(await readFile(`${path}.skadet`, 'utf8')).toBe('half a fi');
});
