/** A name in a folder. `other` is whatever is neither (links, devices): nothing the program reads or writes. */
export type FolderEntry = { readonly name: string; readonly kind: 'file' | 'folder' | 'other' };

/**
 * What the program asks of a file system where others write too. Every call rejects with the system's own error
 * (`code`: `ENOENT`, `EBUSY` …) and leaves a name as it was or as it was to be; only a `writeNew` that is cut off
 * can leave part of a file, under a name nobody reads. There is no call that changes a file in place, and none that
 * asks whether something exists: over a network the answer may be seconds old.
 */
export type Fs = {
  /** The whole file, closed again; null for one of more than `limit` bytes. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array | null>;
  /** Makes a file that must not be there (`EEXIST`), writes it and flushes it to the disk. */
  readonly writeNew: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Replaces what is at `to` in one step. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly mkdir: (path: string) => Promise<void>;
  /** Of an empty folder. */
  readonly rmdir: (path: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly readdir: (path: string) => Promise<readonly FolderEntry[]>;
  /** In bytes, to show; it can be out of date. */
  readonly size: (path: string) => Promise<number>;
  /** The file's own time, which the clock of whoever wrote it has set: to show, never to reckon with. */
  readonly writtenAt: (path: string) => Promise<Date>;
  /** Flushes the names in a folder to the disk, where the system can. */
  readonly syncFolder: (path: string) => Promise<void>;
};

/** The system's name for what went wrong (`ENOENT` …), or the empty string for anything else. */
export { errorCode } from '../settings/durable-write.ts';
