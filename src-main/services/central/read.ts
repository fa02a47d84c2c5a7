import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CentralRead } from '#contract/host-api.ts';
import { errorCode } from '../settings/durable-write.ts';

/** Room for far more than all counties and ten years (6 MB); past it something else is wearing the name. */
export const MAX_CENTRAL_FILE_BYTES = 400 * 1024 * 1024;

const DENIED = new Set(['EACCES', 'EPERM']);
const BUSY = new Set(['EBUSY', 'EAGAIN', 'ETXTBSY', 'EMFILE', 'ENFILE']);

/**
 * Reads the whole file, closes it at once and hashes what was read. Every way the file can be out of reach is a kind
 * of its own: `denied` and `busy` by the system's word, anything else (share offline, stick out, no such file) `absent`.
 * `now` stamps the reading; `limit` is in bytes.
 */
export async function readCentralFile(
  path: string,
  now: () => Date,
  limit: number = MAX_CENTRAL_FILE_BYTES,
): Promise<CentralRead> {
  const name = basename(path);
  try {
    const bytes = await readWhole(path, limit);
    if (bytes === undefined) return { kind: 'too_large', name };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { kind: 'read', name, bytes, sha256, readAt: now().toISOString() };
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    return { kind: outOfReach(code), name };
  }
}

/** What the file system's error code means for someone who wants to read the file. */
export function outOfReach(code: string): 'denied' | 'busy' | 'absent' {
  if (DENIED.has(code)) return 'denied';
  return BUSY.has(code) ? 'busy' : 'absent';
}

async function readWhole(path: string, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return size > limit ? undefined : await readUpTo(file, size, limit);
  } finally {
    await file.close();
  }
}

/** The size is only where to begin: over a network share it can be out of date, so reading goes on to the end. */
async function readUpTo(file: FileHandle, size: number, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  let buffer = new Uint8Array(size + 1);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, filled);
    if (bytesRead === 0) return buffer.subarray(0, filled);
    filled += bytesRead;
    if (filled > limit) return undefined;
    if (filled === buffer.length) {
      const larger = new Uint8Array(Math.min(limit + 1, buffer.length * 2));
      larger.set(buffer);
      buffer = larger;
    }
  }
}
