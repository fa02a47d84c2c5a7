import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

export type Place = { readonly name: string; readonly path: string };

export type PlaceNames = {
  readonly home: string;
  readonly documents: string;
  readonly desktop: string;
  readonly downloads: string;
};

/** Where a user's files usually are: her own folders first, then drives, memory sticks and mounted shares. */
export async function usualPlaces(platform: string, home: string, names: PlaceNames): Promise<readonly Place[]> {
  const own = [
    { name: names.home, path: home },
    ...['Documents', 'Dokumenter'].map((folder) => ({ name: names.documents, path: join(home, folder) })),
    ...['Desktop', 'Skrivebord'].map((folder) => ({ name: names.desktop, path: join(home, folder) })),
    ...['Downloads', 'Nedlastinger'].map((folder) => ({ name: names.downloads, path: join(home, folder) })),
  ];
  const candidates = [...own, ...(await mountedPlaces(platform))];
  const present = await Promise.all(candidates.map(async (place) => ((await isFolder(place.path)) ? [place] : [])));
  return present.flat();
}

async function mountedPlaces(platform: string): Promise<readonly Place[]> {
  if (platform === 'win32') {
    return Array.from('CDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => ({ name: `${letter}:`, path: `${letter}:\\` }));
  }
  const parents =
    platform === 'darwin' ? ['/Volumes'] : ['/media', `/media/${userName()}`, '/mnt', `/run/media/${userName()}`];
  const children = await Promise.all(parents.map(foldersIn));
  const root = { name: '/', path: '/' };
  return [...children.flat().filter(({ path }) => !parents.includes(path)), root];
}

function userName(): string {
  return process.env.USER ?? 'root';
}

async function foldersIn(parent: string): Promise<readonly Place[]> {
  try {
    const entries = await readdir(parent, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ name, path: join(parent, basename(name)) }));
  } catch {
    return [];
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
