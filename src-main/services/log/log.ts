import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostLog } from '#ports';
import { errorMark } from './error-mark.ts';

const MAX_BYTES = 512 * 1024;
/** Older files than the one that is written to. */
const KEPT = 2;

/**
 * What happened, for whoever has to find out why: one JSON object a line in `logg/bibliotek24.log` of the data folder. Nothing
 * in it is about persons: no names, no paths, no content, no message of an error. It fails silently: a full disk must not be
 * made worse by being told.
 */
export function createLog(dataFolder: string, now: () => Date): HostLog {
  const folder = join(dataFolder, 'logg');
  const path = join(folder, 'bibliotek24.log');
  let last: Promise<unknown> = Promise.resolve();

  async function write(line: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    if (size > MAX_BYTES) await rotate(path);
    await appendFile(path, line, { mode: 0o600 });
  }
  const add = (entry: Readonly<Record<string, unknown>>) => {
    const line = `${JSON.stringify({ at: now().toISOString(), ...entry })}\n`;
    last = last.then(() => write(line)).catch(() => undefined);
  };

  return {
    event: (event, detail = {}) => add({ event, ...detail }),
    defect: (error) => add({ event: 'defect', ...errorMark(error) }),
    tail: async (lines) => {
      await last;
      const text = await readFile(path, 'utf8').catch(() => '');
      return text.split('\n').filter(Boolean).slice(-lines);
    },
  };
}

async function rotate(path: string): Promise<void> {
  for (let number = KEPT; number >= 1; number--) {
    const older = number === 1 ? path : `${path}.${number - 1}`;
    await rename(older, `${path}.${number}`).catch(() => undefined);
  }
}
