import { isBackupReason } from '#contract/backup-arguments.ts';
import type { BackupReason } from '#contract/backups.ts';

/**
 * All that is known of a backup stands in its file's name, so no list beside it can be wrong, and moving its mark is one
 * rename: `2026-03-01T120000.000Z_12_start-beforeImport_<32 hex>.b24kopi.zip`. The ending is not that of a central file: a folder
 * that holds one may be chosen for copies, and every central file in such a folder is joined.
 */
export type BackupName = {
  /** ISO 8601, UTC. */
  readonly when: string;
  /** The last journal entry in it. */
  readonly sequence: number;
  /** At least one, each once. */
  readonly reasons: readonly BackupReason[];
  /** The first half of SHA-256 over the bytes: tells whether they are still what was once found whole. */
  readonly check: string;
};

/** Moments that one may want to go back to before; the newest backup of each is kept. */
export const KEPT_REASONS: readonly BackupReason[] = [
  'beforeImport',
  'beforeMigration',
  'beforeMerge',
  'beforeGoingBack',
];

const NAME =
  /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d\.\d{3})Z_(\d{1,16})_([A-Za-z-]{1,120})_([0-9a-f]{32})\.b24kopi\.zip$/;

export function backupFileName({ when, sequence, reasons, check }: BackupName): string {
  return `${when.replaceAll(':', '')}_${sequence}_${reasons.join('-')}_${check}.b24kopi.zip`;
}

/** Undefined for a name that is none of ours. */
export function parseBackupFileName(name: string): BackupName | undefined {
  const [, day, hour, minute, second, sequence, joined = '', check] = NAME.exec(name) ?? [];
  const reasons = joined.split('-').filter(isBackupReason);
  if (check === undefined || reasons.length === 0 || reasons.join('-') !== joined) return undefined;
  if (new Set(reasons).size < reasons.length) return undefined;
  const when = `${day}T${hour}:${minute}:${second}Z`;
  if (Number.isNaN(Date.parse(when)) || !Number.isSafeInteger(Number(sequence))) return undefined;
  return { when, sequence: Number(sequence), reasons, check };
}

/**
 * With one more moment that it stands in for. A start, an end or a pause without a change since is none: nobody looks for
 * that one.
 */
export function reasonsWith(reasons: readonly BackupReason[], also: BackupReason): readonly BackupReason[] {
  const isLookedFor = KEPT_REASONS.includes(also) && !reasons.includes(also);
  return isLookedFor ? [...reasons, also] : reasons;
}

/** What stays the same when the mark is moved. */
export function identityOf({ when, check }: BackupName): string {
  return `${when} ${check}`;
}

/** Newest first. By sequence, which only grows; clocks are set back. */
export function byAge(a: BackupName, b: BackupName): number {
  return b.sequence - a.sequence || compare(b.when, a.when) || compare(a.check, b.check);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
