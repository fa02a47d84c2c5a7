import { join } from 'node:path';
import type { JournalCut, Sentinel as SentinelAnswer } from '#contract/backups.ts';
import type { HostApi } from '#contract/host-api.ts';
import { type Disk, failureOf } from '../journal/disk.ts';
import { createJournal } from '../journal/journal.ts';
import { createBackupFolder } from './backup-folder.ts';
import { createBackups } from './backups.ts';
import { createCopies } from './copies.ts';
import { createSentinel } from './sentinel.ts';

export type BackupsApi = Pick<
  HostApi,
  Exclude<Extract<keyof HostApi, `journal:${string}` | `backups:${string}`>, 'backups:copyTo'>
>;

export type BackupsParts = {
  readonly dataFolder: string;
  readonly disk: Disk;
  readonly now: () => Date;
  /** The second folder, for copies; null for none. */
  readonly copyFolder: () => string | null;
  /** Name of this PC, for the copies' subfolder. */
  readonly machine: string;
  /** Milliseconds that a backup waits for its copy. */
  readonly patience: number;
  readonly reportDefect: (error: unknown) => void;
};

/** The calls of the journal and the backups, on the data folder. Nothing is touched before the first of them. */
export function createBackupsApi(parts: BackupsParts): BackupsApi {
  const { dataFolder, disk, reportDefect } = parts;
  const journal = createJournal(join(dataFolder, 'journal.jsonl'), disk);
  const sentinel = createSentinel(join(dataFolder, 'sentinel.json'), disk, reportDefect);
  const copies = createCopies({ ...parts, folder: parts.copyFolder });
  const backups = createBackups(createBackupFolder(join(dataFolder, 'backups'), disk), copies, parts.now);

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
    const mark = await backups.greatestMark();
    const lastSequence = Math.max(told.lastSequence, last, mark ?? 0);
    if (told.holdings === null && lastSequence === 0 && mark === undefined) return { kind: 'empty' };
    return { kind: 'holds', holdings: told.holdings, lastSequence };
  }

  return {
    'journal:append': async (entries, holdings) => {
      const appended = await journal.append(entries);
      if (appended.kind === 'appended') sentinel.tell(holdings, appended.last);
      return appended;
    },
    'journal:read': journal.read,
    'journal:cut': (upTo) => orFailed(cut(upTo)),
    'backups:write': async (backup) => {
      const written = await backups.write(backup);
      if (written.kind === 'written' || written.kind === 'unchanged') sentinel.tell(backup.holdings, backup.sequence);
      return written;
    },
    'backups:list': backups.list,
    'backups:read': backups.read,
    'backups:latest': backups.latest,
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
