import { dirname } from 'node:path';
import type { Backup, BackupLatest, BackupList, BackupRead, BackupToWrite, BackupWrite } from '#contract/backups.ts';
import { HostCallError } from '#contract/call-result.ts';
import { createHandles } from '../central/handles.ts';
import { failureOf } from '../journal/disk.ts';
import { createQueue } from '../journal/queue.ts';
import { errorCode } from '../settings/durable-write.ts';
import type { FoundBackup } from './backup-folder.ts';
import { identityOf, reasonsWith } from './backup-name.ts';
import type { BackupPlaces, Shelved } from './backup-places.ts';
import type { Copies } from './copies.ts';
import { checkOfBytes, contentHashOfKnown, contentHashOfWhole } from './whole-package.ts';

export type Backups = {
  readonly write: (backup: BackupToWrite) => Promise<BackupWrite>;
  readonly list: () => Promise<BackupList>;
  readonly read: (handle: string) => Promise<BackupRead>;
  readonly latest: () => Promise<BackupLatest>;
  /** The newest whole one is from now on that from before a migration, which is kept until there is another. */
  readonly setAside: () => Promise<BackupLatest>;
  /** What the newest whole backups hold, newest first, at most two. Rejects with the disk's error. */
  readonly held: () => Promise<readonly number[]>;
  /** The greatest mark in reach, damaged backups included; `isAway`: the chosen folder is not. */
  readonly greatestMark: () => Promise<{ readonly mark: number | undefined; readonly isAway: boolean }>;
  /** Runs in turn with the rest, which would otherwise write where nobody looks any more. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
};

export type BackupsParts = {
  readonly places: BackupPlaces;
  readonly copies: Copies;
  /** Stamps them. */
  readonly now: () => Date;
  /** The chosen folder, or null; and that of the data folder. */
  readonly chosen: () => string | null;
  readonly own: string;
};

/** The backups of this data folder and their copies. */
export function createBackups({ places, copies, now, chosen, own }: BackupsParts): Backups {
  const inTurn = createQueue();
  const handles = createHandles();

  const shown = async (
    { backup, folder }: Shelved,
    state: Backup['state'],
    place: Backup['place'],
  ): Promise<Backup> => ({
    handle: handles.issue(identityOf(backup)),
    when: backup.when,
    reasons: backup.reasons,
    size: await folder.size(backup),
    sequence: backup.sequence,
    state,
    place,
  });

  /** The newest whole ones, and how many damaged ones are newer than the first. */
  async function newestWhole(most: number) {
    const whole: Shelved[] = [];
    let damaged = 0;
    for (const found of await places.list()) {
      const state = await found.folder.check(found.backup);
      if (state === 'whole') whole.push(found);
      if (state === 'damaged' && whole.length === 0) damaged++;
      if (whole.length === most) break;
    }
    return { whole, damaged };
  }

  async function isContent({ backup, folder }: Shelved, contentHash: string): Promise<boolean> {
    const stored = await folder.read(backup);
    return stored.kind === 'whole' && (await contentHashOfKnown(stored.bytes)) === contentHash;
  }

  async function write({ bytes, reason, sequence }: BackupToWrite): Promise<BackupWrite> {
    const contentHash = await contentHashOfWhole(bytes);
    if (contentHash === undefined) return { kind: 'not_whole' };
    const { folder } = await places.target();
    const [newest] = (await newestWhole(1)).whole;
    if (newest && newest.backup.sequence > sequence) return { kind: 'behind', sequence: newest.backup.sequence };
    if (newest?.folder === folder && (await isContent(newest, contentHash))) {
      const reasons = reasonsWith(newest.backup.reasons, reason);
      const moved = { folder, backup: await folder.moveMark(newest.backup, { sequence, reasons }) };
      await tidied();
      return { kind: 'unchanged', backup: await shown(moved, 'whole', 'here'), copy: await copyOf(moved) };
    }
    const name = { when: now().toISOString(), sequence, reasons: [reason], check: checkOfBytes(bytes) };
    const written = await writeInReach(name, bytes, folder);
    const backup = await shown(written, 'whole', 'here');
    await tidied(written.folder);
    return { kind: 'written', backup, copy: await copies.copy(written.backup, bytes) };
  }

  /** A chosen folder can be there and still take nothing. */
  async function writeInReach(
    name: Omit<FoundBackup, 'fileName'>,
    bytes: Uint8Array,
    folder: Shelved['folder'],
  ): Promise<Shelved> {
    try {
      return { folder, backup: await folder.write(name, bytes) };
    } catch (error) {
      if (folder === places.own || errorCode(error) === '') throw error;
      return { folder: places.own, backup: await places.own.write(name, bytes) };
    }
  }

  /** What was written stands, whether the old ones could be tidied away, and those in the data folder follow, or not. */
  async function tidied(folder?: Shelved['folder']): Promise<void> {
    await folder?.prune().catch(failureOf);
    if (folder !== places.own) await places.follow().catch(failureOf);
  }

  async function copyOf({ backup, folder }: Shelved) {
    const stored = copies.folder() === null ? undefined : await folder.read(backup);
    return stored?.kind === 'whole' ? copies.copy(backup, stored.bytes) : copies.last();
  }

  async function list(): Promise<BackupList> {
    const backups: Backup[] = [];
    const here = new Set<string>();
    for (const found of await places.list()) {
      const state = await found.folder.check(found.backup);
      if (state === 'absent') continue;
      here.add(identityOf(found.backup));
      backups.push(await shown(found, state, 'here'));
    }
    const copied = await copies.list();
    for (const found of copied) {
      if (!here.has(identityOf(found.backup)))
        backups.push(await shown(found, 'unchecked', found.isOwn ? 'copy' : 'otherPc'));
    }
    const newestFirst = backups.toSorted((a, b) => b.sequence - a.sequence || (a.when < b.when ? 1 : -1));
    const second = copies.folder();
    return {
      kind: 'listed',
      backups: newestFirst,
      place: await placeShown(),
      copies:
        second === null
          ? null
          : { folder: second, newest: newestOf(copied.filter(({ isOwn }) => isOwn)), last: copies.last() },
    };
  }

  async function placeShown() {
    const path = chosen();
    const { folder, failure } = await places.target();
    const inIt = (await places.list()).filter((each) => each.folder === folder);
    return {
      folder: path === null ? own : dirname(path),
      isMoved: path !== null,
      newest: failure === null ? newestOf(inIt) : null,
      failure,
    };
  }

  /** From here, or from the second folder where the one here is damaged or gone. */
  async function read(handle: string): Promise<BackupRead> {
    const identity = handles.pathOf(handle);
    if (identity === undefined) throw new HostCallError('unknown_handle', 'backups:read');
    let isDamaged = false;
    const here = async () => (await places.list()).map((each) => ({ ...each, place: 'here' as const }));
    const second = async () =>
      (await copies.list()).map((each) => ({ ...each, place: each.isOwn ? ('copy' as const) : ('otherPc' as const) }));
    for (const source of [here, second]) {
      for (const found of await source()) {
        if (identityOf(found.backup) !== identity) continue;
        const stored = await found.folder.read(found.backup);
        if (stored.kind === 'whole')
          return { kind: 'read', backup: await shown(found, 'whole', found.place), bytes: stored.bytes };
        isDamaged ||= stored.kind === 'damaged';
      }
    }
    return { kind: isDamaged ? 'damaged' : 'absent' };
  }

  async function latest(): Promise<BackupLatest> {
    const { whole, damaged } = await newestWhole(1);
    const [newest] = whole;
    if (newest) return { kind: 'found', backup: await shown(newest, 'whole', 'here'), damaged };
    const path = chosen();
    const away = path !== null && (await places.target()).failure !== null ? dirname(path) : null;
    return { kind: 'none', damaged, away };
  }

  async function setAside(): Promise<BackupLatest> {
    const [newest] = (await newestWhole(1)).whole;
    const { backup, folder } = newest ?? { backup: null, folder: null };
    if (backup) await folder.moveMark(backup, { ...backup, reasons: reasonsWith(backup.reasons, 'beforeMigration') });
    return latest();
  }

  return {
    inTurn,
    write: (backup) => inTurn(() => orFailed(write(backup))),
    list: () => inTurn(() => orFailed(list())),
    read: (handle) => inTurn(() => orFailed(read(handle))),
    latest: () => inTurn(() => orFailed(latest())),
    setAside: () => inTurn(() => orFailed(setAside())),
    held: () => inTurn(async () => (await newestWhole(2)).whole.map(({ backup }) => backup.sequence)),
    greatestMark: () =>
      inTurn(async () => ({
        mark: (await places.list())[0]?.backup.sequence,
        isAway: (await places.target()).failure !== null,
      })),
  };
}

function newestOf(shelved: readonly Shelved[]): string | null {
  return shelved.reduce<string | null>(
    (newest, { backup: { when } }) => (newest && newest > when ? newest : when),
    null,
  );
}

async function orFailed<T>(work: Promise<T>) {
  try {
    return await work;
  } catch (error) {
    if (error instanceof HostCallError) throw error;
    return { kind: 'failed', reason: failureOf(error) } as const;
  }
}
