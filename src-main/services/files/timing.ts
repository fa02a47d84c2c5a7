import { setTimeout as wait } from 'node:timers/promises';

/** Time as the program may reckon with it. The wall clock is not here: it can be off by years, and is only shown. */
export type Timing = {
  /** Milliseconds of a clock that nobody sets and that never goes back. */
  readonly monotonic: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** Calls `beat` every `ms`, never two at once; the function given back ends it and waits for a beat under way. */
  readonly every: (ms: number, beat: () => Promise<void>) => () => Promise<void>;
  /** From 0 up to 1, so that those who wait for the same thing do not come back at the same moment. */
  readonly random: () => number;
};

export const systemTiming: Timing = {
  monotonic: () => performance.now(),
  pause: async (ms) => {
    await wait(ms);
  },
  every: (ms, beat) => {
    let last: Promise<void> | null = null;
    const timer = setInterval(() => {
      last ??= beat().finally(() => {
        last = null;
      });
    }, ms);
    return async () => {
      clearInterval(timer);
      await last;
    };
  },
  random: Math.random,
};
