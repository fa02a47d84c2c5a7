import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openInSystem, showInSystem } from '../../../src-main/loopback/open-in-system.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A program of that name alone on the path, which notes its arguments one on each line. */
async function onlyProgram(name: string, exitCode: number): Promise<{ readonly seen: () => Promise<string> }> {
  const folder = await temporaryFolder();
  const seen = join(folder, 'seen');
  await writeFile(join(folder, name), `#!/bin/sh\nprintf '%s\\n' "$@" > '${seen}'\nexit ${exitCode}\n`);
  await chmod(join(folder, name), 0o755);
  vi.stubEnv('PATH', folder);
  return { seen: () => readFile(seen, 'utf8') };
}

test.each([
  ['linux', 'xdg-open'],
  ['darwin', 'open'],
])('on %s it is %s that opens, with the path as one argument that no shell reads', async (platform, name) => {
  const program = await onlyProgram(name, 0);
  expect(await openInSystem('/a b/$(touch x); "c" & d.pdf', platform)).toBe(true);
  expect(await program.seen()).toBe('/a b/$(touch x); "c" & d.pdf\n');
});

test('says so when nothing opens it, or nothing is there that could', async () => {
  await onlyProgram('xdg-open', 3);
  expect(await openInSystem('/a.pdf', 'linux')).toBe(false);
  expect(await openInSystem('/a.pdf', 'darwin')).toBe(false);
});

test('Explorer on Windows ends with 1 when all went well', async () => {
  await onlyProgram('explorer.exe', 1);
  expect(await openInSystem('/a.pdf', 'win32')).toBe(true);
});

test.each([
  ['linux', 'xdg-open', '/a b\n'],
  ['darwin', 'open', '-R\n/a b/c.pdf\n'],
])('on %s it is %s that shows a file in its folder', async (platform, name, seen) => {
  const program = await onlyProgram(name, 0);
  expect(await showInSystem('/a b/c.pdf', platform)).toBe(true);
  expect(await program.seen()).toBe(seen);
});

test('Explorer is given its option and the path in quotation marks', async () => {
  const program = await onlyProgram('explorer.exe', 1);
  expect(await showInSystem('C:\\Min mappe\\c.pdf', 'win32')).toBe(true);
  expect(await program.seen()).toBe('/select,"C:\\Min mappe\\c.pdf"\n');
});
