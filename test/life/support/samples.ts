import { readdirSync, readFileSync } from 'node:fs';
import type { RunningOffice } from './running-office.ts';

/** Megabytes that a page and its host hold after a collection of what nobody holds. `null`: the system does not tell. */
export type MemorySample = { readonly heap: number; readonly rss: number | null };

const MB = 1024 * 1024;

export async function sampleMemory({ page, host }: RunningOffice): Promise<MemorySample> {
  const session = await page.context().newCDPSession(page);
  // Twice: what the first one lets go of can hold more.
  for (let times = 0; times < 2; times++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { heap: usedSize / MB, rss: residentOf(host.pid) };
}

/** How much the later half is above the earlier, as a part of it, by their middles: one odd sample decides nothing. */
export function growthOf(values: readonly number[]): number {
  const half = Math.floor(values.length / 2);
  const [early, late] = [median(values.slice(0, half)), median(values.slice(-half))];
  return early === 0 ? 0 : late / early - 1;
}

/** Files that only stand while something is being written, and locks, below a folder. */
export function leftovers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.includes('profile') && /\.tmp$|\.lock|lock\.json$/i.test(path),
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function residentOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
