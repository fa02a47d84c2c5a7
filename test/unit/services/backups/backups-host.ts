import { type BackupsApi, createBackupsApi } from '#services/backups/backups-api.ts';
import { createHandles } from '#services/central/handles.ts';
import type { Disk } from '#services/journal/disk.ts';

export const DATA = '/data';
export const SECOND = '/stick';

/** The host's calls on a disk, with a clock that a test sets. */
export function backupsHost(
  disk: Disk,
  now: { time: string } = { time: '2026-03-01T12:00:00.000Z' },
  copyFolder?: string,
  backupFolder?: string,
) {
  const defects: unknown[] = [];
  const folders = createHandles();
  const settings = { copyFolder: copyFolder ?? null, backupFolder: backupFolder ?? null };
  const api: BackupsApi = createBackupsApi({
    dataFolder: DATA,
    disk,
    now: () => new Date(now.time),
    settings: () => settings,
    remember: async (part) => void Object.assign(settings, part),
    folders,
    chooseFolder: null,
    language: () => 'nb',
    platform: 'linux',
    machine: 'PC-12',
    patience: { reach: 50, call: 200, copy: 50 },
    reportDefect: (error) => defects.push(error),
  });
  return Object.assign(api, { defects, now, folders, settings });
}
