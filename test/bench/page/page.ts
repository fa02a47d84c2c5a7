import { WorkerClient } from '#workers/rpc.ts';
import { digest, totalsOf } from './dashboards.ts';
import { drawDashboards } from './draw.tsx';
import { duckdbImport } from './duckdb.ts';
import { watchMainThread } from './main-thread.ts';
import type { BothSeries, importUsage } from './ours.ts';

type Imported = Awaited<ReturnType<typeof importUsage>>;

const worker = new WorkerClient(() => new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' }));

const file = (): File => {
  const [chosen] = (document.querySelector('#file') as HTMLInputElement).files ?? [];
  if (!chosen) throw new Error('no file was chosen');
  return chosen;
};

type Timed<T> = { readonly start: number; readonly ms: number; readonly block: number; readonly result: T };

/** Runs one step as a page would: from the call to the answer, and how long the main thread stood still meanwhile. */
async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  // Starting is told apart for everyone: DuckDB's own start is not counted either.
  const began = performance.now();
  await worker.call('ready', []);
  const watch = watchMainThread();
  const started = performance.now();
  const result = await work();
  const ms = performance.now() - started;
  return { start: started - began, ms, block: watch.longestBlock(), result };
}

/** What is compared is told after the timing. */
async function told(timing: Promise<Timed<Imported>>) {
  const { result, ...times } = await timing;
  const { series, ...rest } = result;
  return { ...times, result: { ...rest, digest: digest(totalsOf(series)) } };
}

const imported = () => worker.call<Imported>('importUsage', [file()]);

const steps = {
  ready: () => timed(async () => 0),
  read: () => timed(() => worker.call<number>('read', [file()])),
  papaparse: () => timed(() => worker.call<number>('papaparse', [file()])),
  importUsage: () => told(timed(imported)),
  importAndDraw: () =>
    told(
      timed(async () => {
        const answer = await imported();
        await drawDashboards(answer.series);
        return answer;
      }),
    ),
  dashboards: async () => {
    const { result, ...times } = await timed(() => worker.call<BothSeries>('dashboards', []));
    return { ...times, result: digest(totalsOf(result)) };
  },
  duckdb: () => timed(() => duckdbImport(file())),
  unzip: () => timed(() => worker.call<number>('unzip', [file()])),
  readCentral: () => timed(() => worker.call<number>('readCentral', [file()])),
  joinCentral: () => timed(() => worker.call<number>('joinCentral', [file()])),
};

export type BenchSteps = typeof steps;

Object.assign(globalThis, { steps });
