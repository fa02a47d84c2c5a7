import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCentralFile } from '#services/central/read.ts';
import { outOfReach } from '#services/files/failures.ts';
import { nodeFs } from '#services/files/node-fs.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const now = () => new Date('2026-03-01T12:00:00Z');

test('reads bytes, hash and time', async () => {
  const path = join(await temporaryFolder(), 'a.b24.zip');
  await writeFile(path, 'abc');
  expect(await readCentralFile(nodeFs, path, now)).toEqual({
    kind: 'read',
    name: 'a.b24.zip',
    bytes: new Uint8Array(Buffer.from('abc')),
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    readAt: '2026-03-01T12:00:00.000Z',
  });
});

test('takes a file at the limit and refuses one past it', async () => {
  const path = join(await temporaryFolder(), 'a.b24.zip');
  await writeFile(path, '12345');
  expect((await readCentralFile(nodeFs, path, now, 5)).kind).toBe('read');
  expect((await readCentralFile(nodeFs, path, now, 4)).kind).toBe('too_large');
});

test('reads an empty file as empty: what that means is for its reader to say', async () => {
  const path = join(await temporaryFolder(), 'a.b24.zip');
  await writeFile(path, '');
  expect(await readCentralFile(nodeFs, path, now)).toMatchObject({ kind: 'read', bytes: new Uint8Array() });
});

// A folder of special files reports size 0 for content that is there, as an SMB client may for a file just written.
test('reads to the end, whatever size the system reports', async () => {
  if (process.platform !== 'linux') return console.log('Only Linux has files whose size the system does not know');
  const read = await readCentralFile(nodeFs, '/proc/self/status', now);
  expect(read.kind === 'read' && read.bytes.length).toBeGreaterThan(100);
});

test('a folder, a missing file and a missing folder are absent', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'd.b24.zip'));
  for (const path of ['d.b24.zip', 'gone.b24.zip', 'gone/a.b24.zip']) {
    expect((await readCentralFile(nodeFs, join(folder, path), now)).kind).toBe('absent');
  }
});

test.each([
  ['EACCES', 'denied'],
  ['EPERM', 'denied'],
  ['EBUSY', 'busy'],
  ['EMFILE', 'busy'],
  ['ENOENT', 'absent'],
  ['ENETUNREACH', 'absent'],
  ['EIO', 'absent'],
  ['UNKNOWN', 'absent'],
] as const)('the system saying %s is %s', (code, kind) => {
  expect(outOfReach(code)).toBe(kind);
});
