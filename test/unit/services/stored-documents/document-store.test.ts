import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk } from '#services/journal/disk.ts';
import { createDocumentStore } from '#services/stored-documents/document-store.ts';
import { documentFile } from '../../../support/document-files.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const bytes = documentFile('pdf', 'avtale');

async function newStore(now = new Date('2026-03-01T12:00:00Z')) {
  const folder = join(await temporaryFolder(), 'dokumenter');
  return { folder, store: createDocumentStore(folder, nodeDisk, () => now) };
}

test('a document lies under its own hash, once however often it is kept', async () => {
  const { folder, store } = await newStore();
  const first = await store.keep(bytes);
  expect(await store.keep(bytes)).toEqual(first);
  expect(await readdir(folder)).toEqual([first.sha256]);
  expect(Buffer.compare(await readFile(join(folder, first.sha256)), bytes)).toBe(0);
});

test('a damaged one is not read as if it were whole, and is mended when it is kept again', async () => {
  const { folder, store } = await newStore();
  const { sha256 } = await store.keep(bytes);
  await writeFile(join(folder, sha256), documentFile('pdf', 'noe annet'));
  expect(await store.read(sha256)).toEqual({ kind: 'damaged' });
  await store.keep(bytes);
  expect(await store.read(sha256)).toMatchObject({ kind: 'whole' });
});

test('what else lies in the folder is no document', async () => {
  const { folder, store } = await newStore();
  await mkdir(join(folder, 'apnet'), { recursive: true });
  await writeFile(join(folder, 'notat.txt'), 'x');
  await writeFile(join(folder, `${'a'.repeat(64)}.0123.tmp`), 'x');
  expect(await store.list()).toEqual([]);
});

test('removed ones can be brought back for 30 days', async () => {
  const { folder, store } = await newStore();
  const old = await store.keep(bytes);
  const other = await store.keep(documentFile('pdf', 'en annen'));
  expect(await store.remove(old.sha256)).toBe(true);
  expect(await store.read(old.sha256)).toEqual({ kind: 'absent' });
  expect(await store.restore(old.sha256)).toBe(true);
  expect(await store.read(old.sha256)).toMatchObject({ kind: 'whole' });

  await store.remove(old.sha256);
  const long = new Date('2026-01-01T00:00:00Z');
  await utimes(join(folder, 'fjernet', old.sha256), long, long);
  expect(await store.remove(other.sha256)).toBe(true);
  expect(await readdir(join(folder, 'fjernet'))).toEqual([other.sha256]);
  expect(await store.restore(old.sha256)).toBe(false);
});
