import type { BenchFile } from './bench-files.ts';
import { type BenchPage, inFreshBrowser, newProfile, removeProfile, storedBytes } from './fresh-browser.ts';

/** Every number is one run in a browser of its own; milliseconds unless the name says bytes. */
export type Measurement = Readonly<Record<string, number>>;

/** A way of measuring that takes turns with the others, so that a slow minute of the machine hits them all. */
export type Contestant = (address: string) => Promise<Measurement>;

/** A run in a browser of its own, gone afterwards. */
export async function withNewProfile(
  address: string,
  file: BenchFile,
  work: (page: BenchPage) => Promise<Measurement>,
): Promise<Measurement> {
  const profile = await newProfile();
  try {
    return await inFreshBrowser(profile, address, file.path, work);
  } finally {
    await removeProfile(profile);
  }
}

/** Reading the file's bytes in a worker, and nothing more. */
export function reading(file: BenchFile): Contestant {
  return (address) =>
    withNewProfile(address, file, async (page) => {
      const { ms } = await page.run('read');
      return { read: ms };
    });
}

/** PapaParse over the same file, and nothing more: what merely reading rows costs the plain way. */
export function papaparse(file: BenchFile): Contestant {
  return (address) =>
    withNewProfile(address, file, async (page) => {
      const { ms, result } = await page.run('papaparse');
      if (result !== file.rows) throw new Error(`PapaParse saw ${result} rows of ${file.rows}`);
      return { papaparse: ms };
    });
}

/** File to durable to figures; the same file again; then a restart and the figures anew. */
export function ours(file: BenchFile): Contestant {
  return async (address) => {
    const profile = await newProfile();
    try {
      const first = await inFreshBrowser(profile, address, file.path, (page) => page.run('importUsage'));
      const stored = await storedBytes(profile);
      const again = await inFreshBrowser(profile, address, file.path, (page) => page.run('importUsage'));
      const restart = await inFreshBrowser(profile, address, file.path, (page) => page.run('dashboards'));
      sameAnswer(first.result.digest, restart.result);
      if (first.result.rows !== file.rows) throw new Error(`${first.result.rows} rows came of ${file.rows}`);
      const { parse, store } = first.result.steps;
      return {
        oursStart: first.start,
        ours: first.ms,
        oursParse: parse,
        oursStore: store,
        oursFigures: first.ms - parse - store,
        oursBlock: Math.max(first.block, again.block, restart.block),
        storedBytes: stored,
        again: again.ms,
        againChunks: again.result.chunksWritten,
        restartStart: restart.start,
        restart: restart.ms,
      };
    } finally {
      await removeProfile(profile);
    }
  };
}

/**
 * File to durable to figures to charts: both dashboards drawn in the page. No chart is drawn before: small ones while the page
 * waits make these no faster.
 */
export function drawn(file: BenchFile): Contestant {
  return (address) =>
    withNewProfile(address, file, async (page) => {
      const { ms, block } = await page.run('importAndDraw');
      return { drawn: ms, drawnBlock: block };
    });
}

/** How far the browser's memory rises in an import; apart from the timing, which the looking would disturb. */
export function memory(file: BenchFile): Contestant {
  return (address) =>
    withNewProfile(address, file, async (page) => {
      const { memoryGrowth } = await page.runWatched('importUsage');
      return { memoryBytes: memoryGrowth };
    });
}

/** DuckDB-WASM over the same file and questions; it must answer as we do. */
export function duckdb(file: BenchFile): Contestant {
  return (address) =>
    withNewProfile(address, file, async (page) => {
      const { result } = await page.run('duckdb');
      const { result: mine } = await page.run('importUsage');
      sameAnswer(mine.digest, result.digest);
      return {
        duckdb: result.load + result.queries,
        duckdbStart: result.start,
        duckdbLoad: result.load,
        duckdbQueries: result.queries,
      };
    });
}

/** Reading and verifying a central file, and unzipping it and nothing more. */
export function central(file: BenchFile): readonly Contestant[] {
  return [
    (address) => withNewProfile(address, file, async (page) => ({ unzip: (await page.run('unzip')).result })),
    (address) =>
      withNewProfile(address, file, async (page) => {
        const { result, block } = await page.run('readCentral');
        return { central: result, centralBlock: block };
      }),
  ];
}

/** File to durable to figures alone, for the cost of growth; in microseconds a row. */
export function perRow(file: BenchFile, name: string): Contestant {
  return (address) =>
    withNewProfile(address, file, async (page) => {
      const { ms } = await page.run('importUsage');
      return { [name]: (ms * 1000) / file.rows };
    });
}

/** Runs all contestants in turn, again and again. @returns the median of each number */
export async function medians(
  contestants: readonly Contestant[],
  repetitions: number,
  address: string,
): Promise<Measurement> {
  const samples = new Map<string, number[]>();
  for (let repetition = 1; repetition <= repetitions; repetition++) {
    console.error(`repetition ${repetition} of ${repetitions}`);
    for (const contestant of contestants) {
      for (const [name, value] of Object.entries(await contestant(address))) {
        samples.set(name, [...(samples.get(name) ?? []), value]);
      }
    }
  }
  return Object.fromEntries([...samples].map(([name, values]) => [name, median(values)]));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
}

function sameAnswer(a: string, b: string): void {
  if (a !== b) throw new Error(`the contestants disagree: ${a} and ${b}`);
}
