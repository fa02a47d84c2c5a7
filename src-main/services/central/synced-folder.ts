import { posix, win32 } from 'node:path';

/** OneDrive's own name for its folders: `OneDrive`, `OneDrive - Agder fylkeskommune`; on macOS `OneDrive-…`. */
const ONEDRIVE_FOLDER = /^onedrive(?:$| - |-)/i;
const ROOT_VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'] as const;
const ORGANISATION_FOLDER = /^onedrive - (.+)$/i;

/**
 * Whether OneDrive carries this folder between PCs. There each PC has a copy of its own, and a lock in it proves
 * nothing. Told by a folder's name on the way, by the variables that OneDrive sets on Windows, and for SharePoint
 * libraries by the folder of the organisation's name, which OneDrive keeps beside its own (`…\Agder fylkeskommune`).
 * A library put elsewhere by hand is not known; then a lock is taken that helps nobody and hurts nobody.
 */
export function isSyncedFolder(
  folder: string,
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const path = platform === 'win32' ? win32 : posix;
  if (folder.split(/[\\/]/).some((segment) => ONEDRIVE_FOLDER.test(segment))) return true;
  const roots = ROOT_VARIABLES.flatMap((name) => environment[name] ?? []);
  const libraries = roots.flatMap((root) => {
    const organisation = ORGANISATION_FOLDER.exec(path.basename(root))?.[1];
    return organisation === undefined ? [] : path.join(path.dirname(root), organisation);
  });
  return [...roots, ...libraries].some((root) => isInside(folder, root, path));
}

function isInside(folder: string, root: string, path: typeof posix): boolean {
  const way = path.relative(root, folder);
  return way === '' || !(way.startsWith('..') || path.isAbsolute(way));
}
