import { errorCode, type FolderEntry, type Fs } from './fs.ts';

/**
 * What is in a folder, which is made if it is not there. Listed first: where one may write in a folder but make none
 * beside it, some systems answer "no right" before "it is there".
 */
export async function listOrMake(fs: Fs, folder: string): Promise<readonly FolderEntry[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  try {
    await fs.mkdir(folder);
  } catch (error) {
    // Somebody was faster, or the listing was out of date.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return [];
}
