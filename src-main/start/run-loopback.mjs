import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * @typedef {object} Loopback
 * @property {'listening' | 'already_running'} kind
 * @property {string} address with a start token good once
 * @property {string} dataFolder
 * @property {() => Promise<void>} stop asks it to end and waits until it has
 * @property {Promise<void>} ended
 */

/**
 * Starts the loopback host as a process of its own and waits for the line that says where it is.
 * @param {{ node: string, script: string, root: string, passedOn: readonly string[] }} start
 * @returns {Promise<Loopback | null>} null when it ended without one; it has said why on stderr
 */
export async function runLoopback({ node, script, root, passedOn }) {
  const child = spawn(node, [script, ...passedOn], { cwd: root, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const line = await Promise.race([firstLine(child.stdout), ended]);
  if (line === undefined) return null;
  const { kind, address, dataFolder } = JSON.parse(line);
  const stop = () => {
    // The end of this channel is what it listens for: Windows has no signal that a process could answer.
    if (child.connected) child.disconnect();
    return ended;
  };
  return { kind, address, dataFolder, stop, ended };
}

/** @returns {Promise<string | undefined>} */
async function firstLine(/** @type {import('node:stream').Readable | null} */ output) {
  if (output === null) return undefined;
  for await (const line of createInterface({ input: output })) return line;
  return undefined;
}
