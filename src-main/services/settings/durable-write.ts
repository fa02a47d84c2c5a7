import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Virus scanners and indexers hold a fresh file for a moment on Windows. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);
const RENAME_TRIES = 8;

/**
 * Replaces a file so that after a crash or power cut it is either the old or the new one, whole: written beside it,
 * flushed to the disk, renamed over it, and the folder flushed. Rejects with the file system's error and leaves
 * no temporary file behind. Only the user can read what the program stores.
 */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  await viaTemporary(path, content, (temporary) => renameWithRetry(temporary, path));
}

/**
 * The same for a file that must not be there yet: of several starts at once exactly one makes it.
 * False where it already is; then nothing is changed.
 */
export async function createDurably(path: string, content: string | Uint8Array): Promise<boolean> {
  try {
    await viaTemporary(path, content, async (temporary) => {
      await link(temporary, path);
      await rm(temporary, { force: true });
    });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function viaTemporary(
  path: string,
  content: string | Uint8Array,
  putInPlace: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await putInPlace(temporary);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** As long as another program may hold one of the two for a moment. */
export async function renameWithRetry(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (attempt === RENAME_TRIES || !BUSY.has(errorCode(error))) throw error;
      await pause(25 * attempt);
    }
  }
}

/** Windows cannot open a folder for flushing; its rename is flushed with the volume. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await flush(folder, 'r');
}

/** What was written to a file or a folder is on the disk afterwards. */
export async function flush(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The system's name for what went wrong (`ENOENT` …), or the empty string for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
