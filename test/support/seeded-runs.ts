import fc, { type Parameters, type RunDetails } from 'fast-check';
import { tally } from './soak-figures.ts';

/** One seed for every property in `npm test`, so that a failure comes again; `B24_SEED` sets another for long runs. */
const SEED = Number(process.env.B24_SEED ?? 20240101);

/** Long runs (`npm run soak`) multiply the number of cases. */
const FACTOR = Number(process.env.B24_RUNS_FACTOR ?? 1);

/** Milliseconds that a property goes on for in a run of so many minutes; null where the number of cases decides. */
export const SOAK_MS = process.env.B24_SOAK_MS === undefined ? null : Number(process.env.B24_SOAK_MS);

/** Settings for `fc.assert`: `numRuns` cases from the fixed seed, which is printed; in a timed run as many as there is time for. */
export function seededRuns<T>(numRuns: number): Parameters<T> {
  if (SOAK_MS !== null) {
    console.log(`properties: seed ${SEED}, ${SOAK_MS} ms`);
    return {
      seed: SEED,
      numRuns: Number.MAX_SAFE_INTEGER,
      interruptAfterTimeLimit: SOAK_MS,
      markInterruptAsFailure: false,
      reporter: reportRuns,
    };
  }
  const runs = numRuns * FACTOR;
  console.log(`properties: seed ${SEED}, ${runs} runs`);
  return { seed: SEED, numRuns: runs };
}

/** The same where the number matters and not the time: `short` in `npm test`, `long` in both kinds of long runs. */
export function countedRuns(short: number, long: number): { readonly seed: number; readonly numRuns: number } {
  const numRuns = SOAK_MS === null && FACTOR === 1 ? short : long;
  console.log(`properties: seed ${SEED}, ${numRuns} runs`);
  return { seed: SEED, numRuns };
}

function reportRuns<T>(details: RunDetails<T>): void {
  tally('runs', details.numRuns);
  if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
}
