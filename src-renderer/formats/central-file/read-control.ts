export type Cancelled = { readonly kind: 'cancelled' };

export type ReadOptions = {
  /** Called at most a hundred times; both numbers in bytes. */
  progress?(done: number, total: number): void;
  /** Asked between steps; `true` ends the reading. */
  cancelled?(): boolean;
};

/** Tells how far a reading has come and whether it shall go on. */
export type ReadControl = {
  /** Adds `bytes` to what is done. @returns the outcome to return at once when the reading was cancelled */
  advance(bytes: number): Cancelled | null;
};

export function readControl(options: ReadOptions, total: number): ReadControl {
  let done = 0;
  let told = 0;
  return {
    advance(bytes) {
      done += bytes;
      if (done - told >= total / 100 || done === total) {
        told = done;
        options.progress?.(done, total);
      }
      return options.cancelled?.() ? { kind: 'cancelled' } : null;
    },
  };
}
