import type { HostApi } from '#contract/host-api.ts';
import { catchUp } from '#data/commit.ts';
import { countRecords, readMeta } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { type StartStep, startStep } from '#domain/backup/at-start.ts';
import { restoreBackup } from '#workers/client.ts';
import { backUp } from './back-up.ts';
import { hostJournal } from './host-journal.ts';

export type Opened =
  | { readonly kind: 'open' }
  /** The database is empty although this PC has had data: they are fetched back from a backup. */
  | { readonly kind: 'lost'; readonly when: string | null }
  /** The host's disk cannot be read or written: the program goes on, and says so. */
  | { readonly kind: 'unsafe' };

/**
 * Makes the database what the host's backup and journal say it is, before anything is shown: the two outlive the browser's
 * data.
 */
export async function openVault(host: HostApi): Promise<Opened> {
  database.journal = hostJournal(host);
  const sentinel = await host['backups:sentinel']();
  if (sentinel.kind === 'failed') return { kind: 'unsafe' };
  const meta = await readMeta(database);
  const sequence = meta?.journalSequence ?? 0;
  return followed(host, startStep({ isEmpty: !meta, sequence }, sentinel), sequence);
}

async function followed(host: HostApi, step: StartStep, sequence: number): Promise<Opened> {
  switch (step) {
    case 'welcome':
    case 'open':
      return { kind: 'open' };
    case 'replay': {
      const caught = await catchUp(database);
      if (caught.kind === 'caughtUp') return { kind: 'open' };
      return caught.kind === 'restore' ? lost(host) : { kind: 'unsafe' };
    }
    case 'backUp': {
      const backedUp = await backUp(host, 'start');
      if (backedUp) await host['journal:cut'](sequence);
      return backedUp ? { kind: 'open' } : { kind: 'unsafe' };
    }
    case 'restore':
      return lost(host);
  }
}

async function lost(host: HostApi): Promise<Opened> {
  const latest = await host['backups:latest']();
  return { kind: 'lost', when: latest.kind === 'found' ? latest.backup.when : null };
}

/** Fetches the newest whole backup and the journal after it. @returns false when there is none that can be read */
export async function restoreNewest(host: HostApi): Promise<boolean> {
  const latest = await host['backups:latest']();
  if (latest.kind === 'found') {
    const read = await host['backups:read'](latest.backup.handle);
    if (read.kind !== 'read') return false;
    const restored = await restoreBackup(read.bytes, read.backup.sequence);
    if (restored.kind === 'refused' || restored.value.kind === 'full') return false;
  }
  return (await catchUp(database)).kind === 'caughtUp' && (await hasData());
}

async function hasData(): Promise<boolean> {
  const counts = await countRecords(database);
  return Object.values(counts).some((count) => count > 0);
}
