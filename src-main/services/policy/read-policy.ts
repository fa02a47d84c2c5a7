import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Policy, PolicyProblem, PolicyStatus } from '#contract/administration.ts';
import { isLanguage } from '#contract/channels.ts';
import { isCentralFileName } from '../central/file-name.ts';
import { errorCode } from '../settings/durable-write.ts';

const FORMAT = 'bibliotek24-policy';
const VERSION = 1;
/** Bytes of an Ed25519 key (RFC 8032), which the policy has in base64. */
const KEY_BYTES = 32;
const MAX_CHARACTERS = 64 * 1024;

/** The status for the page, and what of the policy stays in the host. */
export type ReadPolicy = { readonly status: PolicyStatus; readonly publicKey: Uint8Array | null };

const EMPTY: Policy = { centralFile: null, backupFolder: null, language: null, confidential: null, updates: null };

/**
 * Reads an administrator's file. No file: no policy. A file that is not wholly right is followed in nothing, and says in which
 * field: half a policy would be another one than the administrator meant.
 */
export async function readPolicy(path: string): Promise<ReadPolicy> {
  const invalid = (problem: PolicyProblem): ReadPolicy => ({
    status: { kind: 'invalid', path, problem },
    publicKey: null,
  });
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return { status: { kind: 'none' }, publicKey: null };
    return invalid({ kind: 'unreadable' });
  }
  const value = text.length > MAX_CHARACTERS ? undefined : parsed(text);
  if (value === undefined) return invalid({ kind: 'not_json' });
  if (!isObject(value) || value.format !== FORMAT) return invalid({ kind: 'not_a_policy' });
  if (value.version !== VERSION) return invalid({ kind: typeof value.version === 'number' ? 'newer' : 'not_a_policy' });
  const { format: _, version: __, ...fields } = value;
  const read = policyOf(fields);
  if ('kind' in read) return invalid(read);
  return { status: { kind: 'set', path, policy: read.policy }, publicKey: read.publicKey };
}

type Fields = Readonly<Record<string, unknown>>;

function policyOf(fields: Fields): PolicyProblem | { readonly policy: Policy; readonly publicKey: Uint8Array | null } {
  let policy = EMPTY;
  let publicKey: Uint8Array | null = null;
  for (const [field, value] of Object.entries(fields)) {
    const bad: PolicyProblem = { kind: 'bad_value', field };
    if (field === 'centralFile' || field === 'backupFolder') {
      if (!isWholePath(value) || (field === 'centralFile' && !isCentralFileName(value))) return bad;
      policy = { ...policy, [field]: value };
    } else if (field === 'language') {
      if (!isLanguage(value)) return bad;
      policy = { ...policy, language: value };
    } else if (field === 'confidential') {
      if (typeof value !== 'boolean') return bad;
      policy = { ...policy, confidential: value };
    } else if (field === 'updates') {
      publicKey = isObject(value) ? keyOf(value.publicKey) : null;
      if (!isObject(value) || !isWholePath(value.folder) || publicKey === null || Object.keys(value).length !== 2)
        return bad;
      policy = { ...policy, updates: { folder: value.folder } };
    } else {
      return { kind: 'unknown_field', field: field.slice(0, 80) };
    }
  }
  return { policy, publicKey };
}

/** A path that means the same wherever the program is started from, as Windows or others write them. */
function isWholePath(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    !value.includes('\0') &&
    (posix.isAbsolute(value) || /^(?:[a-z]:[\\/]|\\\\)/i.test(value))
  );
}

function keyOf(value: unknown): Uint8Array | null {
  if (typeof value !== 'string') return null;
  const bytes = Buffer.from(value, 'base64');
  return bytes.length === KEY_BYTES && bytes.toString('base64') === value ? bytes : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
