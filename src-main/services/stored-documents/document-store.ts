import { createHash } from 'node:crypto';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { isSha256, type StoredDocument } from '#contract/stored-documents.ts';
import type { Disk } from '../journal/disk.ts';
import { errorCode } from '../settings/durable-write.ts';

export type ReadDocument =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'absent' };

/** Bytes by their SHA-256 in one folder. Each call rejects with the disk's error; nothing is touched before the first. */
export type DocumentStore = {
  readonly keep: (bytes: Uint8Array) => Promise<StoredDocument>;
  /** Checked against the name that is their hash. */
  readonly read: (sha256: string) => Promise<ReadDocument>;
  /** Newest first. */
  readonly list: () => Promise<readonly StoredDocument[]>;
  /** Put aside, not deleted: undo brings it back. False where it is not there. */
  readonly remove: (sha256: string) => Promise<boolean>;
  readonly restore: (sha256: string) => Promise<boolean>;
};

const REMOVED_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export function createDocumentStore(folder: string, disk: Disk, now: () => Date): DocumentStore {
  const removedFolder = join(folder, 'fjernet');

  async function read(sha256: string): Promise<ReadDocument> {
    const bytes = await disk.read(join(folder, sha256));
    if (bytes === undefined) return { kind: 'absent' };
    return hashOf(bytes) === sha256 ? { kind: 'whole', bytes } : { kind: 'damaged' };
  }

  async function described(sha256: string): Promise<readonly StoredDocument[]> {
    const found = await stat(join(folder, sha256)).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    });
    return found === null ? [] : [{ sha256, size: found.size, keptAt: found.mtime.toISOString() }];
  }

  /** Moves the file if it is there, and stamps it with the time: of being removed, or of being kept again. */
  async function move(sha256: string, from: string, to: string): Promise<boolean> {
    await disk.makeFolder(to);
    try {
      await utimes(join(from, sha256), now(), now());
      await disk.rename(join(from, sha256), join(to, sha256));
      return true;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    }
  }

  return {
    keep: async (bytes) => {
      const sha256 = hashOf(bytes);
      await disk.makeFolder(folder);
      // One that is damaged is mended by the same bytes kept again.
      if ((await read(sha256)).kind !== 'whole') await disk.replace(join(folder, sha256), bytes);
      const [document] = await described(sha256);
      return document ?? { sha256, size: bytes.length, keptAt: now().toISOString() };
    },
    read,
    list: async () => {
      const names = (await disk.names(folder)).filter(isSha256);
      const documents = (await Promise.all(names.map(described))).flat();
      return documents.sort((a, b) => b.keptAt.localeCompare(a.keptAt) || a.sha256.localeCompare(b.sha256));
    },
    remove: async (sha256) => {
      const isMoved = await move(sha256, folder, removedFolder);
      await letGo(removedFolder, now().getTime() - REMOVED_KEPT_MS);
      return isMoved;
    },
    restore: async (sha256) => {
      if ((await read(sha256)).kind === 'whole') return true;
      return move(sha256, removedFolder, folder);
    },
  };
}

/** Deletes what was removed before a moment (milliseconds since 1970). */
async function letGo(folder: string, before: number): Promise<void> {
  for (const name of (await readdir(folder)).filter(isSha256)) {
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs < before) await rm(path, { force: true });
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
