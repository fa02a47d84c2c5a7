import { join } from 'node:path';
import type { BackupCopy } from '#contract/backups.ts';
import { type Disk, failureOf } from '../journal/disk.ts';
import { createQueue } from '../journal/queue.ts';
import { errorCode } from '../settings/durable-write.ts';
import { type BackupFolder, createBackupFolder, type FoundBackup } from './backup-folder.ts';
import { identityOf } from './backup-name.ts';
import type { Shelved } from './backup-places.ts';
import { SUBFOLDER, subfolderName } from './subfolder.ts';

/**
 * The second folder, on a share or a stick: each data folder keeps its copies in a subfolder of its own, so that two PCs
 * never tidy away each other's. Slow and absent folders never hold up the work.
 */
export type Copies = {
  readonly folder: () => string | null;
  readonly last: () => BackupCopy;
  /** Sees to it that this backup is in the second folder. Answers after `patience` ms at the latest; never rejects. */
  readonly copy: (backup: FoundBackup, bytes: Uint8Array) => Promise<BackupCopy>;
  /** Backups of every subfolder, this PC's and others'; none where the folder is out of reach or does not answer. */
  readonly list: () => Promise<readonly Copied[]>;
};

/** `isOwn`: of this data folder, and not another PC's. */
export type Copied = Shelved & { readonly isOwn: boolean };

export type CopiesParts = {
  readonly folder: () => string | null;
  readonly disk: Disk;
  /** Name of this PC and its data folder, which name the subfolder. */
  readonly machine: string;
  readonly dataFolder: string;
  readonly patience: number;
  readonly reportDefect: (error: unknown) => void;
};

export function createCopies({ folder, disk, machine, dataFolder, patience, reportDefect }: CopiesParts): Copies {
  const inTurn = createQueue();
  let last: BackupCopy = { kind: 'none' };
  const opened = new Map<string, BackupFolder>();
  const open = (path: string) => {
    const known = opened.get(path) ?? createBackupFolder(path, disk);
    opened.set(path, known);
    return known;
  };

  async function copyTo(second: string, backup: FoundBackup, bytes: Uint8Array): Promise<BackupCopy> {
    try {
      // A folder that is not there is a stick that is out; making it would fill the disk it stands on.
      if ((await disk.stamp(second)) === undefined) return { kind: 'failed', reason: 'absent' };
      const own = open(join(second, subfolderName(machine, dataFolder)));
      const there = (await own.list()).find((each) => identityOf(each) === identityOf(backup));
      if (there) await own.moveMark(there, backup);
      else await own.write(backup, bytes);
      await own.prune();
      return { kind: 'copied' };
    } catch (error) {
      if (errorCode(error) === '') reportDefect(error);
      return { kind: 'failed', reason: errorCode(error) === '' ? 'failed' : failureOf(error) };
    }
  }

  async function listIn(second: string): Promise<readonly Copied[]> {
    try {
      const names = (await disk.names(second)).filter((name) => name.startsWith(SUBFOLDER));
      const found = await Promise.all(
        names.map(async (name) => {
          const folder = open(join(second, name));
          const isOwn = name === subfolderName(machine, dataFolder);
          return (await folder.list()).map((backup) => ({ backup, folder, isOwn }));
        }),
      );
      return found.flat();
    } catch (error) {
      failureOf(error);
      return [];
    }
  }

  return {
    folder,
    last: () => last,
    copy: async (backup, bytes) => {
      const second = folder();
      if (second === null) {
        last = { kind: 'none' };
        return last;
      }
      last = { kind: 'underway' };
      const copying = inTurn(async () => {
        last = await copyTo(second, backup, bytes);
        return last;
      });
      return Promise.race([copying, after<BackupCopy>(patience, { kind: 'underway' })]);
    },
    list: () => {
      const second = folder();
      return second === null ? Promise.resolve([]) : Promise.race([listIn(second), after(patience, [])]);
    },
  };
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(value), milliseconds).unref();
  });
}
