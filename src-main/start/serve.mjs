// The loopback host and, where there is one, the browser window that shows it.
import { basename, join } from 'node:path';
import { openBrowser } from './open-browser.mjs';
import { runLoopback } from './run-loopback.mjs';

/**
 * @typedef {object} Program
 * @property {string} root
 * @property {string} node
 * @property {readonly string[]} passedOn
 * @property {boolean} isRoot
 * @property {boolean} dev
 * @property {import('./lines.mjs').Lines} lines
 */

/**
 * Runs the loopback host until its window is closed, or Ctrl+C.
 * @param {Exclude<import('./pick-host.mjs').HostPick, { kind: 'electron' | 'none' }>} pick
 * @param {Program} program
 * @returns {Promise<number>} exit code
 */
export async function serve(pick, { root, node, passedOn, isRoot, dev, lines }) {
  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve('interrupted'));
  });
  const script = dev ? join(root, 'src-main', 'loopback', 'dev.ts') : join(root, 'out', 'main', 'loopback.js');
  const host = await runLoopback({ node, script, root, passedOn });
  if (host === null) {
    console.error(lines.hostFailed);
    return 1;
  }
  const another = host.kind === 'already_running';
  if (another) console.log(lines.another);
  if (dev) console.log(lines.dev);
  const why = lines.reasons[pick.reason];

  if (pick.kind === 'address') {
    console.log(lines.address(host.address, why));
    if (another) return 0;
    console.log(lines.stop);
    await Promise.race([interrupted, host.ended]);
  } else {
    console.log(lines.browser(basename(pick.binary), why));
    if (isRoot) console.log(lines.rootSandbox);
    const profileFolder = join(host.dataFolder, 'browser');
    const window = openBrowser({ binary: pick.binary, address: host.address, profileFolder, isRoot });
    if (another) return 0;
    const end = await Promise.race([interrupted, host.ended, window.ended]);
    if (end === 'gone_at_once') {
      console.log(lines.browserGone(new URL('/', host.address).href));
      console.log(lines.stop);
      await Promise.race([interrupted, host.ended]);
    }
    window.close();
  }
  await host.stop();
  return 0;
}
