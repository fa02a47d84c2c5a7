import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failureOf, nodeDisk, removeTemporary } from '#services/journal/disk.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();

test('reads, appends, truncates, renames and removes', async () => {
  const folder = await temporaryFolder();
  const [path, moved] = [join(folder, 'a'), join(folder, 'b')];
  await nodeDisk.replace(path, Buffer.from('one'));
  await nodeDisk.append(path, Buffer.from(' two'));
  expect(text(await nodeDisk.read(path))).toBe('one two');
  await nodeDisk.truncate(path, 3);
  expect(text(await nodeDisk.read(path))).toBe('one');
  await nodeDisk.rename(path, moved);
  expect(await nodeDisk.names(folder)).toEqual(['b']);
  await nodeDisk.remove(moved);
  await nodeDisk.remove(moved);
  expect(await nodeDisk.names(folder)).toEqual([]);
});

test('what is not there is no failure to look at, and nothing is appended to it', async () => {
  const path = join(await temporaryFolder(), 'gone');
  expect(await nodeDisk.read(path)).toBeUndefined();
  expect(await nodeDisk.stamp(path)).toBeUndefined();
  expect(await nodeDisk.names(path)).toEqual([]);
  await expect(nodeDisk.append(path, new Uint8Array(1))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a stamp tells each state of a file from the others', async () => {
  const path = join(await temporaryFolder(), 'a');
  await nodeDisk.replace(path, Buffer.from('one'));
  const first = await nodeDisk.stamp(path);
  await nodeDisk.replace(path, Buffer.from('two'));
  const second = await nodeDisk.stamp(path);
  await nodeDisk.append(path, Buffer.from('!'));
  const third = await nodeDisk.stamp(path);
  expect(new Set([first, second, third].map((stamp) => JSON.stringify(stamp))).size).toBe(3);
  expect([first?.size, third?.size]).toEqual([3, 4]);
});

test('a folder it makes is for the user alone', async () => {
  const path = join(await temporaryFolder(), 'x', 'y');
  await nodeDisk.makeFolder(path);
  await nodeDisk.makeFolder(path);
  expect((await stat(path)).mode & 0o077).toBe(0);
});

test('takes away what a crash left of the files named, and nothing else', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'sub'));
  for (const name of ['a.1f.tmp', 'a', 'b.1f.tmp', 'a.tmp.txt']) await writeFile(join(folder, name), '');
  await removeTemporary(nodeDisk, folder, 'a.');
  expect((await readdir(folder)).toSorted()).toEqual(['a', 'a.tmp.txt', 'b.1f.tmp', 'sub']);
});

test.each([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EACCES', 'denied'],
  ['EROFS', 'denied'],
  ['EBUSY', 'busy'],
  ['EIO', 'failed'],
] as const)('the system saying %s is %s', (code, reason) => {
  expect(failureOf(Object.assign(new Error(), { code }))).toBe(reason);
});

test('a defect is no failure of the disk', () => {
  expect(() => failureOf(new TypeError('ours'))).toThrow('ours');
});
