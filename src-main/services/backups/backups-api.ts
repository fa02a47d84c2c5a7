import { join } from 'node:path';
import type { JournalCut, Sentinel as SentinelAnswer } from '#contract/backups.ts';
import type { HostApi } from '#contract/host-api.ts';
import { type Disk, failureOf } from '../journal/disk.ts';
import { createJournal } from '../journal/journal.ts';
import { createProbe } from '../journal/probe.ts';
import { type BackupFoldersParts, createBackupFoldersApi } from './backup-folders-api.ts';
import { createBackupPlaces } from './backup-places.ts';
import { createBackups } from './backups.ts';
import { createCopies } from './copies.ts';
import { createSentinel } from './sentinel.ts';

export type BackupsApi = Pick<HostApi, Extract<keyof HostApi, `journal:${string}` | `backups:${string}`>>;

/** Milliseconds. */
export type Patience = {
  /** A chosen folder has to say in this time that it is there, and to do in that what it is asked. */
  readonly reach: number;
  readonly call: number;
  /** A backup waits for its copy so long. */
  readonly copy: number;
};

export type BackupsParts = {
  readonly dataFolder: string;
  readonly disk: Disk;
  readonly now: () => Date;
  readonly settings: BackupFoldersParts['settings'];
  readonly remember: BackupFoldersParts['remember'];
  readonly folders: BackupFoldersParts['folders'];
  readonly chooseFolder: BackupFoldersParts['chooseFolder'];
  readonly language: BackupFoldersParts['language'];
  readonly platform: string;
  /** Name of this PC, for its subfolder in a chosen folder. */
  readonly machine: string;
  readonly patience: Patience;
  readonly reportDefect: (error: unknown) => void;
};

/** The calls of the journal and the backups, on the data folder. Nothing is touched before the first of them. */
export function createBackupsApi(parts: BackupsParts): BackupsApi {
  const { dataFolder, disk, settings, patience, reportDefect } = parts;
  const journal = createJournal(join(dataFolder, 'journal.jsonl'), disk);
  const sentinel = createSentinel(join(dataFolder, 'sentinel.json'), disk, reportDefect);
  const probe = createProbe(join(dataFolder, 'kanari'), disk, journal);
  const copies = createCopies({ ...parts, patience: patience.copy, folder: () => settings().copyFolder });
  const [own, chosen] = [join(dataFolder, 'backups'), () => settings().backupFolder];
  const places = createBackupPlaces({ disk, own, chosen, patience });
  const backups = createBackups({ places, copies, now: parts.now, chosen, own });

  async function cut(upTo: number): Promise<JournalCut> {
    const [newest = 0, before = 0] = await backups.held();
    if (upTo > newest) return { kind: 'not_held', held: newest };
    const { last } = await journal.span();
    // Back to the backup before the newest: should the newest turn out damaged, nothing is lost. A journal that ends
    // before what the database has can only go on from there.
    return journal.cut(upTo > last ? upTo : Math.min(upTo, before));
  }

  async function readSentinel(): Promise<SentinelAnswer> {
    const told = await sentinel.read();
    const { last } = await journal.span();
    const { mark, isAway } = await backups.greatestMark();
    const lastSequence = Math.max(told.lastSequence, last, mark ?? 0);
    if (told.holdings === null && lastSequence === 0 && mark === undefined && !isAway) return { kind: 'empty' };
    return { kind: 'holds', holdings: told.holdings, lastSequence };
  }

  return {
    'journal:append': async (entries, holdings) => {
      const appended = await journal.append(entries);
      if (appended.kind === 'appended') sentinel.tell(holdings, appended.last);
      return appended;
    },
    ...createBackupFoldersApi({ ...parts, places, backups }),
    'journal:read': journal.read,
    'journal:probe': probe,
    'journal:cut': (upTo) => orFailed(cut(upTo)),
    'backups:write': async (backup) => {
      const written = await backups.write(backup);
      if (written.kind === 'written' || written.kind === 'unchanged') sentinel.tell(backup.holdings, backup.sequence);
      return written;
    },
    'backups:list': backups.list,
    'backups:read': backups.read,
    'backups:latest': backups.latest,
    'backups:setAside': backups.setAside,
    'backups:sentinel': () => orFailed(readSentinel()),
  };
}

async function orFailed<T>(work: Promise<T>) {
  try {
    return await work;
  } catch (error) {
    return { kind: 'failed', reason: failureOf(error) } as const;
  }
}
