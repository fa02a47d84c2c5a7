import type { LockSighting } from './lock-sighting.ts';

/** Remembers the lock from one look to the next: whether its holder lives is known only over time. */
export type LockWatch = {
  /** Notes what was seen. @returns milliseconds since the lock first looked like this */
  readonly note: (sighting: LockSighting | null) => number;
};

/** `monotonic` in milliseconds, this machine's own: neither the holder's clock nor the file's date counts. */
export function createLockWatch(monotonic: () => number): LockWatch {
  let seen: { readonly state: string; readonly since: number } | null = null;
  return {
    note: (sighting) => {
      const at = monotonic();
      if (sighting === null) seen = null;
      else if (seen?.state !== sighting.state) seen = { state: sighting.state, since: at };
      return seen === null ? 0 : at - seen.since;
    },
  };
}
