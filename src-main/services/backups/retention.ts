import { type BackupName, byAge, KEPT_REASONS } from './backup-name.ts';

/** A backup to let go of, and the one kept from the same hour, day or month that stands for it; null: it is too old. */
export type Dropped<T> = { readonly backup: T; readonly standIn: T | null };

/** Length of the part of an ISO time that names the period, and how many periods that have backups are kept. UTC. */
const PERIODS = [
  { length: 'yyyy-mm-ddThh'.length, kept: 24 },
  { length: 'yyyy-mm-dd'.length, kept: 30 },
  { length: 'yyyy-mm'.length, kept: 12 },
] as const;

/**
 * Which backups go: of each of the last 24 hours, 30 days and 12 months that have any, the newest is kept; besides, the
 * two newest of all, so that one can be damaged, and the newest taken before an import, a migration, a merge and a going
 * back, which is how to undo one. Periods without backups do not count, so a summer away costs nothing. The order is by sequence, whatever the clock said.
 */
export function droppedBackups<T extends BackupName>(backups: readonly T[]): readonly Dropped<T>[] {
  const newestFirst = backups.toSorted(byAge);
  const kept = new Set<T>(newestFirst.slice(0, 2));
  for (const reason of KEPT_REASONS) {
    const newest = newestFirst.find(({ reasons }) => reasons.includes(reason));
    if (newest) kept.add(newest);
  }
  const newestOf = new Map<string, T>();
  for (const { length, kept: most } of PERIODS) {
    const periods = new Map<string, T>();
    for (const backup of newestFirst) {
      const period = backup.when.slice(0, length);
      if (!periods.has(period)) periods.set(period, backup);
    }
    const latest = [...periods].toSorted(([a], [b]) => (a < b ? 1 : -1)).slice(0, most);
    for (const [period, backup] of latest) {
      newestOf.set(period, backup);
      kept.add(backup);
    }
  }
  const standIn = ({ when }: T) =>
    PERIODS.map(({ length }) => newestOf.get(when.slice(0, length))).find((found) => found !== undefined) ?? null;
  return newestFirst.filter((backup) => !kept.has(backup)).map((backup) => ({ backup, standIn: standIn(backup) }));
}
