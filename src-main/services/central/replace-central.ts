import { join } from 'node:path';
import type { Publication, PublishOutcome } from '#contract/host-api.ts';
import { errorCode } from '../files/fs.ts';
import { targetOfTemporary } from './central-place.ts';
import type { CentralSite } from './central-site.ts';
import { keepInHistory, tidyHistory } from './history.ts';
import type { Inspected } from './inspect.ts';
import { type HeldLock, NO_LOCK, removeLock, takeLock } from './lock.ts';
import { type LockSighting, lockShown, seeLock } from './lock-sighting.ts';
import { readStanding, type StandingFile } from './standing-file.ts';
import { removeIfThere, unlessOutOfReach, withTemporary } from './temporary-file.ts';
import { outOfReach } from './why-not.ts';

/** What was read and judged before the lock was taken. */
export type Replaced = {
  readonly standing: Extract<StandingFile, { kind: 'file' | 'none' }>;
  readonly inspected: Inspected | null;
};

/** The file to be, and its hash. */
export type Replacement = { readonly bytes: Uint8Array; readonly sha256: string };

/**
 * Steps 4 to 9 of publishing (docs: the central file): lock, read again, write beside, keep the old one, rename over,
 * read back. Rejects with the system's error; the file is the old or the new one, whole, whatever happens.
 */
export async function replaceCentral(
  site: CentralSite,
  writer: Publication['writer'],
  old: Replaced,
  next: Replacement,
): Promise<PublishOutcome> {
  const attempt = site.isSynced ? ({ kind: 'held', lock: NO_LOCK } as const) : await takeLock(site, writer);
  if (attempt.kind === 'taken') return lockedOutcome(attempt.sighting, attempt.stillMs);
  try {
    return await replaceUnderLock(site, attempt.lock, old, next);
  } finally {
    await attempt.lock.release();
  }
}

async function replaceUnderLock(
  site: CentralSite,
  lock: HeldLock,
  { standing, inspected }: Replaced,
  next: Replacement,
): Promise<PublishOutcome> {
  const { patientFs: fs, place } = site;
  const changedBefore = await whatChanged(site, standing);
  if (changedBefore !== null) return changedBefore;
  if (!site.isSynced) await removeLeftovers(site);
  return withTemporary(fs, place.file, next.bytes, site.nonce(), async (temporary) => {
    if (standing.kind === 'file') {
      const isWhole = inspected?.kind === 'whole';
      await keepInHistory(site, standing.bytes, {
        origin: isWhole ? 'replaced' : 'damaged',
        revision: isWhole ? inspected.header.revision : null,
      });
    }
    // The lock proves nothing in OneDrive and can be lost elsewhere: the file itself is asked last.
    const changedMeanwhile = await whatChanged(site, standing);
    if (changedMeanwhile !== null) return changedMeanwhile;
    if (!(await lock.beat())) return lockedOutcome(await seeLock(fs, place.lock), 0);
    if (!(await renameOver(site, temporary))) return { kind: 'busy' };
    await fs.syncFolder(place.folder);
    const changedAfter = await whatChanged(site, { kind: 'file', sha256: next.sha256 });
    if (changedAfter !== null) return changedAfter;
    await unlessOutOfReach(() => tidyHistory(site));
    return { kind: 'published', sha256: next.sha256 };
  });
}

type Expected = { readonly kind: 'none' } | { readonly kind: 'file'; readonly sha256: string };

/** Reads the whole file again. Null: it is what was expected. */
async function whatChanged(site: CentralSite, expected: Expected): Promise<PublishOutcome | null> {
  const found = await readStanding(site);
  if (found.kind === 'none') return expected.kind === 'none' ? null : { kind: 'absent' };
  if (found.kind !== 'file') return outOfReach(found.kind);
  if (expected.kind === 'file' && found.sha256 === expected.sha256) return null;
  return { kind: 'changed', bytes: found.bytes, sha256: found.sha256, readAt: found.readAt };
}

/** Having just made a file in this folder, no right to rename means that another program holds the one to be replaced. */
async function renameOver({ patientFs: fs, place }: CentralSite, temporary: string): Promise<boolean> {
  try {
    await fs.rename(temporary, place.file);
    return true;
  } catch (error) {
    if (['EPERM', 'EACCES'].includes(errorCode(error))) return false;
    throw error;
  }
}

/**
 * What programs that were stopped have left here: unfinished files and locks half taken away. Whoever holds the lock may; in
 * OneDrive nobody may, since what looks like leavings can be another PC's file on its way to its name.
 */
async function removeLeftovers({ fs, place }: CentralSite): Promise<void> {
  for (const { name, kind } of await fs.readdir(place.folder)) {
    const path = join(place.folder, name);
    if (kind === 'file' && targetOfTemporary(name) === place.name) await removeIfThere(fs, path);
    const isLockAway = /^\.[0-9a-f]{16}$/.test(path.slice(place.lock.length)) && path.startsWith(place.lock);
    if (kind === 'folder' && isLockAway) await unlessOutOfReach(() => removeLock(fs, path));
  }
}

function lockedOutcome(sighting: LockSighting | null, stillMs: number): PublishOutcome {
  return { kind: 'locked', lock: lockShown(sighting, stillMs) };
}
