import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A text file of the project; `path` is from the project's root with `/` on every system. */
export type ProjectFile = { readonly path: string; readonly text: string };

const SOURCE_FOLDERS = ['src-main', 'src-renderer', 'test'];
const READ = /\.(ts|tsx|mjs|css|html|json|md|typ|ya?ml)$/;
/** Made by tools or copied whole: not our writing. */
const SKIPPED = new Set(['node_modules', 'fixtures', 'out', 'dist', 'release', '.git']);

/** Everything we have written under the source folders. */
export function sourceFiles(): ProjectFile[] {
  return SOURCE_FOLDERS.flatMap((folder) => filesUnder(join(ROOT, folder)));
}

/** The same, and what lies around it: documents, resources, settings. */
export function repositoryFiles(): ProjectFile[] {
  const around = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isFile() && READ.test(entry.name) && entry.name !== 'package-lock.json')
    .map(({ name }) => readProjectFile(join(ROOT, name)));
  return [...around, ...sourceFiles(), ...['docs', 'resources'].flatMap((folder) => filesUnder(join(ROOT, folder)))];
}

export function isCode({ path }: ProjectFile): boolean {
  return /\.(ts|tsx|mjs)$/.test(path);
}

function filesUnder(folder: string): ProjectFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesUnder(path);
    return READ.test(entry.name) ? [readProjectFile(path)] : [];
  });
}

function readProjectFile(path: string): ProjectFile {
  return { path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
}
