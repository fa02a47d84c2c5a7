import type { Parameters } from 'fast-check';

/** One seed for every property in `npm test`, so that a failure comes again; `B24_SEED` sets another for long runs. */
const SEED = Number(process.env.B24_SEED ?? 20240101);

/** Long runs (`npm run soak`) multiply the number of cases. */
const FACTOR = Number(process.env.B24_RUNS_FACTOR ?? 1);

/** Settings for `fc.assert`: `numRuns` cases from the fixed seed, which is printed. */
export function seededRuns<T>(numRuns: number): Parameters<T> {
  const runs = numRuns * FACTOR;
  console.log(`properties: seed ${SEED}, ${runs} runs`);
  return { seed: SEED, numRuns: runs };
}
