/**
 * Measures the storage path against plain reading, fflate and DuckDB-WASM in the same run: fresh browsers with profiles on
 * disk, in turn, medians. `--quick` is one turn with a tenth of the rows, whose ratios mean little; `--long` adds five
 * million rows to the cost of growth; `--sharing` measures the shared file alone, `--answers` the grid of answers, `--documents` the typesetting. A missed gate is a line in the table, not a failure of the run.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answering } from './answering.ts';
import { type BenchFile, centralFile, usageFile } from './bench-files.ts';
import { buildPage } from './build-page.ts';
import { typesetting } from './documents.ts';
import {
  type Contestant,
  central,
  drawn,
  duckdb,
  type Measurement,
  medians,
  memory,
  ours,
  papaparse,
  perRow,
  reading,
} from './measure.ts';
import { inOwnProcess } from './own-process.ts';
import { sharedFile } from './shared-file.ts';
import { joining, taking } from './sharing.ts';
import { starts } from './start.ts';
import { table, targets } from './verdicts.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    sharing: { type: 'boolean', default: false },
    answers: { type: 'boolean', default: false },
    documents: { type: 'boolean', default: false },
    rows: { type: 'string' },
    repetitions: { type: 'string' },
  },
});
const rows = Number(options.rows ?? (options.quick ? 100_000 : 1_000_000));
const repetitions = Number(options.repetitions ?? (options.quick ? 1 : 5));
const cache = fileURLToPath(new URL('../../node_modules/.cache/bench/', import.meta.url));

await mkdir(cache, { recursive: true });
// A folder of its own: two runs at once must not take each other's page away.
const folder = await mkdtemp(`${cache}run-`);
try {
  console.error('building the page and the files …');
  await buildPage(`${folder}/page`);
  const usage = await usageFile(folder, rows);
  const shared = await sharedFile(folder, rows / 2);
  const server = await inOwnProcess('page', `${folder}/page`);
  try {
    const documents = [typesetting()];
    const answers = [answering(`${folder}/answers`)];
    const sharing =
      options.answers || options.documents ? [] : [...joining(shared), await taking(`${folder}/sharing`, shared)];
    const alone = options.documents ? documents : options.answers ? answers : options.sharing ? sharing : null;
    if (alone) await told(await medians(alone, repetitions, server.address), usage);
    else await everything(usage, [...sharing, ...answers, ...documents], server.address);
  } finally {
    await server.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function everything(usage: BenchFile, others: readonly Contestant[], address: string): Promise<void> {
  const sizes = [...(options.quick ? [] : [rows / 10]), rows, ...(options.long ? [rows * 5] : [])];
  const growth = await Promise.all(sizes.map(async (size) => perRow(await usageFile(folder, size), `perRow${size}`)));
  const centralContestants = central(await centralFile(folder, rows / 2));
  console.error('taking a central file into the program …');
  const starting = await starts(`${folder}/data`, await centralFile(folder, rows));
  try {
    const contestants = [
      reading(usage),
      ours(usage),
      drawn(usage),
      papaparse(usage),
      duckdb(usage),
      ...centralContestants,
      ...others,
      ...starting.contestants,
      memory(usage),
    ];
    const measured = {
      ...(await medians(contestants, repetitions, address)),
      ...(await medians(growth, Math.min(repetitions, 3), address)),
    };
    await told(measured, usage);
  } finally {
    await starting.close();
  }
}

async function told(measured: Measurement, usage: BenchFile): Promise<void> {
  const lines = targets(measured, usage).filter(
    ({ value }) => value !== null || !(options.sharing || options.answers || options.documents),
  );
  await writeFile(`${cache}result.json`, JSON.stringify({ rows, repetitions, measured, lines }, null, 2));
  const details = Object.entries(measured).map(([name, value]) => `${name} ${value.toFixed(value < 100 ? 2 : 0)}`);
  console.log(`${rows} rows, ${(usage.bytes / 1e6).toFixed(1)} MB of CSV, medians of ${repetitions}\n`);
  console.log(table(lines));
  console.log(`\n${details.join(', ')}`);
}
