import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentHash } from '#formats/central-file/content-hash.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { pack, packageWith, tableOf } from '../../../support/central-package.ts';

async function hashOfFile(bytes: Uint8Array): Promise<string> {
  const read = await readCentralFile(bytes);
  if (read.kind !== 'ok') throw new Error('refused');
  return read.contentHash;
}

test('SHA-256 over the file id and the sorted names and hashes', async () => {
  const expected = createHash('sha256').update('id\na:11\nb:00').digest('hex');
  const [a, b] = [
    { name: 'a', sha256: '11' },
    { name: 'b', sha256: '00' },
  ];
  expect(await contentHash('id', [b, a])).toBe(expected);
  expect(await contentHash('id', [a, b])).toBe(expected);
});

test('depends on the content and the file id, not on how it is packed or what stands around it', async () => {
  const plain = await hashOfFile(pack(packageWith()));
  const stored = packageWith();
  stored.root.revision = 99;
  stored.resources.reverse();
  stored.entries.reverse();
  expect(await hashOfFile(pack(stored, 0))).toBe(plain);
  const other = packageWith();
  other.root.fileId = 'another';
  expect(await hashOfFile(pack(other))).not.toBe(plain);
  const vendors = tableOf('vendors', { id: 'v', owner: 'NO' });
  expect(await hashOfFile(pack(packageWith({ vendors })))).not.toBe(plain);
});
