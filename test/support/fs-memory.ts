import { posix } from 'node:path';
import type { FolderEntry, Fs } from '#services/files/fs.ts';

/** An error as the system gives it. */
export function fsError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** When every file in memory was written. */
export const WRITTEN_AT = new Date('2026-03-01T11:00:00Z');

/** A file system in memory, with POSIX paths and rules; every call takes effect at once, so each is one step. */
export type MemoryDisk = {
  readonly files: Map<string, Uint8Array>;
  readonly folders: Set<string>;
  readonly read: (path: string, limit: number) => Uint8Array | null;
  readonly writeNew: (path: string, bytes: Uint8Array) => void;
  readonly rename: (from: string, to: string) => void;
  readonly mkdir: (path: string) => void;
  readonly rmdir: (path: string) => void;
  readonly remove: (path: string) => void;
  readonly readdir: (path: string) => readonly FolderEntry[];
  readonly size: (path: string) => number;
  readonly writtenAt: (path: string) => Date;
};

export function memoryDisk(): MemoryDisk {
  const files = new Map<string, Uint8Array>();
  const folders = new Set<string>(['/']);
  const exists = (path: string) => files.has(path) || folders.has(path);
  const file = (path: string): Uint8Array => {
    const bytes = files.get(path);
    if (bytes === undefined) throw fsError(folders.has(path) ? 'EISDIR' : 'ENOENT', path);
    return bytes;
  };
  const parent = (path: string) => {
    if (!folders.has(posix.dirname(path))) throw fsError('ENOENT', path);
  };
  const children = (path: string) => [...files.keys(), ...folders].filter((each) => posix.dirname(each) === path);
  const under = (path: string) => [...files.keys(), ...folders].filter((each) => each.startsWith(`${path}/`));

  const moveFolder = (from: string, to: string) => {
    if (files.has(to)) throw fsError('ENOTDIR', to);
    if (folders.has(to) && children(to).length > 0) throw fsError('ENOTEMPTY', to);
    for (const each of [from, ...under(from)]) {
      const target = to + each.slice(from.length);
      const bytes = files.get(each);
      if (bytes === undefined) folders.add(target);
      else files.set(target, bytes);
      files.delete(each);
      folders.delete(each);
    }
  };

  return {
    files,
    folders,
    read: (path, limit) => {
      const bytes = file(path);
      return bytes.length > limit ? null : bytes.slice();
    },
    writeNew: (path, bytes) => {
      parent(path);
      if (exists(path)) throw fsError('EEXIST', path);
      files.set(path, bytes.slice());
    },
    rename: (from, to) => {
      parent(to);
      if (folders.has(from)) return moveFolder(from, to);
      const bytes = file(from);
      if (folders.has(to)) throw fsError('EISDIR', to);
      files.delete(from);
      files.set(to, bytes);
    },
    mkdir: (path) => {
      parent(path);
      if (exists(path)) throw fsError('EEXIST', path);
      folders.add(path);
    },
    rmdir: (path) => {
      if (!folders.has(path)) throw fsError('ENOENT', path);
      if (children(path).length > 0) throw fsError('ENOTEMPTY', path);
      folders.delete(path);
    },
    remove: (path) => {
      file(path);
      files.delete(path);
    },
    readdir: (path) => {
      if (!folders.has(path)) throw fsError('ENOENT', path);
      return children(path)
        .filter((each) => each !== '/')
        .map((each) => ({ name: posix.basename(each), kind: files.has(each) ? 'file' : 'folder' }));
    },
    size: (path) => file(path).length,
    writtenAt: (path) => {
      file(path);
      return WRITTEN_AT;
    },
  };
}

/** The calls of `Fs`, for what wraps them all alike. */
export type FsCall = keyof Fs;

/** The disk as the product sees it. `around` carries out each call, or does not. */
export function fsOver(
  disk: MemoryDisk,
  around: <T>(call: FsCall, paths: readonly string[], carryOut: () => T, bytes?: Uint8Array) => Promise<T> = async (
    _call,
    _paths,
    carryOut,
  ) => carryOut(),
): Fs {
  return {
    read: (path, limit) => around('read', [path], () => disk.read(path, limit)),
    writeNew: (path, bytes) => around('writeNew', [path], () => disk.writeNew(path, bytes), bytes),
    rename: (from, to) => around('rename', [from, to], () => disk.rename(from, to)),
    mkdir: (path) => around('mkdir', [path], () => disk.mkdir(path)),
    rmdir: (path) => around('rmdir', [path], () => disk.rmdir(path)),
    remove: (path) => around('remove', [path], () => disk.remove(path)),
    readdir: (path) => around('readdir', [path], () => disk.readdir(path)),
    size: (path) => around('size', [path], () => disk.size(path)),
    writtenAt: (path) => around('writtenAt', [path], () => disk.writtenAt(path)),
    syncFolder: (path) => around('syncFolder', [path], () => undefined),
  };
}
