import { errorCode, type Fs } from './fs.ts';
import type { Timing } from './timing.ts';

/** How long a file that another program holds is waited for. */
const HELD_MS = 15_000;
/** A folder without the right to write says the same as a name that Windows is just letting go of. */
const NO_RIGHT_MS = 2_000;
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 400;

const HELD = new Set(['EBUSY', 'ETXTBSY', 'EAGAIN', 'EMFILE', 'ENFILE']);
const NO_RIGHT = new Set(['EPERM', 'EACCES']);

/**
 * The same file system, patient: virus scanners, indexers and Excel hold files for a moment, which Windows tells as
 * `EBUSY`, `EPERM` or `EACCES`. Names that already stand are waited for for 15 seconds; whether something new may be
 * made at all is known after two. The last error is passed on.
 */
export function retryingFs(fs: Fs, timing: Timing): Fs {
  const patiently = async <T>(call: () => Promise<T>, noRightMs: number): Promise<T> => {
    const began = timing.monotonic();
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await call();
      } catch (error) {
        const code = errorCode(error);
        const patience = HELD.has(code) ? HELD_MS : NO_RIGHT.has(code) ? noRightMs : 0;
        if (timing.monotonic() - began >= patience) throw error;
        await timing.pause(pause * (0.5 + timing.random()));
      }
    }
  };
  return {
    read: (path, limit) => patiently(() => fs.read(path, limit), NO_RIGHT_MS),
    writeNew: (path, bytes) => patiently(() => fs.writeNew(path, bytes), NO_RIGHT_MS),
    rename: (from, to) => patiently(() => fs.rename(from, to), HELD_MS),
    mkdir: (path) => patiently(() => fs.mkdir(path), NO_RIGHT_MS),
    rmdir: (path) => patiently(() => fs.rmdir(path), HELD_MS),
    remove: (path) => patiently(() => fs.remove(path), HELD_MS),
    readdir: (path) => patiently(() => fs.readdir(path), NO_RIGHT_MS),
    size: (path) => fs.size(path),
    writtenAt: (path) => fs.writtenAt(path),
    syncFolder: (path) => fs.syncFolder(path),
  };
}
