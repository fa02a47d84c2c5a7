import { randomBytes } from 'node:crypto';
import type { Fs } from '../files/fs.ts';
import { nodeFs } from '../files/node-fs.ts';
import { retryingFs } from '../files/retrying-fs.ts';
import { systemTiming, type Timing } from '../files/timing.ts';
import { type CentralPlace, centralPlace } from './central-place.ts';
import { createInspect, type Inspect } from './inspect.ts';
import { createLockWatch, type LockWatch } from './lock-watch.ts';
import { ALL_OURS, type OwnContributions } from './own-contributions.ts';
import { isSyncedFolder } from './synced-folder.ts';

/** In milliseconds. */
export type LockTimes = {
  /** Between signs of life. */
  readonly beat: number;
  /** Without a sign of life a holder is taken over after this. */
  readonly stale: number;
  /** How long one publication waits before it says who holds the lock. */
  readonly patience: number;
};

export const LOCK_TIMES: LockTimes = { beat: 5_000, stale: 60_000, patience: 5_000 };

/** A central file with all that is needed to publish to it. */
export type CentralSite = {
  readonly place: CentralPlace;
  /** Answers at once. */
  readonly fs: Fs;
  /** Waits for files that others hold. */
  readonly patientFs: Fs;
  readonly timing: Timing;
  /** To show, and to name earlier revisions by. */
  readonly now: () => Date;
  /** 16 hex digits, new each time. */
  readonly nonce: () => string;
  readonly lockTimes: LockTimes;
  /** OneDrive: no lock. */
  readonly isSynced: boolean;
  readonly inspect: Inspect;
  readonly own: OwnContributions;
  readonly watch: LockWatch;
};

export type SiteParts = {
  readonly now: () => Date;
  readonly fs?: Fs;
  readonly timing?: Timing;
  readonly nonce?: () => string;
  readonly lockTimes?: LockTimes;
  readonly isSynced?: boolean;
  readonly inspect?: Inspect;
  readonly own?: OwnContributions;
};

export function centralSite(path: string, parts: SiteParts): CentralSite {
  const { now, fs = nodeFs, timing = systemTiming } = parts;
  const place = centralPlace(path);
  return {
    place,
    fs,
    patientFs: retryingFs(fs, timing),
    timing,
    now,
    nonce: parts.nonce ?? (() => randomBytes(8).toString('hex')),
    lockTimes: parts.lockTimes ?? LOCK_TIMES,
    isSynced: parts.isSynced ?? isSyncedFolder(place.folder, process.platform, process.env),
    inspect: parts.inspect ?? createInspect(),
    own: parts.own ?? ALL_OURS,
    watch: createLockWatch(timing.monotonic),
  };
}
