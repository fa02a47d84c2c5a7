import type { Timing } from '#services/files/timing.ts';

export type SteppedTiming = Timing & { readonly pass: (ms: number) => void };

/** Time that passes only where somebody pauses, or when told to: tests wait for nothing. Nobody's heart beats meanwhile. */
export function steppedTiming(random: () => number = () => 0.5): SteppedTiming {
  let at = 0;
  return {
    monotonic: () => at,
    pause: async (ms) => {
      at += ms;
    },
    every: () => async () => undefined,
    random,
    pass: (ms) => {
      at += ms;
    },
  };
}
