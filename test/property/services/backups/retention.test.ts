import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BackupReason } from '#contract/backups.ts';
import type { BackupName } from '#services/backups/backup-name.ts';
import { droppedBackups } from '#services/backups/retention.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2023, 0, 1);

function backupAt(time: number, sequence: number, reason: BackupReason = 'pause'): BackupName {
  return { when: new Date(time).toISOString(), sequence, reasons: [reason], check: String(sequence).padStart(32, '0') };
}

/** What a program that runs for years has at the end: each new backup is followed by the rule. */
function afterYears(backups: readonly BackupName[]): Set<BackupName> {
  let left: BackupName[] = [];
  for (const backup of backups) {
    left.push(backup);
    const dropped = new Set(droppedBackups(left).map((each) => each.backup));
    left = left.filter((each) => !dropped.has(each));
  }
  return new Set(left);
}

/** The rule again, in plain words, over the whole history at once: walk back in time and count periods. */
function keptOfAll(backups: readonly BackupName[]): Set<BackupName> {
  const kept = new Set<BackupName>();
  const periodsOf = [
    { most: 24, period: (date: Date) => Math.floor(date.getTime() / HOUR) },
    { most: 30, period: (date: Date) => Math.floor(date.getTime() / (24 * HOUR)) },
    { most: 12, period: (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth() },
  ];
  for (const { most, period } of periodsOf) {
    let [periods, last] = [0, Number.NaN];
    for (let i = backups.length - 1; i >= 0 && periods <= most; i--) {
      const backup = backups[i];
      if (!backup || period(new Date(backup.when)) === last) continue;
      last = period(new Date(backup.when));
      if (++periods <= most) kept.add(backup);
    }
  }
  for (const reason of ['beforeImport', 'beforeMigration', 'beforeMerge', 'beforeGoingBack'] as const) {
    const newest = backups.findLast(({ reasons }) => reasons.includes(reason));
    if (newest) kept.add(newest);
  }
  for (const backup of backups.slice(-2)) kept.add(backup);
  return kept;
}

test('three years of hourly backups leave 24 hours, 30 days and 12 months', () => {
  const hours = Array.from({ length: 3 * 365 * 24 }, (_, i) => backupAt(START + i * HOUR, i + 1));
  const left = afterYears(hours);
  expect(left).toEqual(keptOfAll(hours));
  // The last day is among the hours and the last month among the days.
  expect(left.size).toBe(24 + 29 + 11);
  expect(left.has(hours.at(-1) ?? backupAt(0, 0))).toBe(true);
});

test('any history of backups leaves what the plain rule keeps of all of it', () => {
  const step = fc.record({
    // Minutes to months between two.
    gap: fc.oneof(
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 1, max: 60_000 }),
    ),
    reason: fc.constantFrom<BackupReason>(
      'start',
      'quit',
      'pause',
      'pause',
      'beforeImport',
      'beforeMerge',
      'beforeGoingBack',
    ),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      let time = START;
      const backups = steps.map(({ gap, reason }, i) => {
        time += gap * 60_000;
        return backupAt(time, i + 1, reason);
      });
      expect(afterYears(backups)).toEqual(keptOfAll(backups));
    }),
    seededRuns(100),
  );
});

test('whatever the clock says, the two newest by sequence are kept and each that goes has a stand-in of its own period', () => {
  const backup = fc
    .record({ minutes: fc.integer({ min: 0, max: 3_000_000 }), sequence: fc.integer({ min: 0, max: 1000 }) })
    .map(({ minutes, sequence }) => backupAt(START + minutes * 60_000, sequence));
  fc.assert(
    fc.property(fc.uniqueArray(backup, { selector: ({ sequence }) => sequence, maxLength: 120 }), (backups) => {
      const dropped = droppedBackups(backups);
      const kept = backups.filter((each) => !dropped.some((one) => one.backup === each));
      const newest = backups.toSorted((a, b) => b.sequence - a.sequence).slice(0, 2);
      expect(kept).toEqual(expect.arrayContaining(newest));
      for (const { backup: gone, standIn } of dropped) {
        if (standIn === null) continue;
        expect(kept).toContain(standIn);
        expect(standIn.sequence).toBeGreaterThan(gone.sequence);
        expect(standIn.when.slice(0, 7)).toBe(gone.when.slice(0, 7));
      }
    }),
    seededRuns(200),
  );
});
