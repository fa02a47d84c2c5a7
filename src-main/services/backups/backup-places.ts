import { dirname } from 'node:path';
import type { BackupFailure } from '#contract/backups.ts';
import { type Disk, failureOf } from '../journal/disk.ts';
import { type BackupFolder, createBackupFolder, type FoundBackup } from './backup-folder.ts';
import { byAge, identityOf } from './backup-name.ts';
import { patientFolder, withPatience } from './patience.ts';

/** A backup and the folder it lies in. */
export type Shelved = { readonly backup: FoundBackup; readonly folder: BackupFolder };

/** The folder that new backups go to; `failure` says why it is not the one that was chosen. */
export type Target = { readonly folder: BackupFolder; readonly failure: BackupFailure | null };

/**
 * Where the backups of this data folder lie: in a folder of its own, or in one that the user has chosen. While that one is
 * out of reach new ones lie in the data folder, and follow when it is back.
 */
export type BackupPlaces = {
  /** The data folder's own. */
  readonly own: BackupFolder;
  readonly target: () => Promise<Target>;
  /** Every backup in reach, newest first, each once. */
  readonly list: () => Promise<readonly Shelved[]>;
  /** What lies in the data folder moves into the chosen one. Rejects with the disk's error; nothing is lost on the way. */
  readonly follow: () => Promise<void>;
  /** Copies every whole backup in reach into another folder; on a failure nothing of it is left there. */
  readonly copyAll: (to: BackupFolder) => Promise<readonly Shelved[]>;
  /** The folder at a path that was, or is to be, chosen. */
  readonly open: (path: string) => BackupFolder;
};

export type BackupPlacesParts = {
  readonly disk: Disk;
  /** The data folder's own. */
  readonly own: string;
  /** The chosen one, or null. The folder above it is the user's; it is never made. */
  readonly chosen: () => string | null;
  /** Milliseconds in which the chosen one has to say that it is there, and to do anything else. */
  readonly patience: { readonly reach: number; readonly call: number };
};

export function createBackupPlaces({ disk, own: ownPath, chosen, patience }: BackupPlacesParts): BackupPlaces {
  const own = createBackupFolder(ownPath, disk);
  const opened = new Map<string, BackupFolder>();
  const open = (path: string) => {
    const known = opened.get(path) ?? patientFolder(createBackupFolder(path, disk), patience.call);
    opened.set(path, known);
    return known;
  };

  async function target(): Promise<Target> {
    const path = chosen();
    if (path === null) return { folder: own, failure: null };
    try {
      const above = await withPatience(disk.stamp(dirname(path)), patience.reach);
      return above ? { folder: open(path), failure: null } : { folder: own, failure: 'absent' };
    } catch (error) {
      return { folder: own, failure: reachFailure(error) };
    }
  }

  async function list(): Promise<readonly Shelved[]> {
    const { folder } = await target();
    const found = new Map<string, Shelved>();
    for (const each of new Set([folder, own])) {
      for (const backup of await each.list()) {
        if (!found.has(identityOf(backup))) found.set(identityOf(backup), { backup, folder: each });
      }
    }
    return [...found.values()].sort((a, b) => byAge(a.backup, b.backup));
  }

  async function copyAll(to: BackupFolder): Promise<readonly Shelved[]> {
    const there = new Set((await to.list()).map(identityOf));
    const made: FoundBackup[] = [];
    const copied: Shelved[] = [];
    try {
      for (const { backup, folder } of await list()) {
        if (folder === to) continue;
        const stored = there.has(identityOf(backup)) ? null : await folder.read(backup);
        if (stored && stored.kind !== 'whole') continue;
        if (stored) made.push(await to.write(backup, stored.bytes));
        copied.push({ backup, folder });
      }
    } catch (error) {
      for (const backup of made) await to.remove(backup).catch(failureOf);
      throw error;
    }
    return copied;
  }

  async function follow(): Promise<void> {
    const { folder } = await target();
    if (folder === own || (await own.list()).length === 0) return;
    await copyAll(folder);
    // Also those that lay in both already, and damaged ones, which stand for nothing here: only whole ones are needed.
    const there = new Set((await folder.list()).map(identityOf));
    for (const backup of await own.list()) if (there.has(identityOf(backup))) await own.remove(backup);
    await folder.prune();
  }

  return { own, target, list, follow, copyAll, open };
}

/** A share that is offline and a stick that is out give many codes: what is no word of the disk about writing is `absent`. */
export function reachFailure(error: unknown): BackupFailure {
  const failure = failureOf(error);
  return failure === 'failed' ? 'absent' : failure;
}
