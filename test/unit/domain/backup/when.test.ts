import { expect, test } from 'vitest';
import { type BackupMoment, type BackupState, backupReason, nextBackupAt, PAUSE_MS } from '#domain/backup/when.ts';

const unchanged: BackupState = { isEmpty: false, sequence: 7, held: 7, changedAt: null, failedAt: null };
const changed: BackupState = { ...unchanged, sequence: 9, changedAt: 1000 };
const empty: BackupState = { ...unchanged, isEmpty: true, sequence: 0, held: null };
const wayBack = ['beforeImport', 'beforeMigration', 'beforeMerge', 'beforeGoingBack'] as const;
const moments: readonly BackupMoment[] = ['start', 'quit', 'timer', ...wayBack];

test('an empty database is never backed up', () => {
  for (const moment of moments) expect(backupReason(moment, { ...empty, changedAt: 0 }, 10 * PAUSE_MS)).toBeNull();
  expect(nextBackupAt({ ...empty, changedAt: 0 })).toBeNull();
});

test.each(['start', ...wayBack] as const)('%s: always', (moment) => {
  expect(backupReason(moment, unchanged, 0)).toBe(moment);
  expect(backupReason(moment, changed, 0)).toBe(moment);
});

test('when quitting, only where no backup holds everything', () => {
  expect(backupReason('quit', unchanged, 0)).toBeNull();
  expect(backupReason('quit', changed, 0)).toBe('quit');
  expect(backupReason('quit', { ...unchanged, held: null }, 0)).toBe('quit');
  // Replayed from the journal at the start: not changed in this run, and yet in no backup.
  expect(backupReason('quit', { ...unchanged, sequence: 8 }, 0)).toBe('quit');
});

test('five minutes after the first change that no backup holds', () => {
  expect(nextBackupAt(unchanged)).toBeNull();
  expect(backupReason('timer', unchanged, 10 * PAUSE_MS)).toBeNull();
  expect(nextBackupAt(changed)).toBe(1000 + PAUSE_MS);
  expect(backupReason('timer', changed, 1000 + PAUSE_MS - 1)).toBeNull();
  expect(backupReason('timer', changed, 1000 + PAUSE_MS)).toBe('pause');
});

test('after a failure the next try waits as long, and a failure of before the change does not matter', () => {
  const failed = { ...changed, failedAt: 1000 + PAUSE_MS };
  expect(backupReason('timer', failed, 1000 + 2 * PAUSE_MS - 1)).toBeNull();
  expect(backupReason('timer', failed, 1000 + 2 * PAUSE_MS)).toBe('pause');
  expect(nextBackupAt({ ...changed, failedAt: 10 })).toBe(1000 + PAUSE_MS);
});
