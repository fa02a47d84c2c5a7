import { spawn } from 'node:child_process';
import { browserArguments } from './browser-binary.mjs';
import { prepareProfile } from './browser-profile.mjs';

/** A browser that ends sooner has handed the window to one that already runs, or could not open any. */
const HANDED_OVER_MS = 4000;

/**
 * Opens the program in a window of an installed browser, with a profile of its own, and waits for the window's end.
 * @param {{ binary: string, address: string, profileFolder: string, isRoot: boolean }} window
 * @returns {{ ended: Promise<'closed' | 'gone_at_once'>, close: () => void }}
 */
export function openBrowser({ binary, address, profileFolder, isRoot }) {
  const { isNew: isNewProfile } = prepareProfile(profileFolder, new URL(address).origin);
  const began = Date.now();
  const args = browserArguments({ address, profileFolder, isNewProfile, isRoot });
  const child = spawn(binary, args, { stdio: 'ignore' });
  /** @type {Promise<'closed' | 'gone_at_once'>} */
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve('gone_at_once'));
    child.once('exit', () => resolve(Date.now() - began < HANDED_OVER_MS ? 'gone_at_once' : 'closed'));
  });
  return { ended, close: () => child.kill() };
}
