import { WorkerClient } from '#workers/rpc.ts';
import { duckdbImport } from './duckdb.ts';
import { watchMainThread } from './main-thread.ts';
import type { Steps } from './ours.ts';

export type ImportResult = {
  readonly steps: Steps;
  readonly rows: number;
  readonly chunksWritten: number;
  readonly digest: string;
};

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

const steps = {
  read: () => timed(() => worker.call<number>('read', [file()])),
  papaparse: () => timed(() => worker.call<number>('papaparse', [file()])),
  importUsage: () => timed(() => worker.call<ImportResult>('importUsage', [file()])),
  dashboards: () => timed(() => worker.call<string>('dashboards', [])),
  duckdb: () => timed(() => duckdbImport(file())),
  unzip: () => timed(() => worker.call<number>('unzip', [file()])),
  readCentral: () => timed(() => worker.call<number>('readCentral', [file()])),
};

export type BenchSteps = typeof steps;

Object.assign(globalThis, { steps });
