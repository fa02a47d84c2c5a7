#!/usr/bin/env node
// The whole check, from a bare machine: installs what it needs, then types, lint, dead code, duplicates, bundle size, unit and
// property tests, real-browser tests and end-to-end tests. Closes with one line over all of them.
// Runs on whatever Node starts it; everything after the set-up runs on the project's own Node.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installDependencies } from '../src-main/start/install.mjs';
import { projectNode } from '../src-main/start/project-node.mjs';
import { run } from './support/run-command.mjs';
import { longLife, soakMinutes, soakReport, timedSoak } from './support/soak.mjs';
import { browserEnvironment, ensureSystemPackages } from './support/system-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = `${root}node_modules/.cache/reports`;
const soak = process.argv.includes('--soak');
const pictures = process.argv.includes('--pictures');
const life = process.argv.includes('--life');
const minutes = soakMinutes(process.argv);
const seed = process.env.B24_SEED ?? String(Date.now() % 2 ** 31);
const figures = `${reports}/figures.jsonl`;

await installDependencies(root);
await ensureSystemPackages();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const vitest = (/** @type {string[]} */ ...args) => [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  ...args,
];

/** Every property, with twenty times the cases. */
const manyRuns = () => ({
  name: 'properties, many more runs',
  args: vitest(
    '--project',
    'unit',
    '--testTimeout=86400000',
    `--outputFile.json=${reports}/soak.json`,
    'test/property',
  ),
  report: 'soak',
  env: { B24_RUNS_FACTOR: process.env.B24_RUNS_FACTOR ?? '20', B24_SEED: seed },
});

/** What sharing rests on, for as long as was asked for. */
const someMinutes = (/** @type {number} */ asked) => {
  const { args, env } = timedSoak(asked, figures, seed);
  return {
    name: `sharing, ${asked} minutes`,
    args: vitest(`--outputFile.json=${reports}/soak.json`, ...args),
    report: 'soak',
    env,
  };
};

/** The guide's pictures, taken anew of the program as it is. */
const newPictures = {
  name: 'pictures of the guide',
  args: ['node_modules/@playwright/test/cli.js', 'test', 'guide-pictures'],
  report: 'e2e',
  env: { B24_PICTURES: '1' },
};

/**
 * Each check counts as one; each test of a runner counts as itself.
 * @type {{ name: string, args: string[], report?: string, env?: Record<string, string> }[]}
 */
const stages = soak
  ? [life ? longLife(minutes ?? 10, seed) : minutes === null ? manyRuns() : someMinutes(minutes)]
  : pictures
    ? [newPictures]
    : [
        { name: 'types', args: ['node_modules/typescript/bin/tsc', '-b'] },
        { name: 'lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
        { name: 'dead code', args: ['node_modules/knip/bin/knip.js'] },
        { name: 'duplicates', args: ['node_modules/jscpd/run-jscpd.js'] },
        { name: 'build', args: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'] },
        { name: 'bundle size', args: ['node_modules/size-limit/bin.js'] },
        {
          name: 'unit, property, contract, architecture',
          args: vitest('--project', 'unit', `--outputFile.json=${reports}/unit.json`),
          report: 'unit',
        },
        {
          name: 'real browser',
          args: vitest('--project', 'browser', `--outputFile.json=${reports}/browser.json`),
          report: 'browser',
        },
        { name: 'end to end', args: ['node_modules/@playwright/test/cli.js', 'test'], report: 'e2e' },
      ];

const started = Date.now();
let passed = 0;
let failed = 0;
const summary = [];
for (const stage of stages) {
  const began = Date.now();
  console.log(`\n── ${stage.name} ──`);
  const ok = await run(projectNode(root), stage.args, {
    cwd: root,
    env: { ...process.env, ...browserEnvironment(), B24_REPORT: `${reports}/e2e.json`, ...stage.env },
  });
  const counts = stage.report
    ? readReport(`${reports}/${stage.report}.json`)
    : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  // A runner that dies without a failed test (a crash, no tests found) must not look like success.
  if (!ok && counts.failed === 0) counts.failed = 1;
  passed += counts.passed;
  failed += counts.failed;
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  summary.push(`${stage.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
}

console.log(`\n${summary.join('\n')}\n`);
if (minutes !== null && !life) {
  const seconds = (Date.now() - started) / 1000;
  const today = new Date().toISOString().slice(0, 10);
  console.log(`${soakReport({ minutes, seconds, seed, figures, passed, failed, today })}\n`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** Reads vitest's or playwright's JSON report; a report that is not there counts as one failure. */
function readReport(/** @type {string} */ path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    if (report.stats) return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
    return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
