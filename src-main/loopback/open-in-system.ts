import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** A program that cannot be started says so at once; one that runs on has been started. */
const PATIENCE_MS = 4000;

/**
 * Opens a file in the program that the system has for its type; false where none started. The path is one argument of its
 * own, and no shell reads it.
 */
export function openInSystem(path: string, platform: string): Promise<boolean> {
  return started(platform, [path]);
}

/** Shows a file among the others in its folder; where the system has no way to point at it, the folder alone. */
export function showInSystem(path: string, platform: string): Promise<boolean> {
  // Explorer wants its option and the quoted path in one; no path on Windows has a quotation mark in it.
  if (platform === 'win32') return started(platform, [`/select,"${path}"`], true);
  return started(platform, platform === 'darwin' ? ['-R', path] : [dirname(path)]);
}

function started(platform: string, args: readonly string[], isVerbatim = false): Promise<boolean> {
  const { command, isTruthful } = opener(platform);
  return new Promise((resolve) => {
    const options = {
      stdio: 'ignore',
      detached: true,
      windowsHide: true,
      windowsVerbatimArguments: isVerbatim,
    } as const;
    const child = spawn(command, args, options);
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
