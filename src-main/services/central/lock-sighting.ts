import { join } from 'node:path';
import type { CentralLock } from '#contract/host-api.ts';
import { errorCode, type Fs } from '../files/fs.ts';

/** Who publishes, as the holder says of itself. */
export type LockHolder = { readonly organisation: string; readonly device: string; readonly since: string };

/** A lock as it looked once. `state` changes with every sign of life. */
export type LockSighting = { readonly state: string; readonly holder: LockHolder | null };

const MARK = /^([0-9a-f]{16})\.(\d{1,9})$/;
const MAX_MARK_BYTES = 4096;

/** The file inside the lock: whose it is, and how often its holder has said that it lives. */
export function lockMark(nonce: string, beats: number): string {
  return `${nonce}.${beats}`;
}

/** What is in the lock folder now, or null where there is none. */
export async function seeLock(fs: Fs, lock: string): Promise<LockSighting | null> {
  let names: readonly string[];
  try {
    names = (await fs.readdir(lock)).map(({ name }) => name).filter((name) => MARK.test(name));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  const state = names.toSorted().join(' ');
  return { state, holder: names.length === 1 ? await readHolder(fs, join(lock, state)) : null };
}

/** Null while the mark is being renamed or written: it is only for show. */
async function readHolder(fs: Fs, mark: string): Promise<LockHolder | null> {
  try {
    const bytes = await fs.read(mark, MAX_MARK_BYTES);
    const holder: unknown = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()));
    return isHolder(holder) ? holder : null;
  } catch (error) {
    if (errorCode(error) === '' && !(error instanceof SyntaxError)) throw error;
    return null;
  }
}

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== 'object' || value === null) return false;
  const { organisation, device, since } = value as Readonly<Record<string, unknown>>;
  return typeof organisation === 'string' && typeof device === 'string' && typeof since === 'string';
}

/** The lock as the renderer gets it; `stillMs` is how long this PC has seen no sign of life. */
export function lockShown(sighting: LockSighting | null, stillMs: number): CentralLock {
  const { organisation = null, device = null, since = null } = sighting?.holder ?? {};
  return { organisation, device, since, stillMs };
}
