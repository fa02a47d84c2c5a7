import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import type { BenchSteps } from './page/page.ts';

export type Profile = { readonly folder: string };

/** A profile of its own on disk: what is stored in it is really written. */
export async function newProfile(): Promise<Profile> {
  return { folder: await mkdtemp(join(tmpdir(), 'b24-bench-')) };
}

export async function removeProfile({ folder }: Profile): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Bytes that the profile's databases take on disk. */
export async function storedBytes({ folder }: Profile): Promise<number> {
  const databases = join(folder, 'Default', 'IndexedDB');
  const names = await readdir(databases, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(databases, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

export type BenchPage = {
  run<S extends keyof BenchSteps>(step: S): Promise<Awaited<ReturnType<BenchSteps[S]>>>;
  /** Runs a step; how far the browser's memory rose above what it was before, at most. */
  runWatched<S extends keyof BenchSteps>(
    step: S,
  ): Promise<{ outcome: Awaited<ReturnType<BenchSteps[S]>>; memoryGrowth: number }>;
};

/** Starts a browser with the page, hands it the file, and ends it afterwards. */
export async function inFreshBrowser<T>(
  { folder }: Profile,
  address: string,
  file: string,
  work: (page: BenchPage) => Promise<T>,
): Promise<T> {
  const context = await launch({ folder });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('#file').setInputFiles(file);
    const run = <S extends keyof BenchSteps>(step: S) => runStep(page, step);
    return await work({
      run,
      async runWatched(step) {
        const watch = watchMemory(folder);
        const outcome = await run(step);
        return { outcome, memoryGrowth: watch.stop() };
      },
    });
  } finally {
    await context.close();
  }
}

/** A browser with this profile. */
export function launch({ folder }: Profile): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: process.env.B24_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

async function runStep<S extends keyof BenchSteps>(page: Page, step: S): Promise<Awaited<ReturnType<BenchSteps[S]>>> {
  const outcome: unknown = await page.evaluate(
    (name) => (globalThis as unknown as { steps: Record<string, () => Promise<unknown>> }).steps[name]?.(),
    step as string,
  );
  return outcome as Awaited<ReturnType<BenchSteps[S]>>;
}

/** Samples the proportional set size of all processes of the browser with this profile. */
function watchMemory(folder: string): { stop(): number } {
  const pids = browserProcesses(folder);
  const before = proportionalBytes(pids);
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, proportionalBytes(pids));
  }, 20);
  return {
    stop() {
      clearInterval(timer);
      return Math.max(peak, proportionalBytes(pids)) - before;
    },
  };
}

/** The process started with this profile and everything it has started. */
function browserProcesses(folder: string): number[] {
  const parents = new Map<number, number>();
  const found: number[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]));
      if (readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(folder)) found.push(Number(name));
    } catch {
      // The process ended while it was looked at.
    }
  }
  for (const pid of found)
    for (const [child, parent] of parents) if (parent === pid && !found.includes(child)) found.push(child);
  return found;
}

function proportionalBytes(pids: readonly number[]): number {
  let kilobytes = 0;
  for (const pid of pids) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // The process ended.
    }
  }
  return kilobytes * 1024;
}
