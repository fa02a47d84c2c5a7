import type { HostApi } from '#contract/host-api.ts';
import { catchUp } from '#data/commit.ts';
import { confirmEarly } from '#data/dataset-parts.ts';
import { readMeta } from '#data/dataset-store.ts';
import { readMark, setMark } from '#data/journal-mark.ts';
import { database } from '#data/working-copy.ts';
import { type StartStep, startStep } from '#domain/backup/at-start.ts';
import { backUp } from './back-up.ts';

export type Opened =
  /** `missing`: changes that the disk has lost, though it had confirmed them. */
  | { readonly kind: 'open'; readonly missing: number }
  /** The database is empty although this PC has had data: they are fetched back from a backup. */
  | { readonly kind: 'lost'; readonly when: string | null; readonly away: string | null }
  /** The host's disk or the working copy cannot be read or written. */
  | { readonly kind: 'unsafe' };

/**
 * Makes the database what the host's backup and journal say it is: before anything is shown, and whenever the two have come
 * apart. They outlive the browser's data.
 */
export async function openVault(host: HostApi): Promise<Opened> {
  const [sentinel, probe, meta] = await Promise.all([
    host['backups:sentinel'](),
    host['journal:probe'](),
    readMeta(database),
  ]);
  if (sentinel.kind === 'failed' || probe.kind === 'failed') return { kind: 'unsafe' };
  const sequence = meta?.journalSequence ?? 0;
  const outside = sentinel.kind === 'empty' ? sentinel : { ...sentinel, journalLast: probe.last };
  const step = startStep({ isEmpty: !meta, sequence }, outside);
  if (step === 'open') confirmEarly(meta?.sequence ?? 0);
  return followed(host, step, { last: probe.last, promised: sentinel.kind === 'empty' ? 0 : sentinel.lastSequence });
}

/** How far the journal goes, and how far it has gone. */
type Journaled = { readonly last: number; readonly promised: number };

async function followed(host: HostApi, step: StartStep, { last, promised }: Journaled): Promise<Opened> {
  switch (step) {
    case 'welcome':
    case 'open':
      return { kind: 'open', missing: 0 };
    case 'replay': {
      const caught = await catchUp(database);
      if (caught.kind === 'restore') return lost(host);
      if (caught.kind === 'failed') return { kind: 'unsafe' };
      const lacks = Math.max(0, promised - (await readMark(database)));
      if (lacks > 0) await setMark(database, promised);
      const missing = lacks + caught.missing;
      return last < promised && !(await backUp(host, 'start')) ? { kind: 'unsafe' } : { kind: 'open', missing };
    }
    case 'backUp':
      return (await backUp(host, 'start')) ? { kind: 'open', missing: 0 } : { kind: 'unsafe' };
    case 'restore':
      return lost(host);
  }
}

export async function lost(host: HostApi): Promise<Extract<Opened, { kind: 'lost' }>> {
  const latest = await host['backups:latest']();
  return {
    kind: 'lost',
    when: latest.kind === 'found' ? latest.backup.when : null,
    away: latest.kind === 'none' ? latest.away : null,
  };
}
