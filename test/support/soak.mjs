import { readFileSync } from 'node:fs';

/** What a timed run goes through: the model against its oracle, the simulated share and OneDrive, real processes, crashes, damage. */
const FILES = [
  'test/property/domain/sync',
  'test/property/services/central/share.test.ts',
  'test/property/services/central/onedrive.test.ts',
  'test/property/services/central/contention.test.ts',
  'test/unit/services/central/crash.test.ts',
  'test/property/services/central/damage.test.ts',
];

/** Properties in these files that take their time from the run, and contention as three; the rest is counted, however long the run. */
const SHARES = 16;

/**
 * The minutes of `npm run soak -- --minutes N`; null without them.
 * @param {readonly string[]} args
 */
export function soakMinutes(args) {
  const at = args.indexOf('--minutes');
  if (at === -1) return null;
  const minutes = Number(args[at + 1]);
  if (!(minutes > 0)) throw new RangeError(`--minutes takes a number above 0, not ${args[at + 1]}`);
  return minutes;
}

/**
 * The files one after another, so that sixteen processes and a simulation do not take each other's time.
 * @param {number} minutes
 * @param {string} figures file that the tests add their figures to
 * @param {string} seed
 */
export function timedSoak(minutes, figures, seed) {
  return {
    args: ['--project', 'unit', '--no-file-parallelism', '--testTimeout=86400000', ...FILES],
    env: {
      B24_SOAK_MS: String(Math.round((minutes * 60_000) / SHARES)),
      B24_SOAK_FIGURES: figures,
      B24_SEED: seed,
    },
  };
}

/**
 * The built program at work for so long, in a real browser: edits, imports, sharing, and kills. See `test/life`.
 * @param {number} minutes
 * @param {string} seed
 */
export function longLife(minutes, seed) {
  return {
    name: `long life, ${minutes} minutes`,
    args: ['node_modules/@playwright/test/cli.js', 'test'],
    report: 'e2e',
    env: { B24_LIFE_MINUTES: String(minutes), B24_SEED: seed },
  };
}

/**
 * A few lines to be kept beside the guarantees.
 * @param {{ minutes: number, seconds: number, seed: string, figures: string, passed: number, failed: number, today: string }} run
 */
export function soakReport({ minutes, seconds, seed, figures, passed, failed, today }) {
  /** @type {Record<string, number>} */
  const sums = {};
  for (const line of linesOf(figures)) {
    for (const [name, count] of Object.entries(JSON.parse(line))) sums[name] = (sums[name] ?? 0) + Number(count);
  }
  const sum = (/** @type {string} */ name) => (sums[name] ?? 0).toLocaleString('en').replaceAll(',', ' ');
  const lost = failed === 0 ? sum('lost') : 'not known, see the failures above';
  return [
    `Soak of ${today}, ${minutes} minutes asked for, ${Math.round(seconds)} s in all, seed ${seed}:`,
    `- ${sum('runs')} runs of the model and of simulated shares, ${sum('commands')} commands against the oracle`,
    `- ${sum('faults')} faults of shares and OneDrive, ${sum('crashes')} stops and failures at single calls to the disk`,
    `- ${sum('mutations')} random mutations of a file, every byte of it flipped and every length of it cut off`,
    `- 16 real processes: ${sum('kills')} kills, ${sum('changes')} changes`,
    `- lost edits: ${lost} (${passed} tests passed, ${failed} failed)`,
  ].join('\n');
}

/** @param {string} path */
function linesOf(path) {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}
