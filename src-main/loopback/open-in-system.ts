import { spawn } from 'node:child_process';

/** A program that cannot be started says so at once; one that runs on has been started. */
const PATIENCE_MS = 4000;

/**
 * Opens a file in the program that the system has for its type; false where none started. The path is one argument of its
 * own, and no shell reads it.
 */
export function openInSystem(path: string, platform: string): Promise<boolean> {
  const { command, isTruthful } = opener(platform);
  return new Promise((resolve) => {
    const child = spawn(command, [path], { stdio: 'ignore', detached: true, windowsHide: true });
    const timer = setTimeout(() => resolve(true), PATIENCE_MS);
    child.once('error', () => {
      clearTimeout(timer);
      resolve(false);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0 || !isTruthful);
    });
    child.unref();
  });
}

/** Explorer ends with 1 whatever happened, so its exit code says nothing. */
function opener(platform: string): { readonly command: string; readonly isTruthful: boolean } {
  if (platform === 'win32') return { command: 'explorer.exe', isTruthful: false };
  return { command: platform === 'darwin' ? 'open' : 'xdg-open', isTruthful: true };
}
