/**
 * Measures the storage path against plain reading, fflate and DuckDB-WASM in the same run: fresh browsers with profiles on
 * disk, in turn, medians. `--quick` is a smoke run with few rows, whose ratios mean little.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { centralFile, usageFile } from './bench-files.ts';
import { buildPage } from './build-page.ts';
import { central, duckdb, medians, memory, ours, perRow, reading } from './measure.ts';
import { servePage } from './serve-page.ts';
import { table, targets } from './verdicts.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rows: { type: 'string' },
    repetitions: { type: 'string' },
  },
});
const rows = Number(options.rows ?? (options.quick ? 50_000 : 1_000_000));
const repetitions = Number(options.repetitions ?? (options.quick ? 1 : 5));
const cache = fileURLToPath(new URL('../../node_modules/.cache/bench/', import.meta.url));

await mkdir(cache, { recursive: true });
console.error('building the page and the files …');
await buildPage(`${cache}page`);
const files = `${cache}files`;
const usage = await usageFile(files, rows);
const sizes = options.quick ? [rows] : [rows / 10, rows, rows * 5];
const growth = await Promise.all(sizes.map(async (size) => perRow(await usageFile(files, size), `perRow${size}`)));
const centralContestants = central(await centralFile(files, rows / 2));

const server = await servePage(`${cache}page`);
try {
  const contestants = [reading(usage), ours(usage), duckdb(usage), ...centralContestants, memory(usage)];
  const measured = {
    ...(await medians(contestants, repetitions, server.address)),
    ...(await medians(growth, Math.min(repetitions, 3), server.address)),
  };
  const lines = targets(measured, usage);
  await writeFile(`${cache}result.json`, JSON.stringify({ rows, repetitions, measured, lines }, null, 2));
  const details = Object.entries(measured).map(([name, value]) => `${name} ${value.toFixed(value < 100 ? 2 : 0)}`);
  console.log(`${usage.rows} rows, ${(usage.bytes / 1e6).toFixed(1)} MB of CSV, ${repetitions} repetitions, medians\n`);
  console.log(table(lines));
  console.log(`\n${details.join(', ')}`);
} finally {
  server.close();
}
