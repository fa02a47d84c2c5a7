import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { BackupFolderSet, FolderChoice } from '#contract/backups.ts';
import { HostCallError } from '#contract/call-result.ts';
import type { Channel, HostApi, Language } from '#contract/host-api.ts';
import type { HostPorts } from '#ports';
import type { Handles } from '../central/handles.ts';
import { type Disk, failureOf } from '../journal/disk.ts';
import type { HostSettings } from '../settings/host-settings.ts';
import { type BackupPlaces, reachFailure } from './backup-places.ts';
import type { Backups } from './backups.ts';
import { subfolderName } from './subfolder.ts';

export type BackupFoldersParts = {
  readonly dataFolder: string;
  /** Name of this PC, for its subfolder in a chosen one. */
  readonly machine: string;
  readonly platform: string;
  readonly disk: Disk;
  readonly places: BackupPlaces;
  readonly backups: Pick<Backups, 'inTurn'>;
  readonly settings: () => Pick<HostSettings, 'backupFolder' | 'copyFolder'>;
  readonly remember: (part: Partial<Pick<HostSettings, 'backupFolder' | 'copyFolder'>>) => Promise<void>;
  readonly folders: Pick<Handles, 'issue' | 'pathOf'>;
  readonly chooseFolder: HostPorts['chooseFolder'];
  readonly language: () => Language;
};

type BackupFoldersApi = Pick<HostApi, 'backups:chooseFolder' | 'backups:moveTo' | 'backups:copyTo'>;

/** Choosing where backups lie, and where copies of them do. A folder is tried before it is chosen. */
export function createBackupFoldersApi(parts: BackupFoldersParts): BackupFoldersApi {
  const { disk, places, backups, settings, remember, folders } = parts;
  const inside = (parent: string) => join(parent, subfolderName(parts.machine, parts.dataFolder));
  const pathOf = (handle: string | null, channel: Channel): string | null => {
    if (handle === null) return null;
    const path = folders.pathOf(handle);
    // Places are listed like folders, under a name that is no path.
    if (path === undefined || path.startsWith('\0')) throw new HostCallError('unknown_handle', channel);
    return path;
  };
  const isSame = (a: string | null, b: string | null) => a !== null && b !== null && key(a) === key(b);
  const key = (path: string) => {
    const whole = resolve(path);
    return ['win32', 'darwin'].includes(parts.platform) ? whole.toLowerCase() : whole;
  };

  async function moveTo(parent: string | null): Promise<void> {
    const path = parent === null ? null : inside(parent);
    if (parent !== null) await tryFolder(disk, parent, inside(parent));
    const copied = await places.copyAll(path === null ? places.own : places.open(path));
    await remember({ backupFolder: path });
    for (const { backup, folder } of copied) await folder.remove(backup).catch(failureOf);
  }

  async function copyTo(parent: string | null): Promise<void> {
    if (parent !== null) await tryFolder(disk, parent, inside(parent));
    await remember({ copyFolder: parent });
  }

  return {
    'backups:chooseFolder': () => chosenIn(parts),
    'backups:moveTo': async (handle) => {
      const parent = pathOf(handle, 'backups:moveTo');
      if (isSame(parent, settings().copyFolder)) return { kind: 'same_folder' };
      return backups.inTurn(() => orFailed(moveTo(parent)));
    },
    'backups:copyTo': async (handle) => {
      const parent = pathOf(handle, 'backups:copyTo');
      const { backupFolder } = settings();
      if (parent !== null && isSame(inside(parent), backupFolder)) return { kind: 'same_folder' };
      return orFailed(copyTo(parent));
    },
  };
}

async function chosenIn({ chooseFolder, folders, language }: BackupFoldersParts): Promise<FolderChoice> {
  if (chooseFolder === null) return { kind: 'browse' };
  const path = await chooseFolder(language());
  return path === null ? { kind: 'cancelled' } : { kind: 'chosen', folder: folders.issue(path), path };
}

/** The user's folder is there, and ours inside it can be made, written and read. Rejects with the disk's error. */
async function tryFolder(disk: Disk, parent: string, folder: string): Promise<void> {
  if ((await disk.stamp(parent)) === undefined) throw new FolderAway();
  if ((await disk.stamp(folder)) === undefined) await disk.makeFolder(folder);
  const path = join(folder, 'prove.tmp');
  const sent = randomBytes(32);
  await disk.replace(path, sent);
  const back = await disk.read(path);
  await disk.remove(path);
  if (back === undefined || !sent.equals(back)) throw new FolderAway();
}

class FolderAway extends Error {
  override readonly name = 'FolderAway';
  readonly code = 'ENOENT';
}

async function orFailed(work: Promise<void>): Promise<BackupFolderSet> {
  try {
    await work;
    return { kind: 'set' };
  } catch (error) {
    return { kind: 'failed', reason: reachFailure(error) };
  }
}
