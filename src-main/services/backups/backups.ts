import type { Backup, BackupLatest, BackupList, BackupRead, BackupToWrite, BackupWrite } from '#contract/backups.ts';
import { HostCallError } from '#contract/call-result.ts';
import { createHandles } from '../central/handles.ts';
import { failureOf } from '../journal/disk.ts';
import { createQueue } from '../journal/queue.ts';
import type { BackupFolder, FoundBackup } from './backup-folder.ts';
import { identityOf } from './backup-name.ts';
import type { Copies } from './copies.ts';
import { checkOfBytes, contentHashOfKnown, contentHashOfWhole } from './whole-package.ts';

export type Backups = {
  readonly write: (backup: BackupToWrite) => Promise<BackupWrite>;
  readonly list: () => Promise<BackupList>;
  readonly read: (handle: string) => Promise<BackupRead>;
  readonly latest: () => Promise<BackupLatest>;
  /** What the newest whole backups hold, newest first, at most two. Rejects with the disk's error. */
  readonly held: () => Promise<readonly number[]>;
  /** The greatest mark in the folder, damaged backups included; undefined where there is none. */
  readonly greatestMark: () => Promise<number | undefined>;
};

/** The backups of this data folder and their copies. `now` stamps them. */
export function createBackups(folder: BackupFolder, copies: Copies, now: () => Date): Backups {
  const inTurn = createQueue();
  const handles = createHandles();

  const shown = async (found: FoundBackup, state: Backup['state'], from: BackupFolder): Promise<Backup> => ({
    handle: handles.issue(identityOf(found)),
    when: found.when,
    reason: found.reason,
    size: await from.size(found),
    sequence: found.sequence,
    state,
    place: from === folder ? 'here' : 'copy',
  });

  /** The newest whole ones, and how many damaged ones are newer than the first. */
  async function newestWhole(most: number) {
    const whole: FoundBackup[] = [];
    let damaged = 0;
    for (const found of await folder.list()) {
      const state = await folder.check(found);
      if (state === 'whole') whole.push(found);
      if (state === 'damaged' && whole.length === 0) damaged++;
      if (whole.length === most) break;
    }
    return { whole, damaged };
  }

  async function isNewestContent(newest: FoundBackup, contentHash: string): Promise<boolean> {
    const stored = await folder.read(newest);
    return stored.kind === 'whole' && (await contentHashOfKnown(stored.bytes)) === contentHash;
  }

  async function write({ bytes, reason, sequence }: BackupToWrite): Promise<BackupWrite> {
    const contentHash = await contentHashOfWhole(bytes);
    if (contentHash === undefined) return { kind: 'not_whole' };
    const [newest] = (await newestWhole(1)).whole;
    if (newest && newest.sequence > sequence) return { kind: 'behind', sequence: newest.sequence };
    if (newest && (await isNewestContent(newest, contentHash))) {
      const moved = await folder.moveMark(newest, sequence);
      const copy = await copyOf(moved);
      return { kind: 'unchanged', backup: await shown(moved, 'whole', folder), copy };
    }
    const name = { when: now().toISOString(), sequence, reason, check: checkOfBytes(bytes) };
    const written = await folder.write(name, bytes);
    const backup = await shown(written, 'whole', folder);
    // The new one stands, whether the old ones could be tidied away or not.
    await folder.prune().catch(failureOf);
    return { kind: 'written', backup, copy: await copies.copy(written, bytes) };
  }

  async function copyOf(backup: FoundBackup) {
    const stored = copies.folder() === null ? undefined : await folder.read(backup);
    return stored?.kind === 'whole' ? copies.copy(backup, stored.bytes) : copies.last();
  }

  async function list(): Promise<BackupList> {
    const backups: Backup[] = [];
    const here = new Set<string>();
    for (const found of await folder.list()) {
      const state = await folder.check(found);
      if (state === 'absent') continue;
      here.add(identityOf(found));
      backups.push(await shown(found, state, folder));
    }
    for (const { backup, folder: from } of await copies.list()) {
      if (!here.has(identityOf(backup))) backups.push(await shown(backup, 'unchecked', from));
    }
    const second = copies.folder();
    const newestFirst = backups.toSorted((a, b) => b.sequence - a.sequence || (a.when < b.when ? 1 : -1));
    return {
      kind: 'listed',
      backups: newestFirst,
      copies: second === null ? null : { folder: second, last: copies.last() },
    };
  }

  /** From here, or from the second folder where the one here is damaged or gone. */
  async function read(handle: string): Promise<BackupRead> {
    const identity = handles.pathOf(handle);
    if (identity === undefined) throw new HostCallError('unknown_handle', 'backups:read');
    let isDamaged = false;
    const here = (await folder.list()).map((backup) => ({ backup, folder }));
    for (const source of [async () => here, copies.list]) {
      for (const { backup, folder: from } of await source()) {
        if (identityOf(backup) !== identity) continue;
        const stored = await from.read(backup);
        if (stored.kind === 'whole') {
          return { kind: 'read', backup: await shown(backup, 'whole', from), bytes: stored.bytes };
        }
        isDamaged ||= stored.kind === 'damaged';
      }
    }
    return { kind: isDamaged ? 'damaged' : 'absent' };
  }

  async function latest(): Promise<BackupLatest> {
    const { whole, damaged } = await newestWhole(1);
    const [newest] = whole;
    if (newest === undefined) return { kind: 'none', damaged };
    return { kind: 'found', backup: await shown(newest, 'whole', folder), damaged };
  }

  return {
    write: (backup) => inTurn(() => orFailed(write(backup))),
    list: () => inTurn(() => orFailed(list())),
    read: (handle) => inTurn(() => orFailed(read(handle))),
    latest: () => inTurn(() => orFailed(latest())),
    held: () => inTurn(async () => (await newestWhole(2)).whole.map(({ sequence }) => sequence)),
    greatestMark: () => inTurn(async () => (await folder.list())[0]?.sequence),
  };
}

async function orFailed<T>(work: Promise<T>) {
  try {
    return await work;
  } catch (error) {
    if (error instanceof HostCallError) throw error;
    return { kind: 'failed', reason: failureOf(error) } as const;
  }
}
