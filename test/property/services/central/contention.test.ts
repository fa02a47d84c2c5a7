import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { organisationId } from '#domain/model/brands.ts';
import { randomStream } from '#domain/sample/random.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { nodeFs } from '#services/files/node-fs.ts';
import { type ProcessTask, readJournal, type runPublishingProcess } from '../../../support/publishing-process.ts';
import { SOAK_MS, seededRuns } from '../../../support/seeded-runs.ts';
import { smallCentralFile } from '../../../support/small-central-file.ts';
import { tally } from '../../../support/soak-figures.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const PROCESSES = 16;
const { seed = 0, numRuns: factor = 1 } = seededRuns(1);
/** Of a timed run it takes as long as so many properties. */
const SOAK_SHARE = 3;
/** Sixteen programs start on however few cores there are; killing begins when most of them work, or after this. */
const STARTING_MS = SOAK_MS === null ? 6_000 : 60_000;
const MOST = 12;
const ENTERING_MS = SOAK_MS === null ? 8_000 * factor : SOAK_MS * SOAK_SHARE;
const LONGEST_MS = STARTING_MS + ENTERING_MS + 90_000;
const LOCK_TIMES = { beat: 150, stale: 1_500, patience: 1_000 };
const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const PROGRAM = new URL('../../../support/publishing-process.ts', import.meta.url).href;

const entry: keyof { runPublishingProcess: typeof runPublishingProcess } = 'runPublishingProcess';

/** A process that runs the task; standard input open means: go on entering. */
function startProcess(task: ProcessTask): ChildProcess {
  const source = `import { ${entry} } from '${PROGRAM}'; await ${entry}(${JSON.stringify(task)}); process.exit(0);`;
  return spawn(process.execPath, ['--input-type=module', '-e', source], {
    cwd: ROOT,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

/** Counties for the processes to work for, in a file that is otherwise the small one. */
function firstFile(organisations: readonly string[]): Promise<Uint8Array> {
  const file = smallCentralFile();
  const counties = organisations.map((id) => ({
    id: organisationId(id),
    owner: organisationId('NO'),
    name: id,
    kind: 'county' as const,
    county_id: null,
    valid_from: null,
    valid_to: null,
  }));
  return writeCentralFile({
    ...file,
    tables: { ...file.tables, organisations: [...file.tables.organisations, ...counties] },
  });
}

test(`${PROCESSES} processes publish to one folder, are killed and refused at random: nothing that was entered is lost`, {
  timeout: LONGEST_MS,
}, async () => {
  const random = randomStream(seed, 'contention');
  const folder = await temporaryFolder();
  const journals = await temporaryFolder();
  const central = join(folder, 'felles.b24.zip');
  const tasks = Array.from(
    { length: PROCESSES },
    (_, index): ProcessTask => ({
      central,
      journal: join(journals, `pc${index}`),
      device: `pc${index}`,
      organisation: `NO-9${String(index).padStart(2, '0')}`,
      seed,
      refusals: 0.01,
      lockTimes: LOCK_TIMES,
    }),
  );
  await writeFile(central, await firstFile(tasks.map(({ organisation }) => organisation)));

  let kills = 0;
  let isEntering = true;
  const said: string[] = [];
  const running = new Map<ProcessTask, ChildProcess>();
  const lives = tasks.map(async (task) => {
    for (;;) {
      const child = startProcess(task);
      running.set(task, child);
      child.stderr?.on('data', (text) => said.push(`${task.device}: ${text}`));
      if (!isEntering) child.stdin?.end();
      const code = await new Promise((resolve) => child.once('exit', resolve));
      if (code === 0) return;
      if (code !== null) throw new Error(said.join('\n'));
    }
  });
  const ended = Promise.all(lives);

  const startBy = performance.now() + STARTING_MS;
  const working = () => tasks.filter(({ journal }) => existsSync(journal)).length;
  while (performance.now() < startBy && working() < MOST) await Promise.race([ended, pause(100)]);
  const until = performance.now() + ENTERING_MS;
  while (performance.now() < until) {
    await Promise.race([ended, pause(random.integer(100, 900))]);
    const victim = running.get(random.pick(tasks));
    if (victim?.kill('SIGKILL')) kills++;
  }
  isEntering = false;
  for (const child of running.values()) child.stdin?.end();
  await ended;

  const read = await readCentralFile((await nodeFs.read(central, 1e9)) ?? new Uint8Array());
  if (read.kind !== 'ok') throw new Error('The central file is not whole');
  const there = new Set([...read.value.tables.vendors.map(({ id }) => id)]);
  let entered = 0;
  for (const task of tasks) {
    const changes = readJournal(task.journal);
    const lost = changes.slice(1).filter((_, index) => !there.has(`${task.device}-${index + 1}`));
    tally('lost', lost.length);
    expect(lost, task.device).toEqual([]);
    entered += changes.length;
  }
  tally('kills', kills);
  tally('changes', entered);
  console.log(
    `contention: ${PROCESSES} processes, ${kills} kills, ${entered} changes, revision ${read.value.header.revision}`,
  );
  expect(entered).toBeGreaterThan(0);
  expect(kills).toBeGreaterThan(0);
  expect(read.value.tables.conflicts).toEqual([]);
});
