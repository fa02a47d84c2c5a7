import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * For an administrator. Once: `npm run sign-update -- --new-key KEY.pem` makes a key and prints what goes into the policy.
 * Then, for each version: `npm run sign-update -- FOLDER --version 1.2.0 --released 2026-01-31 --key KEY.pem` describes the installers in
 * the folder and signs the description. The private key stays with the administrator.
 */
const LIST_FILE = 'bibliotek24-oppdatering.json';
/** A key in its standard form ends with its 32 bytes (RFC 8410). */
const KEY_BYTES = 32;
const PLATFORMS: readonly (readonly [ending: RegExp, platform: string])[] = [
  [/\.msi$/, 'win32'],
  [/-oppsett\.exe$/, 'win32'],
  [/\.dmg$/, 'darwin'],
  [/\.(?:deb|AppImage)$/, 'linux'],
];

const { values, positionals } = parseArgs({
  options: {
    'new-key': { type: 'string' },
    key: { type: 'string' },
    version: { type: 'string' },
    released: { type: 'string' },
  },
  allowPositionals: true,
});
const [folder] = positionals;

if (values['new-key']) makeKey(values['new-key']);
else if (folder && values.key && values.version && values.released) {
  signFolder(folder, values.key, { version: values.version, released: values.released });
} else {
  console.error('--new-key KEY.pem, or FOLDER --version 1.2.0 --released 2026-01-31 --key KEY.pem');
  process.exitCode = 2;
}

function makeKey(path: string): void {
  if (existsSync(path)) throw new Error(`${path} is there already: a key that is written over signs nothing any more`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  console.log(`"publicKey": "${rawKey(publicKey.export({ type: 'spki', format: 'der' }))}"`);
}

function signFolder(path: string, key: string, about: { readonly version: string; readonly released: string }): void {
  const files = readdirSync(path).flatMap((name) => {
    const platform = PLATFORMS.find(([ending]) => ending.test(name))?.[1];
    if (platform === undefined) return [];
    const bytes = readFileSync(join(path, name));
    return [{ platform, name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }];
  });
  const list = Buffer.from(`${JSON.stringify({ format: 'bibliotek24-update', ...about, files }, null, 2)}\n`);
  const privateKey = createPrivateKey(readFileSync(key));
  writeFileSync(join(path, LIST_FILE), list);
  writeFileSync(join(path, `${LIST_FILE}.sig`), `${sign(null, list, privateKey).toString('base64')}\n`);
  console.log(list.toString());
  console.log(`"publicKey": "${rawKey(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }))}"`);
}

function rawKey(der: Buffer): string {
  return der.subarray(-KEY_BYTES).toString('base64');
}
