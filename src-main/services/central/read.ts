import { basename } from 'node:path';
import type { CentralRead } from '#contract/host-api.ts';
import { outOfReach } from '../files/failures.ts';
import { errorCode, type Fs } from '../files/fs.ts';
import { sha256Of } from './inspect.ts';

/** Room for far more than all counties and ten years (6 MB); past it something else is wearing the name. */
export const MAX_CENTRAL_FILE_BYTES = 400 * 1024 * 1024;

export type FileRead = Exclude<CentralRead, { readonly kind: 'not_connected' }>;

/**
 * Reads the whole file, closes it at once and hashes what was read. Every way the file can be out of reach is a kind
 * of its own: `denied` and `busy` by the system's word, anything else (share offline, stick out, no such file) `absent`.
 * `now` stamps the reading; `limit` is in bytes.
 */
export async function readCentralFile(
  fs: Fs,
  path: string,
  now: () => Date,
  limit: number = MAX_CENTRAL_FILE_BYTES,
): Promise<FileRead> {
  const name = basename(path);
  try {
    const bytes = await fs.read(path, limit);
    if (bytes === null) return { kind: 'too_large', name };
    return { kind: 'read', name, bytes, sha256: sha256Of(bytes), readAt: now().toISOString() };
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    return { kind: outOfReach(code), name };
  }
}
