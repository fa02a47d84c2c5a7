// The built program in out/, made again when a source is newer.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode } from './project-node.mjs';

const SOURCES = [
  'src-main',
  'src-renderer',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
];
/** Written last by a build: the page, after main and preload. */
const LAST_BUILT = join('out', 'renderer', 'index.html');
const BUILT = [
  join('out', 'main', 'electron.js'),
  join('out', 'main', 'loopback.js'),
  join('out', 'preload', 'preload.cjs'),
];

/** True when out/ is missing, incomplete or older than any source. An installed program has no sources and no need. */
export function isBuildNeeded(/** @type {string} */ root) {
  if (![LAST_BUILT, ...BUILT].every((file) => existsSync(join(root, file)))) return true;
  const built = statSync(join(root, LAST_BUILT)).mtimeMs;
  return SOURCES.some((source) => newestIn(join(root, source)) > built);
}

/** Milliseconds since 1970 of the newest file in a folder, or of the file itself; 0 where there is none. */
function newestIn(/** @type {string} */ path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  let newest = stat.mtimeMs;
  for (const name of readdirSync(path)) newest = Math.max(newest, newestIn(join(path, name)));
  return newest;
}

/**
 * @param {string} root
 * @returns {Promise<void>} rejects when the build fails, with its output above
 */
export function build(root) {
  return new Promise((resolve, reject) => {
    const script = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const args = [script, 'build', '--logLevel', 'warn'];
    const child = spawn(projectNode(root), args, { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`electron-vite build: exit code ${code}`)),
    );
  });
}
