import { join } from 'node:path';
import { errorCode, type Fs } from '../files/fs.ts';
import { isCentralFileName } from './file-name.ts';

/** What no Windows name may hold, and whatever could lead to another folder. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]|^[. ]/u;

export type NewCentralFile =
  | { readonly kind: 'free'; readonly path: string }
  | { readonly kind: 'taken' }
  | { readonly kind: 'not_a_name' };

/** Where a central file that is not there yet would lie. `taken` also where the folder cannot be listed. */
export async function newCentralFile(fs: Fs, folder: string, name: string): Promise<NewCentralFile> {
  if (FORBIDDEN.test(name) || !isCentralFileName(name)) return { kind: 'not_a_name' };
  try {
    const entries = await fs.readdir(folder);
    const isTaken = entries.some((entry) => entry.name.toLowerCase() === name.toLowerCase());
    return isTaken ? { kind: 'taken' } : { kind: 'free', path: join(folder, name) };
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return { kind: 'taken' };
  }
}
