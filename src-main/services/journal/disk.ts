import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StorageFailure } from '#contract/backups.ts';
import { errorCode, flush, renameWithRetry, syncFolder, writeDurably } from '../settings/durable-write.ts';

/** What the journal and the backups need of a disk. Every call that changes something answers when it is on the disk. */
export type Disk = {
  /** The whole file, or undefined where there is none. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** Tells one state of a file from another without reading it; undefined where there is none. */
  readonly stamp: (path: string) => Promise<FileStamp | undefined>;
  /** Names in a folder, in no order; none where there is no folder. */
  readonly names: (folder: string) => Promise<readonly string[]>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** The old file or the new one, whole; a crash on the way may leave `<path>.<random>.tmp` beside it. */
  readonly replace: (path: string, bytes: Uint8Array) => Promise<void>;
  /** At the end of a file that is there; a crash on the way may leave a part of the bytes. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly truncate: (path: string, size: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Gone afterwards, whether it was there or not. */
  readonly remove: (path: string) => Promise<void>;
};

export type FileStamp = { readonly id: string; readonly size: number };

export const nodeDisk: Disk = {
  read: (path) => unlessAbsent(readFile(path), undefined),
  stamp: async (path) => {
    const found = await unlessAbsent(stat(path), undefined);
    return found && { id: `${found.ino} ${found.mtimeMs}`, size: found.size };
  },
  names: (folder) => unlessAbsent(readdir(folder), []),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await syncFolder(dirname(path));
  },
  replace: writeDurably,
  append: async (path, bytes) => {
    // Not created here: a file that appears comes by `replace`, with its name flushed too.
    const file = await open(path, constants.O_WRONLY | constants.O_APPEND);
    try {
      await file.writeFile(bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
  },
  truncate: async (path, size) => {
    await truncate(path, size);
    await flush(path, 'r+');
  },
  rename: async (from, to) => {
    await renameWithRetry(from, to);
    await syncFolder(dirname(to));
  },
  remove: (path) => rm(path, { force: true }),
};

async function unlessAbsent<T, U>(found: Promise<T>, absent: U): Promise<T | U> {
  try {
    return await found;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return absent;
    throw error;
  }
}

/** What the system's word means for the user. A defect of our own is no failure of the disk and is thrown again. */
export function failureOf(error: unknown): StorageFailure {
  const code = errorCode(error);
  if (code === '') throw error;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'denied';
  return code === 'EBUSY' || code === 'EMFILE' || code === 'ENFILE' || code === 'EAGAIN' ? 'busy' : 'failed';
}

/** Takes away what a crash left half-way in a folder, of files whose name begins so. Nobody reads them. */
export async function removeTemporary(disk: Disk, folder: string, beginning: string): Promise<void> {
  const left = (await disk.names(folder)).filter((name) => name.startsWith(beginning) && name.endsWith('.tmp'));
  for (const name of left) await disk.remove(join(folder, name));
}
