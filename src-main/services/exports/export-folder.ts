import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where files go until another folder is chosen: the folder for downloads, as from a browser; else the home folder. */
export async function usualExportFolder(home: string): Promise<string> {
  for (const name of ['Downloads', 'Nedlastinger', 'Documents', 'Dokumenter']) {
    const folder = join(home, name);
    if (await isFolder(folder)) return folder;
  }
  return home;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
