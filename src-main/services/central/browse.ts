import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowseEntry, BrowseListing } from '#contract/host-api.ts';
import { isCentralFileName } from './file-name.ts';
import type { Handles } from './handles.ts';
import type { Place } from './places.ts';

/** A folder with more than this is no place for a central file, and would make a list nobody reads. */
const MAX_ENTRIES = 5000;

const byName = new Intl.Collator('nb-NO', { numeric: true });

/** Lists only folders and `*.b24.zip`; hidden ones are left out. `parentHandle` of a drive's top is the places. */
export async function browseFolder(folder: string, handles: Handles, placesHandle: string): Promise<BrowseListing> {
  let found: readonly Dirent[];
  try {
    found = await readdir(folder, { withFileTypes: true });
  } catch {
    return { kind: 'unreadable' };
  }
  const shown = await Promise.all(found.slice(0, MAX_ENTRIES).map((entry) => shownEntry(folder, entry, handles)));
  const above = dirname(folder);
  return {
    kind: 'listed',
    folder,
    parent: above === folder ? placesHandle : handles.issue(above),
    entries: shown.flat().sort(foldersFirst),
  };
}

/** The places as a listing with nothing above it. `folder` is empty: it is no folder of the disk. */
export function browsePlaces(places: readonly Place[], handles: Handles): BrowseListing {
  const entries = places.map(({ name, path }) => ({ handle: handles.issue(path), name, kind: 'folder' as const }));
  return { kind: 'listed', folder: '', parent: null, entries };
}

async function shownEntry(folder: string, entry: Dirent, handles: Handles): Promise<readonly BrowseEntry[]> {
  if (entry.name.startsWith('.')) return [];
  const path = join(folder, entry.name);
  const kind = await kindOf(path, entry);
  if (kind === undefined || (kind === 'file' && !isCentralFileName(entry.name))) return [];
  return [{ handle: handles.issue(path), name: entry.name, kind }];
}

async function kindOf(path: string, entry: Dirent): Promise<BrowseEntry['kind'] | undefined> {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return undefined;
  try {
    const target = await stat(path);
    if (target.isDirectory()) return 'folder';
    return target.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

function foldersFirst(a: BrowseEntry, b: BrowseEntry): number {
  if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1;
  return byName.compare(a.name, b.name);
}
