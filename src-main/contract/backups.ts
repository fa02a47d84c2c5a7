/**
 * The journal of changes and the backups: what the host keeps so that a database in a browser survives its PC.
 * The newest whole backup and the journal after it are the truth; the database in the page is a working copy.
 */

/** One change, with the next number after the one before it: 1, 2, 3 … for as long as the data folder lives. */
export type JournalEntry = {
  readonly sequence: number;
  /** JSON on one line, the renderer's own; the host only checks that it is JSON. */
  readonly change: string;
};

/** What the database holds, told so that an empty database can be known from one that was lost. */
export type Holdings = {
  /** The central file's `fileId`. */
  readonly fileId: string;
  /** Records in each table, and usage figures. */
  readonly counts: Readonly<Record<string, number>>;
};

/** Why the disk would not: full, no right to write there, held by another program, or anything else. */
export type StorageFailure = 'full' | 'denied' | 'busy' | 'failed';

/** The same of a folder that can be away: a stick that is out, a share that is offline. */
export type BackupFailure = StorageFailure | 'absent';

export type JournalAppend =
  /** On the disk, flushed. `last` is the sequence of the last entry. */
  | { readonly kind: 'appended'; readonly last: number }
  /** Nothing was written: the first entry does not follow `last`, the last one the host has. */
  | { readonly kind: 'out_of_sequence'; readonly last: number }
  /** Nothing is promised of these entries; every earlier one stands. */
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

export type JournalRead =
  | {
      readonly kind: 'read';
      /** Those after the sequence asked for, in order; as many as go in one answer. */
      readonly entries: readonly JournalEntry[];
      /** The last sequence the host has; ask again from the last entry received until it is this one. */
      readonly last: number;
      /** Entries between that were damaged on the disk. Zero unless a disk has lost what it had confirmed. */
      readonly missing: number;
    }
  /** The entries after the sequence asked for were cut: the journal begins after `after`. Restore a backup first. */
  | { readonly kind: 'cut_off'; readonly after: number; readonly last: number }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

export type JournalCut =
  /** The journal now begins after `after`: that asked for, or earlier, for the sake of the backup before the newest. */
  | { readonly kind: 'cut'; readonly after: number; readonly last: number }
  /** No whole backup holds that much; `held` is what the newest one holds. Nothing was cut. */
  | { readonly kind: 'not_held'; readonly held: number }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

export type BackupReason =
  | 'start'
  | 'quit'
  | 'pause'
  | 'beforeImport'
  | 'beforeMigration'
  | 'beforeMerge'
  | 'beforeGoingBack';

export type Backup = {
  /** Opaque, issued by the host, good for this run of the program. */
  readonly handle: string;
  /** When its content was first backed up: ISO 8601, UTC. */
  readonly when: string;
  /** What it was written for; then what it has stood in for since, because nothing had changed. */
  readonly reasons: readonly BackupReason[];
  /** Bytes. */
  readonly size: number;
  /** Every journal entry up to this one is in it. */
  readonly sequence: number;
  /** A damaged one is shown, and never read as if it were whole. One in the second folder is checked when it is read. */
  readonly state: 'whole' | 'damaged' | 'unchecked';
  /** Where the backups of this PC lie; or only in the second folder, this PC's own or another one's. */
  readonly place: 'here' | 'copy' | 'otherPc';
};

export type BackupToWrite = {
  /** A whole package in the format of the central file. */
  readonly bytes: Uint8Array;
  readonly reason: BackupReason;
  /** The last journal entry that is in `bytes`, read in the same transaction as they were. */
  readonly sequence: number;
  readonly holdings: Holdings;
};

/** How the copy in the second folder went. `underway` when it took too long to wait for; `backups:list` tells later. */
export type BackupCopy =
  | { readonly kind: 'none' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'underway' }
  | { readonly kind: 'failed'; readonly reason: BackupFailure };

export type BackupWrite =
  /** In the folder that was chosen, or in the data folder while that one is out of reach. */
  | { readonly kind: 'written'; readonly backup: Backup; readonly copy: BackupCopy }
  /** The newest one has the same content; it now holds up to this sequence, and is what was to be taken before that moment too. */
  | { readonly kind: 'unchanged'; readonly backup: Backup; readonly copy: BackupCopy }
  /** The newest one holds more than this: another window or profile is ahead. Nothing was written. */
  | { readonly kind: 'behind'; readonly sequence: number }
  /** Not a whole package: a defect of whoever made it. Nothing was written. */
  | { readonly kind: 'not_whole' }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

export type BackupList =
  | {
      readonly kind: 'listed';
      /** Newest first. */
      readonly backups: readonly Backup[];
      readonly place: BackupPlace;
      /** The second folder, for display, when the newest of this PC in it was made, and how the last copy went in this run. */
      readonly copies: { readonly folder: string; readonly newest: string | null; readonly last: BackupCopy } | null;
    }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

export type BackupPlace = {
  /** For display. */
  readonly folder: string;
  /** Chosen by the user; otherwise in the data folder. */
  readonly isMoved: boolean;
  /** When the newest backup in it was made; null where there is none, or it is out of reach. */
  readonly newest: string | null;
  /** Why the chosen folder cannot be used now. New backups lie in the data folder meanwhile. */
  readonly failure: BackupFailure | null;
};

/** The answer to choosing a folder for backups or for copies. */
export type BackupFolderSet =
  | { readonly kind: 'set' }
  /** The same folder for both would be one copy that looks like two. */
  | { readonly kind: 'same_folder' }
  /** Nothing was changed, and nothing is left in the new folder. */
  | { readonly kind: 'failed'; readonly reason: BackupFailure };

export type FolderChoice =
  /** A handle as `central:browse` gives them, and the path for display. */
  | { readonly kind: 'chosen'; readonly folder: string; readonly path: string }
  | { readonly kind: 'cancelled' }
  /** This host has no dialog: list folders with `central:browse`. */
  | { readonly kind: 'browse' };

/** A small file in the data folder, written, flushed and read back. `last`: the last entry of the journal. */
export type JournalProbe =
  | { readonly kind: 'whole'; readonly last: number }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

export type BackupRead =
  | { readonly kind: 'read'; readonly backup: Backup; readonly bytes: Uint8Array }
  | { readonly kind: 'damaged' }
  /** Gone since it was listed. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

export type BackupLatest =
  /** The newest whole one of this PC; `damaged` newer ones were passed over. */
  | { readonly kind: 'found'; readonly backup: Backup; readonly damaged: number }
  /** `away`: the chosen folder, for display, where it is out of reach. */
  | { readonly kind: 'none'; readonly damaged: number; readonly away: string | null }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };

export type Sentinel =
  /** Nothing was ever stored from this data folder: an empty database is a new one. */
  | { readonly kind: 'empty' }
  /** Something was. An empty database was lost: restore, never welcome. */
  | {
      readonly kind: 'holds';
      /** What was told last; null where only the journal or the backups are left to tell. */
      readonly holdings: Holdings | null;
      readonly lastSequence: number;
    }
  | { readonly kind: 'failed'; readonly reason: StorageFailure };
