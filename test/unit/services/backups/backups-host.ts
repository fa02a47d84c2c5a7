import { type BackupsApi, createBackupsApi } from '#services/backups/backups-api.ts';
import type { Disk } from '#services/journal/disk.ts';

export const DATA = '/data';
export const SECOND = '/stick';

/** The host's calls on a disk, with a clock that a test sets. */
export function backupsHost(
  disk: Disk,
  now: { time: string } = { time: '2026-03-01T12:00:00.000Z' },
  copyFolder?: string,
) {
  const defects: unknown[] = [];
  const api: BackupsApi = createBackupsApi({
    dataFolder: DATA,
    disk,
    now: () => new Date(now.time),
    copyFolder: () => copyFolder ?? null,
    machine: 'PC-12',
    patience: 50,
    reportDefect: (error) => defects.push(error),
  });
  return Object.assign(api, { defects, now });
}
