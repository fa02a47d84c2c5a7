import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As many files of one name as anyone makes in a day. */
const MOST_COPIES = 500;

/**
 * Writes a file that was not there: `name.pdf`, or `name-2.pdf` and so on where other contents stand under that name.
 * The same contents are not written twice. The folder is made when it is missing.
 * @returns the path of the file
 * @throws the system's error when the folder cannot be made or written to
 */
export async function writeNewFile(folder: string, name: string, ending: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (let copy = 1; ; copy++) {
    const path = join(folder, `${name}${copy === 1 ? '' : `-${copy}`}.${ending}`);
    try {
      await writeFile(path, bytes, { flag: 'wx' });
      return path;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isTaken || copy === MOST_COPIES) throw error;
      if (Buffer.from(bytes).equals(await readFile(path))) return path;
    }
  }
}
