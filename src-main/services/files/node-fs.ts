import { type FileHandle, mkdir, open, readdir, rename, rmdir, stat, unlink } from 'node:fs/promises';
import type { Fs } from './fs.ts';

/** The real file system. */
export const nodeFs: Fs = {
  read: readWhole,
  writeNew: async (path, bytes) => {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  mkdir: async (path) => {
    await mkdir(path);
  },
  rmdir,
  remove: unlink,
  readdir: async (path) => {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
    }));
  },
  size: async (path) => (await stat(path)).size,
  writtenAt: async (path) => (await stat(path)).mtime,
  syncFolder,
};

async function readWhole(path: string, limit: number): Promise<Uint8Array | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return size > limit ? null : await readUpTo(file, size, limit);
  } finally {
    await file.close();
  }
}

/** The size is only where to begin: over a network share it can be out of date, so reading goes on to the end. */
async function readUpTo(file: FileHandle, size: number, limit: number): Promise<Uint8Array | null> {
  let buffer = new Uint8Array(size + 1);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, filled);
    if (bytesRead === 0) return buffer.subarray(0, filled);
    filled += bytesRead;
    if (filled > limit) return null;
    if (filled === buffer.length) {
      const larger = new Uint8Array(Math.min(limit + 1, buffer.length * 2));
      larger.set(buffer);
      buffer = larger;
    }
  }
}

/** Windows cannot open a folder for flushing; some network file systems refuse to flush one. Then it is not ours to do. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    if (!CANNOT_SYNC.has(error instanceof Error && 'code' in error ? String(error.code) : '')) throw error;
  } finally {
    await folder.close();
  }
}

const CANNOT_SYNC = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF']);
