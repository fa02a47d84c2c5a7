import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isBuildNeeded } from '../../../src-main/start/build.mjs';
import { isInstallNeeded } from '../../../src-main/start/install.mjs';
import { linesFor } from '../../../src-main/start/lines.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Writes files with the age in minutes that each is given. */
async function project(ages: Readonly<Record<string, number>>, content: Readonly<Record<string, unknown>> = {}) {
  const root = await temporaryFolder();
  for (const [name, minutes] of Object.entries(ages)) {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(content[name] ?? {}));
    const when = new Date(Date.now() - minutes * 60_000);
    await utimes(path, when, when);
  }
  return root;
}

const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.package-lock.json';
const lock = (version: string) => ({
  packages: {
    '': { dependencies: { a: version } },
    'node_modules/a': { version },
    'node_modules/mac-only': { version },
  },
});
const installed = (version: string) => ({ packages: { 'node_modules/a': { version } } });

test('installs where nothing is installed', async () => {
  expect(isInstallNeeded(await project({ [LOCK]: 5 }, { [LOCK]: lock('1.0.0') }))).toBe(true);
});

test('leaves an install that is newer than the lock', async () => {
  expect(isInstallNeeded(await project({ [LOCK]: 5, [INSTALLED]: 1 }))).toBe(false);
});

test('installs when the lock is newer and asks for other packages', async () => {
  const root = await project({ [LOCK]: 1, [INSTALLED]: 5 }, { [LOCK]: lock('2.0.0'), [INSTALLED]: installed('1.0.0') });
  expect(isInstallNeeded(root)).toBe(true);
});

test('leaves an install that has what a newer lock asks for, such as one that was only checked out again', async () => {
  const root = await project({ [LOCK]: 1, [INSTALLED]: 5 }, { [LOCK]: lock('1.0.0'), [INSTALLED]: installed('1.0.0') });
  expect(isInstallNeeded(root)).toBe(false);
});

test('installs when a package of our own list is not there', async () => {
  const root = await project({ [LOCK]: 1, [INSTALLED]: 5 }, { [LOCK]: lock('1.0.0'), [INSTALLED]: { packages: {} } });
  expect(isInstallNeeded(root)).toBe(true);
});

const OUT = {
  'out/main/electron.js': 5,
  'out/main/loopback.js': 5,
  'out/preload/preload.cjs': 5,
  'out/renderer/index.html': 5,
};

test('builds when nothing is built, or part of it is missing', async () => {
  expect(isBuildNeeded(await project({ 'src-main/a.ts': 10 }))).toBe(true);
  const { 'out/preload/preload.cjs': _, ...withoutPreload } = OUT;
  expect(isBuildNeeded(await project({ ...withoutPreload }))).toBe(true);
});

test('builds when a source is newer than what was built, however deep it lies', async () => {
  // Folders made just now count as changed too: a file that was removed leaves no other trace.
  expect(isBuildNeeded(await project({ ...OUT, 'src-renderer/features/deep/a.tsx': 1 }))).toBe(true);
  expect(isBuildNeeded(await project({ ...OUT, 'package-lock.json': 1 }))).toBe(true);
});

test('builds nothing when the build is newer than everything', async () => {
  expect(isBuildNeeded(await project({ ...OUT, 'package.json': 9, 'README.md': 1, 'test/a.ts': 1 }))).toBe(false);
});

test('speaks the system’s language, bokmål where it says nothing', () => {
  const building = (LANG?: string) => linesFor('linux', LANG === undefined ? {} : { LANG }).building;
  expect(building('nn_NO.UTF-8')).toBe('Byggjer programmet …');
  expect(building('en_GB.UTF-8')).toBe('Building the program …');
  for (const locale of ['nb_NO.UTF-8', 'C', undefined, 'de_DE']) expect(building(locale)).toBe('Bygger programmet …');
});
