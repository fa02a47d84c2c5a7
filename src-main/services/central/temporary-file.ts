import { errorCode, type Fs } from '../files/fs.ts';
import { temporaryName } from './central-place.ts';
import { sha256Of } from './inspect.ts';

/** The disk or the share confirmed a write, and gives back something else. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

/**
 * Writes a new file beside `target`, flushes it and reads it back; `use` may then rename it. Whatever happens, no
 * temporary file is left where it can be removed.
 * @throws NotKept when what was read back is not what was written, else the system's error
 */
export async function withTemporary<T>(
  fs: Fs,
  target: string,
  bytes: Uint8Array,
  nonce: string,
  use: (temporary: string) => Promise<T>,
): Promise<T> {
  const temporary = temporaryName(target, nonce);
  try {
    await fs.writeNew(temporary, bytes);
    const back = await fs.read(temporary, bytes.length);
    if (back === null || sha256Of(back) !== sha256Of(bytes)) throw new NotKept(temporary);
    return await use(temporary);
  } finally {
    await removeIfThere(fs, temporary);
  }
}

/** Best effort: what cannot be removed now is removed by the next one who publishes. */
export async function removeIfThere(fs: Fs, path: string): Promise<void> {
  await unlessOutOfReach(() => fs.remove(path));
}

/** For what may fail without harm. Defects are thrown all the same. */
export async function unlessOutOfReach<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return undefined;
  }
}
