// Whether Electron can be opened here: its binary is a download of its own, and needs a display and the right to run.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FETCH_LIMIT_MS = 20_000;
const TRY_LIMIT_MS = 10_000;

/** Path of the binary, or null where it has not been fetched. */
export function electronBinary(/** @type {string} */ root) {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/**
 * Fetches the binary, for at most 20 seconds.
 * @param {string} root
 * @param {string} node
 * @returns {Promise<string | null>} its path, or null when it was not to be had
 */
export function fetchElectron(root, node) {
  return new Promise((resolve) => {
    const script = join(root, 'node_modules', 'electron', 'install.js');
    const child = spawn(node, [script], { cwd: root, stdio: 'ignore', timeout: FETCH_LIMIT_MS, killSignal: 'SIGKILL' });
    child.once('error', () => resolve(null));
    child.once('exit', () => resolve(electronBinary(root)));
  });
}

/** False where the machine forbids running it: a noexec disk, an allow-list of programs, missing system libraries. */
export function mayRun(/** @type {string} */ binary) {
  const tried = spawnSync(binary, ['--version'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: TRY_LIMIT_MS,
    stdio: 'ignore',
  });
  return tried.status === 0;
}

/** Windows and macOS always have one for the user who starts a program; elsewhere the environment says. */
export function hasDisplay(/** @type {NodeJS.Platform} */ platform, /** @type {NodeJS.ProcessEnv} */ environment) {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}
