/** Why a backup is taken; the host keeps the word with it. */
export type BackupReason =
  | 'start'
  | 'quit'
  | 'pause'
  | 'beforeImport'
  | 'beforeMigration'
  | 'beforeMerge'
  | 'beforeGoingBack';

/** What the renderer knows when it asks. Milliseconds are of a clock that only goes forward (`performance.now`). */
export type BackupState = {
  /** There is nothing in the database that could be lost. */
  readonly isEmpty: boolean;
  /** The last journal entry in the database. */
  readonly sequence: number;
  /** The last one that the newest backup holds, as the host said; null where there is no backup. */
  readonly held: number | null;
  /** When the first change that no backup holds was made in this run; null where there is none. */
  readonly changedAt: number | null;
  /** When a backup last failed in this run; null where none has since one went well. */
  readonly failedAt: number | null;
};

export type BackupMoment = Exclude<BackupReason, 'pause'> | 'timer';

/** From the first change that no backup holds, so that steady work is backed up too; and from a failure to the next try. */
export const PAUSE_MS = 5 * 60_000;

/**
 * Whether a backup is to be taken at this moment, and what for; null: not.
 * At the start always, for a migration may have changed what the journal does not tell; the host writes nothing where the
 * content is the same. Before an import, a migration, a merge and a going back always: that is the way back. When quitting only where
 * there is something new, for someone is waiting.
 */
export function backupReason(moment: BackupMoment, state: BackupState, now: number): BackupReason | null {
  if (state.isEmpty) return null;
  if (moment === 'timer') return isDue(state, now) ? 'pause' : null;
  if (moment === 'quit') return hasNews(state) ? 'quit' : null;
  return moment;
}

/** When to ask with `timer` next, on the clock of the state; null: not before something is changed. */
export function nextBackupAt({ isEmpty, changedAt, failedAt }: BackupState): number | null {
  if (isEmpty || changedAt === null) return null;
  return Math.max(changedAt, failedAt ?? changedAt) + PAUSE_MS;
}

function isDue(state: BackupState, now: number): boolean {
  const at = nextBackupAt(state);
  return at !== null && now >= at;
}

function hasNews({ sequence, held, changedAt }: BackupState): boolean {
  return held === null || sequence > held || changedAt !== null;
}
