import { join } from 'node:path';
import { errorCode, type Fs } from '../files/fs.ts';
import type { CentralSite } from './central-site.ts';
import { type LockHolder, type LockSighting, lockMark, seeLock } from './lock-sighting.ts';
import { unlessOutOfReach } from './temporary-file.ts';

/** A lock that this PC holds, or held. */
export type HeldLock = {
  /**
   * Gives a sign of life. It is also the proof that the lock is still ours: the sign is a rename of our own mark, which
   * the server carries out or not, so no client's cache can answer it. False: somebody has taken over.
   */
  readonly beat: () => Promise<boolean>;
  /** Never rejects: what cannot be taken away now is stale in a minute. */
  readonly release: () => Promise<void>;
};

export type LockAttempt =
  | { readonly kind: 'held'; readonly lock: HeldLock }
  | { readonly kind: 'taken'; readonly sighting: LockSighting; readonly stillMs: number };

const LONGEST_PAUSE_MS = 300;

/** Folders in OneDrive: a lock there proves nothing. */
export const NO_LOCK: HeldLock = { beat: async () => true, release: async () => undefined };

/**
 * Takes the lock, waiting for its holder for as long as one call may; a holder without a sign of life for a minute of
 * this machine's clock, counted from look to look, is taken over. Rejects with the system's error where no folder can be made.
 */
export async function takeLock(site: CentralSite, writer: Omit<LockHolder, 'since'>): Promise<LockAttempt> {
  const { patientFs: fs, place, timing, lockTimes, watch, nonce } = site;
  const began = timing.monotonic();
  for (;;) {
    const lock = await tryLock(site, { ...writer, since: site.now().toISOString() });
    if (lock !== null) {
      watch.note(null);
      return { kind: 'held', lock };
    }
    const sighting = await seeLock(fs, place.lock);
    const stillMs = watch.note(sighting);
    if (sighting !== null && stillMs >= lockTimes.stale) {
      await takeAway(fs, place.lock, sighting.state, nonce());
      watch.note(null);
    } else if (sighting !== null && timing.monotonic() - began >= lockTimes.patience) {
      return { kind: 'taken', sighting, stillMs };
    } else {
      await timing.pause(LONGEST_PAUSE_MS * (0.1 + 0.9 * timing.random()));
    }
  }
}

/** Null where somebody has it. */
async function tryLock(site: CentralSite, holder: LockHolder): Promise<HeldLock | null> {
  const { patientFs: fs, place } = site;
  try {
    await fs.mkdir(place.lock);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return null;
    throw error;
  }
  const nonce = site.nonce();
  const mark = join(place.lock, lockMark(nonce, 0));
  try {
    await fs.writeNew(mark, new TextEncoder().encode(JSON.stringify(holder)));
    // A minute may have passed in between (a PC put to sleep), and somebody made the folder anew: then there are two marks.
    if ((await seeLock(fs, place.lock))?.state === lockMark(nonce, 0)) return heldLock(site, nonce);
    await withdraw(fs, place.lock, mark);
    return null;
  } catch (error) {
    await withdraw(fs, place.lock, mark);
    // The same minute, and the empty folder was taken away.
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Takes our mark out again; the folder goes with it only where it is nobody else's. */
async function withdraw(fs: Fs, lock: string, mark: string): Promise<void> {
  await unlessOutOfReach(() => fs.remove(mark));
  await unlessOutOfReach(() => fs.rmdir(lock));
}

function heldLock({ patientFs: fs, place, timing, lockTimes, nonce: newNonce }: CentralSite, nonce: string): HeldLock {
  let beats = 0;
  let isUnderWay = false;
  let last: Promise<unknown> = Promise.resolve();
  const beat = (): Promise<boolean> => {
    const next = last.then(async () => {
      isUnderWay = true;
      try {
        await fs.rename(markAt(beats), markAt(beats + 1));
        beats++;
        return true;
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return false;
        throw error;
      } finally {
        isUnderWay = false;
      }
    });
    last = next.catch(() => undefined);
    return next;
  };
  const markAt = (count: number) => join(place.lock, lockMark(nonce, count));
  const stop = timing.every(lockTimes.beat, async () => {
    // A beat that fails is a minute's grace less; whether the lock is ours is asked before it matters.
    if (!isUnderWay) await beat().catch(() => undefined);
  });
  return {
    beat,
    release: async () => {
      await stop();
      await last;
      await takeAway(fs, place.lock, lockMark(nonce, beats), newNonce()).catch(() => undefined);
    },
  };
}

/**
 * Takes a lock away if it still looks like `state`: renamed in one step, looked at again where nobody else can reach
 * it, and put back where it turns out to be another's. Several may try; each lock is taken away by one.
 */
async function takeAway(fs: Fs, lock: string, state: string, nonce: string): Promise<void> {
  if ((await seeLock(fs, lock))?.state !== state) return;
  const away = `${lock}.${nonce}`;
  try {
    await fs.rename(lock, away);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if ((await seeLock(fs, away))?.state === state) return removeLock(fs, away);
  // Its owner finds out at the next beat if the place has been taken meanwhile, and publishes again.
  await fs.rename(away, lock).catch(() => removeLock(fs, away));
}

/** Removes a lock that has been taken away. */
export async function removeLock(fs: Fs, away: string): Promise<void> {
  for (const { name } of await fs.readdir(away)) await fs.remove(join(away, name));
  await fs.rmdir(away);
}
