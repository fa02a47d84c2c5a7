import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** An error sooner than this after the start means that Electron cannot run here, not that the program broke. */
const START_MS = 8000;

/**
 * Opens the program in Electron and waits for its end.
 * @param {{ binary: string, root: string, passedOn: readonly string[], isRoot: boolean }} start
 * @returns {Promise<'ended' | 'broke_at_start' | 'broke'>}
 */
export function runElectron({ binary, root, passedOn, isRoot }) {
  return waitFor(binary, [root, ...(isRoot ? ['--no-sandbox'] : []), ...passedOn], root);
}

/**
 * The same from the sources: electron-vite builds, serves the page and starts Electron.
 * @param {{ node: string, root: string, passedOn: readonly string[], isRoot: boolean }} start
 * @returns {Promise<'ended' | 'broke_at_start' | 'broke'>}
 */
export function runDevElectron({ node, root, passedOn, isRoot }) {
  const script = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  return waitFor(node, [script, 'dev', ...(isRoot ? ['--noSandbox'] : []), '--', ...passedOn], root);
}

/** @returns {Promise<'ended' | 'broke_at_start' | 'broke'>} */
function waitFor(/** @type {string} */ command, /** @type {string[]} */ args, /** @type {string} */ root) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const began = Date.now();
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
  return new Promise((resolve) => {
    child.once('error', () => resolve('broke_at_start'));
    child.once('exit', (code, signal) => {
      if (code === 0 || signal === 'SIGINT' || signal === 'SIGTERM') resolve('ended');
      else resolve(Date.now() - began < START_MS ? 'broke_at_start' : 'broke');
    });
  });
}
