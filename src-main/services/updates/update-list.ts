import { createPublicKey, verify } from 'node:crypto';

/** What an administrator puts beside the installers: which version, and what each file is. */
export type UpdateList = {
  /** `1.2.3` */
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly released: string;
  readonly files: readonly UpdateFile[];
};

export type UpdateFile = {
  /** As Node names it: `win32`, `darwin`, `linux`. */
  readonly platform: string;
  /** A plain file name. */
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
};

export const LIST_FILE = 'bibliotek24-oppdatering.json';
export const SIGNATURE_FILE = `${LIST_FILE}.sig`;
const FORMAT = 'bibliotek24-update';

/** What stands before the 32 bytes of an Ed25519 key in its standard form (RFC 8410). */
const KEY_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether `signature` (64 bytes, Ed25519) was made over these very bytes with the key's private half. Never throws. */
export function isSigned(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: Buffer.concat([KEY_HEAD, publicKey]), format: 'der', type: 'spki' });
    return verify(null, bytes, key, signature);
  } catch {
    return false;
  }
}

/** Reads a list that is signed; null where it is none. Every field is checked: a signature says who, not that it is right. */
export function parseUpdateList(bytes: Uint8Array): UpdateList | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return isList(value) ? value : null;
  } catch {
    return null;
  }
}

function isList(value: unknown): value is UpdateList {
  if (!isObject(value) || value.format !== FORMAT || !Array.isArray(value.files)) return false;
  return (
    matches(value.version, /^\d{1,5}(?:\.\d{1,5}){2}$/) &&
    matches(value.released, /^\d{4}-\d\d-\d\d$/) &&
    value.files.every(isFile)
  );
}

function isFile(value: unknown): value is UpdateFile {
  if (!isObject(value) || !matches(value.platform, /^(?:win32|darwin|linux)$/)) return false;
  const isName = matches(value.name, /^[\w][\w .-]{0,120}\.(?:exe|msi|dmg|deb|AppImage)$/);
  return (
    isName && Number.isSafeInteger(value.size) && Number(value.size) > 0 && matches(value.sha256, /^[0-9a-f]{64}$/)
  );
}

/** Negative where `a` comes before `b`; a version of development (`1.2.3-dev`) counts as the one it becomes. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.replace(/-.*$/, '').split('.').map(Number));
  for (let part = 0; part < 3; part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}
