// Dependencies: there, and no older than what package-lock.json asks for.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs `npm ci` where node_modules is missing or older than package-lock.json; does nothing otherwise.
 * @param {string} root the project's folder
 * @param {string} [line] what to say before it begins
 * @returns {Promise<void>} rejects when npm fails, with npm's own output above it
 */
export async function installDependencies(root, line = 'Installing the dependencies (npm ci) …') {
  if (!isInstallNeeded(root)) return;
  console.error(line);
  const npm = npmCommand();
  const code = await exitCode(npm.command, [...npm.args, 'ci', '--no-audit', '--no-fund'], root);
  if (code !== 0) throw new Error(`npm ci: exit code ${code}`);
}

/** npm writes its own copy of the lock at the end of an install: a broken-off install has none or an old one. */
export function isInstallNeeded(/** @type {string} */ root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (!existsSync(installed)) return true;
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return false;
  return !hasSamePackages(lock, installed);
}

/** A fresh clone or a touched file has a newer date and the same content: then nothing needs to be installed. */
function hasSamePackages(/** @type {string} */ lock, /** @type {string} */ installed) {
  const wanted = versions(lock);
  const present = versions(installed);
  // Packages for other platforms are in the lock and never installed: only what is installed is compared.
  return [...present].every(([path, version]) => wanted.get(path) === version) && hasEveryDirect(lock, present);
}

/** @returns {Map<string, string>} */
function versions(/** @type {string} */ file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  const entries = Object.entries(/** @type {Record<string, { version?: string }>} */ (packages));
  return new Map(entries.filter(([path]) => path !== '').map(([path, { version }]) => [path, version ?? '']));
}

function hasEveryDirect(/** @type {string} */ lock, /** @type {Map<string, string>} */ present) {
  const own = JSON.parse(readFileSync(lock, 'utf8')).packages[''];
  const names = Object.keys({ ...own.dependencies, ...own.devDependencies });
  return names.every((name) => present.has(`node_modules/${name}`));
}

/** npm as the one that started us, else the one on the path (a command script on Windows). */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return { command: process.execPath, args: [script] };
  return process.platform === 'win32' ? { command: 'cmd.exe', args: ['/c', 'npm'] } : { command: 'npm', args: [] };
}

/** @returns {Promise<number | null>} */
function exitCode(/** @type {string} */ command, /** @type {string[]} */ args, /** @type {string} */ cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
