import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run-command.mjs';

// Debian's browser for the real-browser and end-to-end tests; poppler reads the exported PDFs back.
const WANTED = [
  { command: 'chromium', package: 'chromium' },
  { command: 'pdftotext', package: 'poppler-utils' },
];

/** Installs Debian packages that the tests need and the machine lacks; says plainly when it may not. */
export async function ensureSystemPackages() {
  const missing = WANTED.filter((wanted) => !onPath(wanted.command)).map((wanted) => wanted.package);
  if (missing.length === 0) return;
  const prefix = aptPrefix();
  if (prefix) {
    console.log(`Installing system packages for the tests: ${missing.join(', ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const [command = 'apt-get', ...before] = [...prefix, 'apt-get'];
    const apt = (/** @type {string[]} */ ...args) => run(command, [...before, ...args], { env });
    await apt('update', '-q');
    if (await apt('install', '-y', '-q', '--no-install-recommends', ...missing)) return;
  }
  console.log(
    `The tests need ${missing.join(' and ')}, and this user may not install system packages. ` +
      `Install them first (Debian: sudo apt-get install ${missing.join(' ')}); what needs them will fail and say so.`,
  );
}

/** Where the browser is, for the runners. */
export function browserEnvironment() {
  const found = ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'].map(onPath).find(Boolean);
  return found ? { B24_CHROMIUM: found } : {};
}

/** @returns {string[] | null} what to put before apt-get; null where it may not be run */
function aptPrefix() {
  if (!onPath('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

function onPath(/** @type {string} */ command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((file) => existsSync(file));
}
