import type { Backup } from '#contract/backups.ts';
import type { HostApi } from '#contract/host-api.ts';
import { catchUp } from '#data/commit.ts';
import { countRecords } from '#data/dataset-store.ts';
import { readMark, setMark } from '#data/journal-mark.ts';
import { database } from '#data/working-copy.ts';
import { restoreBackup } from '#workers/client.ts';

export type Restored =
  /** `missing`: changes that are neither in a backup nor in the journal any more. */
  | { readonly kind: 'restored'; readonly missing: number }
  /** The backups lie in a folder that is out of reach now. */
  | { readonly kind: 'away'; readonly folder: string }
  | { readonly kind: 'full' }
  /** There is none that can be read. */
  | { readonly kind: 'failed' };

/**
 * Puts the newest backup that can be read in place of what is stored, and the journal after it. One that is damaged, or whose
 * records nobody can read, is passed over for the one before it, also in the second folder.
 */
export async function restoreNewest(host: HostApi): Promise<Restored> {
  const sentinel = await host['backups:sentinel']();
  const promised = sentinel.kind === 'holds' ? sentinel.lastSequence : 0;
  const latest = await host['backups:latest']();
  if (latest.kind === 'failed') return { kind: 'failed' };
  let tried = latest.kind === 'none' ? latest.damaged : 0;
  for await (const backup of candidates(host, latest.kind === 'found' ? latest.backup : null)) {
    tried += 1;
    const read = await host['backups:read'](backup.handle);
    if (read.kind !== 'read') continue;
    const restored = await restoreBackup(read.bytes, read.backup.sequence);
    if (restored.kind === 'refused') continue;
    return restored.value.kind === 'full' ? { kind: 'full' } : caughtUp(promised);
  }
  if (latest.kind === 'none' && latest.away !== null) return { kind: 'away', folder: latest.away };
  // Changes without what they were made in would look like all there was.
  if (tried > 0) return { kind: 'failed' };
  const restored = await caughtUp(promised);
  return restored.kind === 'restored' && !(await hasData()) ? { kind: 'failed' } : restored;
}

/** The newest first; the others are only looked for when it is of no use. */
async function* candidates(host: HostApi, newest: Backup | null): AsyncGenerator<Backup> {
  if (newest) yield newest;
  const listed = await host['backups:list']();
  if (listed.kind !== 'listed') return;
  // One that is damaged here can be whole in the second folder, which the host looks in too.
  for (const backup of listed.backups) {
    if (backup.handle !== newest?.handle && backup.place !== 'otherPc') yield backup;
  }
}

/** Stores the journal after what was restored. Where it begins later than that, what it has is taken, and the rest is missing. */
async function caughtUp(promised: number): Promise<Restored> {
  const from = await readMark(database);
  let caught = await catchUp(database);
  let missing = 0;
  if (caught.kind === 'restore') {
    await setMark(database, caught.after);
    missing = caught.after - from;
    caught = await catchUp(database);
  }
  if (caught.kind !== 'caughtUp')
    return { kind: caught.kind === 'failed' && caught.reason === 'full' ? 'full' : 'failed' };
  const lacks = Math.max(0, promised - (await readMark(database)));
  if (lacks > 0) await setMark(database, promised);
  return { kind: 'restored', missing: missing + caught.missing + lacks };
}

async function hasData(): Promise<boolean> {
  const counts = await countRecords(database);
  return Object.values(counts).some((count) => count > 0);
}
