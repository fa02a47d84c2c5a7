import { join } from 'node:path';
import type { CentralBeside, FileBeside } from '#contract/host-api.ts';
import { openPackage } from '#formats/central-file/open-package.ts';
import { outOfReach } from '../files/failures.ts';
import { errorCode, type FolderEntry, type Fs } from '../files/fs.ts';
import type { CentralSite } from './central-site.ts';
import { isCentralFileName } from './file-name.ts';
import type { Handles } from './handles.ts';
import { readCentralFile } from './read.ts';
import { unlessOutOfReach } from './temporary-file.ts';

/** A folder with more archives than this is somebody's attic; those named like the central file come first. */
const MOST_COPIES = 200;

/**
 * Reads and hashes every contribution, and every archive in the folder that is the same central file under another
 * name: OneDrive puts the PC's name anywhere in it (`felles.b24-KARI-PC.zip`), so names tell nothing.
 */
export async function listBeside(site: CentralSite, handles: Handles): Promise<CentralBeside> {
  const { fs, place, own } = site;
  let names: { readonly contributions: readonly string[]; readonly archives: readonly string[] };
  try {
    names = {
      archives: archivesBeside(place.name, await fs.readdir(place.folder)),
      contributions: await contributionNames(fs, place.contributions),
    };
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    return { kind: outOfReach(code), name: place.name };
  }
  const unread: string[] = [];
  const read = async (folder: string, name: string): Promise<FileBeside[]> => {
    const path = join(folder, name);
    const found = await readCentralFile(fs, path, site.now);
    if (found.kind === 'too_large') return [];
    if (found.kind !== 'read') {
      unread.push(name);
      return [];
    }
    const { bytes, sha256 } = found;
    const writtenAt = (await unlessOutOfReach(() => fs.writtenAt(path)))?.toISOString() ?? null;
    return [
      {
        handle: handles.issue(path),
        name,
        size: bytes.length,
        sha256,
        writtenAt,
        fileId: await fileIdOf(bytes),
        writtenHere: await own.isOurs(name, sha256),
      },
    ];
  };
  const contributions: FileBeside[] = [];
  for (const name of names.contributions) contributions.push(...(await read(place.contributions, name)));
  const archives: FileBeside[] = [];
  for (const name of names.archives) archives.push(...(await read(place.folder, name)));
  const central = await readCentralFile(fs, place.file, site.now);
  const fileId = central.kind === 'read' ? await fileIdOf(central.bytes) : null;
  const copies = archives.filter((copy) => copy.fileId !== null && (fileId === null || copy.fileId === fileId));
  return { kind: 'listed', contributions, copies, unread };
}

async function contributionNames(fs: Fs, folder: string): Promise<readonly string[]> {
  try {
    const entries = await fs.readdir(folder);
    return entries.filter(({ name, kind }) => kind === 'file' && isCentralFileName(name)).map(({ name }) => name);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function archivesBeside(centralName: string, entries: readonly FolderEntry[]): readonly string[] {
  const stem = centralName.slice(0, centralName.indexOf('.'));
  return entries
    .filter(
      ({ name, kind }) => kind === 'file' && !isSameName(name, centralName) && name.toLowerCase().endsWith('.zip'),
    )
    .map(({ name }) => name)
    .sort((a, b) => Number(b.startsWith(stem)) - Number(a.startsWith(stem)) || (a < b ? -1 : 1))
    .slice(0, MOST_COPIES);
}

/** Windows and macOS take names for the same whose letters differ in case or in how they are composed. */
function isSameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}

/** What the list of contents says; whether every table is whole is seen when the file is joined. */
async function fileIdOf(bytes: Uint8Array): Promise<string | null> {
  const opened = await openPackage(bytes);
  return opened.kind === 'ok' ? opened.header.fileId : null;
}
