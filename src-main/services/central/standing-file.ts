import { basename, dirname } from 'node:path';
import { writeFailure } from '../files/failures.ts';
import { errorCode, type Fs } from '../files/fs.ts';
import type { CentralSite } from './central-site.ts';
import { sha256Of } from './inspect.ts';
import { MAX_CENTRAL_FILE_BYTES } from './read.ts';

/** What stands under the central file's name. */
export type StandingFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly sha256: string; readonly readAt: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'absent' | 'busy' | 'read_only' | 'too_large' };

/** Reads the whole file and closes it. `none` only where its folder can be listed and does not name it either. */
export async function readStanding({ patientFs: fs, place, now }: CentralSite): Promise<StandingFile> {
  try {
    const bytes = await fs.read(place.file, MAX_CENTRAL_FILE_BYTES);
    if (bytes === null) return { kind: 'too_large' };
    return { kind: 'file', bytes, sha256: sha256Of(bytes), readAt: now().toISOString() };
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    if (code === 'ENOENT' && (await isUnlisted(fs, place.file))) return { kind: 'none' };
    const failure = writeFailure(code);
    return { kind: failure === 'full' ? 'absent' : failure };
  }
}

/** A share's client may remember for seconds that a name is not there; the list of names is asked for as well. */
async function isUnlisted(fs: Fs, path: string): Promise<boolean> {
  try {
    return (await fs.readdir(dirname(path))).every(({ name }) => name !== basename(path));
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return false;
  }
}
