import { join } from 'node:path';
import { type Disk, removeTemporary } from '../journal/disk.ts';
import { type BackupName, backupFileName, byAge, parseBackupFileName } from './backup-name.ts';
import { droppedBackups } from './retention.ts';
import { checkOfBytes } from './whole-package.ts';

/** A backup in a folder, known by its name alone. */
export type FoundBackup = BackupName & { readonly fileName: string };

export type ReadBackup =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'absent' };

/** A folder of backups. Each call rejects with the disk's error; nothing is touched before the first. */
export type BackupFolder = {
  /** Newest first. */
  readonly list: () => Promise<readonly FoundBackup[]>;
  readonly read: (backup: FoundBackup) => Promise<ReadBackup>;
  /** Whether its bytes are those it was written with. Read once in a run for as long as the file does not change. */
  readonly check: (backup: FoundBackup) => Promise<ReadBackup['kind']>;
  /** Size in bytes; 0 for one that is gone. */
  readonly size: (backup: FoundBackup) => Promise<number>;
  /** Flushed, and read back: a disk that gives back something else has failed, and nothing is left of it. */
  readonly write: (name: BackupName, bytes: Uint8Array) => Promise<FoundBackup>;
  readonly moveMark: (backup: FoundBackup, mark: Pick<BackupName, 'sequence' | 'reasons'>) => Promise<FoundBackup>;
  /** Lets go of what the rule does not keep, never of one whose stand-in is not whole. */
  readonly prune: () => Promise<void>;
  readonly remove: (backup: FoundBackup) => Promise<void>;
};

/** The disk confirmed the bytes and gave back others. The code is what the system says of such a disk. */
class NotKept extends Error {
  override readonly name = 'NotKept';
  readonly code = 'EIO';
}

export function createBackupFolder(folder: string, disk: Disk): BackupFolder {
  const checked = new Map<string, ReadBackup['kind']>();
  let isSwept = false;

  const pathOf = ({ fileName }: FoundBackup) => join(folder, fileName);

  async function list(): Promise<readonly FoundBackup[]> {
    const names = await disk.names(folder);
    const found = names.flatMap((fileName) => {
      const name = parseBackupFileName(fileName);
      return name ? [{ ...name, fileName }] : [];
    });
    return found.sort(byAge);
  }

  async function read(backup: FoundBackup): Promise<ReadBackup> {
    const bytes = await disk.read(pathOf(backup));
    if (bytes === undefined) return { kind: 'absent' };
    return checkOfBytes(bytes) === backup.check ? { kind: 'whole', bytes } : { kind: 'damaged' };
  }

  async function check(backup: FoundBackup): Promise<ReadBackup['kind']> {
    const stamp = await disk.stamp(pathOf(backup));
    if (stamp === undefined) return 'absent';
    const key = `${backup.check} ${stamp.id} ${stamp.size}`;
    const known = checked.get(key) ?? (await read(backup)).kind;
    checked.set(key, known);
    return known;
  }

  async function prune(): Promise<void> {
    let left = await list();
    for (;;) {
      const dropped = droppedBackups(left);
      const standIns = new Set(dropped.flatMap(({ standIn }) => standIn ?? []));
      const broken: FoundBackup[] = [];
      for (const standIn of standIns) if ((await check(standIn)) !== 'whole') broken.push(standIn);
      if (broken.length === 0) {
        for (const { backup } of dropped) await disk.remove(pathOf(backup));
        return;
      }
      // A damaged one stands for nothing, and lies until it is asked about.
      left = left.filter((backup) => !broken.includes(backup));
    }
  }

  return {
    list,
    read,
    check,
    size: async (backup) => (await disk.stamp(pathOf(backup)))?.size ?? 0,
    write: async (name, bytes) => {
      if ((await disk.stamp(folder)) === undefined) await disk.makeFolder(folder);
      if (!isSwept) await removeTemporary(disk, folder, '');
      isSwept = true;
      const fileName = backupFileName(name);
      const written = { ...name, fileName };
      await disk.replace(join(folder, fileName), bytes);
      if ((await read(written)).kind !== 'whole') {
        await disk.remove(join(folder, fileName));
        throw new NotKept();
      }
      return written;
    },
    moveMark: async (backup, { sequence, reasons }) => {
      const moved = { ...backup, sequence, reasons };
      const fileName = backupFileName(moved);
      if (fileName === backup.fileName) return backup;
      await disk.rename(pathOf(backup), join(folder, fileName));
      return { ...moved, fileName };
    },
    prune,
    remove: (backup) => disk.remove(pathOf(backup)),
  };
}
