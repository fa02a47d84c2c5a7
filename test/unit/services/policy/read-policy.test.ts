import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyPlace } from '#services/policy/policy-place.ts';
import { readPolicy } from '#services/policy/read-policy.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const HEAD = { format: 'bibliotek24-policy', version: 1 };

async function statusOf(content: string | object) {
  const path = join(await temporaryFolder(), 'policy.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return (await readPolicy(path)).status;
}

test('everything an administrator can decide, and the key that stays in the host', async () => {
  const path = join(await temporaryFolder(), 'policy.json');
  const policy = {
    centralFile: '\\\\server\\felles\\Sentralfil.B24.zip',
    backupFolder: 'H:\\Bibliotek24',
    language: 'nn',
    confidential: true,
    updates: { folder: '/srv/programvare' },
  };
  const updates = { ...policy.updates, publicKey: KEY };
  // As Windows' own editor saves it.
  await writeFile(path, `\ufeff${JSON.stringify({ ...HEAD, ...policy, updates })}`);
  const read = await readPolicy(path);
  expect(read.status).toEqual({ kind: 'set', path, policy });
  expect(Buffer.from(read.publicKey ?? []).toString('base64')).toBe(KEY);
  expect(JSON.stringify(read.status)).not.toContain(KEY);
});

test('nothing decided is a policy too; no file is none', async () => {
  expect(await statusOf(HEAD)).toMatchObject({
    kind: 'set',
    policy: { centralFile: null, language: null, updates: null },
  });
  expect((await readPolicy(join(await temporaryFolder(), 'ingen', 'policy.json'))).status).toEqual({ kind: 'none' });
});

describe('a file that is not right is followed in nothing, and says where', () => {
  test.each([
    ['no JSON', '{"format": ', { kind: 'not_json' }],
    ['another kind of file', { format: 'x' }, { kind: 'not_a_policy' }],
    ['a list', '[]', { kind: 'not_a_policy' }],
    ['a newer one', { ...HEAD, version: 2 }, { kind: 'newer' }],
    ['a slip in a name', { ...HEAD, centralfile: '/x.b24.zip' }, { kind: 'unknown_field', field: 'centralfile' }],
    ['a path from nowhere', { ...HEAD, centralFile: 'felles.b24.zip' }, { kind: 'bad_value', field: 'centralFile' }],
    ['no central file', { ...HEAD, centralFile: '/etc/passwd' }, { kind: 'bad_value', field: 'centralFile' }],
    ['a folder that is none', { ...HEAD, backupFolder: 7 }, { kind: 'bad_value', field: 'backupFolder' }],
    ['a language we have not', { ...HEAD, language: 'se' }, { kind: 'bad_value', field: 'language' }],
    ['a word for yes', { ...HEAD, confidential: 'ja' }, { kind: 'bad_value', field: 'confidential' }],
    ['no key', { ...HEAD, updates: { folder: '/srv' } }, { kind: 'bad_value', field: 'updates' }],
    [
      'half a key',
      { ...HEAD, updates: { folder: '/srv', publicKey: KEY.slice(0, 20) } },
      { kind: 'bad_value', field: 'updates' },
    ],
    [
      'an address',
      { ...HEAD, updates: { folder: 'https://x.example/', publicKey: KEY } },
      { kind: 'bad_value', field: 'updates' },
    ],
  ])('%s', async (_, content, problem) => {
    expect(await statusOf(content)).toMatchObject({ kind: 'invalid', problem });
  });

  test('a folder where the file should be', async () => {
    const path = join(await temporaryFolder(), 'policy.json');
    await mkdir(path);
    expect((await readPolicy(path)).status).toMatchObject({ kind: 'invalid', problem: { kind: 'unreadable' } });
  });

  test('property: whatever JSON stands there is a policy, or invalid with a reason', async () => {
    const path = join(await temporaryFolder(), 'policy.json');
    const field = fc.constantFrom(
      'centralFile',
      'backupFolder',
      'language',
      'confidential',
      'updates',
      '__proto__',
      'annet',
    );
    const content = fc.oneof(
      fc.json(),
      fc.dictionary(field, fc.jsonValue()).map((fields) => JSON.stringify({ ...fields, ...HEAD })),
    );
    await fc.assert(
      fc.asyncProperty(content, async (text) => {
        await writeFile(path, text);
        expect((await readPolicy(path)).status.kind).toMatch(/^(set|invalid)$/);
      }),
      seededRuns(300),
    );
  });
});

test('it lies where users cannot write', () => {
  expect(policyPlace('linux', '/opt/Bibliotek24')).toBe('/etc/bibliotek24/policy.json');
  expect(policyPlace('darwin', '/x')).toBe('/Library/Application Support/Bibliotek24/policy.json');
  expect(policyPlace('win32', '/Program Files/Bibliotek24')).toBe(join('/Program Files/Bibliotek24', 'policy.json'));
});
