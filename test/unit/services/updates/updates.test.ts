import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { compareVersions, LIST_FILE, parseUpdateList, SIGNATURE_FILE } from '#services/updates/update-list.ts';
import { createUpdatesApi } from '#services/updates/updates-api.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { testPorts } from '../../../support/test-ports.ts';

const script = fileURLToPath(new URL('../../../../src-main/packaging/sign-update.ts', import.meta.url));
const INSTALLER = 'Bibliotek24-0.2.0-oppsett.exe';

/** The administrator's own command. @returns the public key that it prints */
async function administrator(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args]);
  return /"publicKey": "([^"]+)"/.exec(stdout)?.[1] ?? '';
}

let folder: string;
let data: string;
let key: string;
let publicKey: string;
let opened: string[];

beforeEach(async () => {
  const root = await temporaryFolder();
  [folder, data, key] = [join(root, 'programvare'), join(root, 'data'), join(root, 'nokkel.pem')];
  await mkdir(folder);
  await mkdir(data);
  publicKey = await administrator('--new-key', key);
  await writeFile(join(folder, INSTALLER), 'MZ et program');
  opened = [];
});

const publish = (version = '0.2.0') =>
  administrator(folder, '--version', version, '--released', '2026-01-31', '--key', key);

function api(from: string | null = folder, withKey = publicKey) {
  const policy = { centralFile: null, backupFolder: null, language: null, confidential: null };
  const updates = from === null ? null : { folder: from };
  return createUpdatesApi({
    ...testPorts(data, {
      platform: 'win32',
      openFile: async (path) => {
        opened.push(path);
        return true;
      },
    }),
    policy: {
      status: { kind: 'set', path: '/p', policy: { ...policy, updates } },
      publicKey: Buffer.from(withKey, 'base64'),
    },
  });
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

test('a newer version is told with its hash, and its installer opened as a copy that was checked', async () => {
  expect(await publish()).toBe(publicKey);
  const updates = api();
  const sha256 = hashOf('MZ et program');
  const update = { version: '0.2.0', released: '2026-01-31', fileName: INSTALLER, size: 13, sha256 };
  expect(await updates['updates:check']()).toEqual({ kind: 'available', update });
  expect(opened).toEqual([]);
  expect(await updates['updates:open'](sha256)).toEqual({ kind: 'opened' });
  expect(opened).toEqual([join(data, 'oppdatering', INSTALLER)]);
  expect(await readFile(opened[0] ?? '', 'utf8')).toBe('MZ et program');
});

test('no folder, no share, nothing in it, nothing for this system, nothing newer', async () => {
  expect(await api(null)['updates:check']()).toEqual({ kind: 'not_set' });
  expect(await api(join(folder, 'borte'))['updates:check']()).toEqual({ kind: 'unreachable' });
  expect(await api()['updates:check']()).toEqual({ kind: 'none' });
  for (const version of ['0.1.0', '0.0.9']) {
    await publish(version);
    expect(await api()['updates:check']()).toEqual({ kind: 'current', version });
  }
  await rm(join(folder, INSTALLER));
  await publish();
  expect(await api()['updates:check']()).toEqual({ kind: 'none' });
});

describe('nothing is opened that the administrator has not signed', () => {
  const refused = (reason: string) => ({ kind: 'refused', reason });

  test('a list without a signature, with another’s, or changed after it', async () => {
    await publish();
    const list = await readFile(join(folder, LIST_FILE), 'utf8');
    await writeFile(join(folder, LIST_FILE), list.replace('0.2.0"', '0.3.0"'));
    expect(await api()['updates:check']()).toEqual(refused('signature'));
    await writeFile(join(folder, LIST_FILE), list);
    expect(await api(folder, Buffer.alloc(32, 1).toString('base64'))['updates:check']()).toEqual(refused('signature'));
    for (const noise of ['', 'AAAA', 'ikke base64 …', Buffer.alloc(64).toString('base64')]) {
      await writeFile(join(folder, SIGNATURE_FILE), noise);
      expect(await api()['updates:check'](), noise).toEqual(refused('signature'));
    }
    await rm(join(folder, SIGNATURE_FILE));
    expect(await api()['updates:check']()).toEqual(refused('incomplete'));
  });

  test('a program that is not the one in the list, or is gone', async () => {
    await publish();
    const sha256 = hashOf('MZ et program');
    await writeFile(join(folder, INSTALLER), 'MZ et programM');
    expect(await api()['updates:open'](sha256)).toEqual(refused('hash'));
    await rm(join(folder, INSTALLER));
    expect(await api()['updates:open'](sha256)).toEqual(refused('incomplete'));
    expect(opened).toEqual([]);
    expect(await readdir(data)).not.toContain('oppdatering');
  });

  test('another one than she was shown', async () => {
    await publish();
    const shown = hashOf('MZ et program');
    await writeFile(join(folder, INSTALLER), 'MZ en nyere');
    await publish('0.3.0');
    expect(await api()['updates:open'](shown)).toEqual({ kind: 'changed' });
    expect(opened).toEqual([]);
  });
});

test.each([
  ['a path', { name: '../../x.exe' }],
  ['a path of Windows', { name: '..\\x.exe' }],
  ['a script', { name: 'x.ps1' }],
  ['an option', { name: '-x.exe' }],
  ['no size', { size: 0 }],
  ['another hash', { sha256: 'ABC' }],
  ['another system', { platform: 'win' }],
])('a list that names %s is none, signed or not', (_, change) => {
  const file = { platform: 'win32', name: 'a.exe', size: 1, sha256: 'a'.repeat(64) };
  const list = (each: object) =>
    parseUpdateList(
      Buffer.from(
        JSON.stringify({ format: 'bibliotek24-update', version: '1.0.0', released: '2026-01-31', files: [each] }),
      ),
    );
  expect(list(file)).toMatchObject({ version: '1.0.0' });
  expect(list({ ...file, ...change })).toBeNull();
});

test('a key is never written over', async () => {
  await expect(administrator('--new-key', key)).rejects.toThrow(/is there already/);
});

test.each([
  ['1.0.0', '0.9.9', 1],
  ['0.10.0', '0.9.0', 1],
  ['0.1.0', '0.1.0', 0],
  ['0.1.0', '0.1.0-dev', 0],
  ['0.1.0', '0.1.1', -1],
])('%s against %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});
