import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { PageWatch } from './support/page-watch.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const script = join(root, 'src-main', 'start', 'start.mjs');

/** The Node a user has, not the project's own: `npm start` must run on it. */
const systemPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
const systemNode =
  systemPath.map((folder) => join(folder, 'node')).find((path) => existsSync(path)) ?? process.execPath;

let folder: string;
let dataFolder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'b24-start-'));
  dataFolder = join(folder, 'data');
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

type Started = {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
};

function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Started {
  const env = { ...process.env, LC_ALL: 'nb_NO.UTF-8', DISPLAY: '', WAYLAND_DISPLAY: '', CI: 'true', ...environment };
  const child = spawn(systemNode, [script, `--data=${dataFolder}`, ...args], { cwd: folder, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { process: child, output: () => output, ended };
}

const addressIn = (output: string) => /http:\/\/127\.0\.0\.1:\d+\/#start=[\w-]+/.exec(output)?.[0];

test('without a display it prints the address and why, opens there, and ends cleanly on Ctrl+C', {
  tag: '@loopback',
}, async ({ page }) => {
  const watch = new PageWatch();
  watch.attach(page.context());
  const program = start([]);
  await expect.poll(() => addressIn(program.output()), { timeout: 30_000 }).toBeTruthy();
  expect(program.output()).toContain('det er ingen skjerm her');
  await page.goto(addressIn(program.output()) ?? '');
  await expect(page.getByRole('navigation').first()).toBeVisible();

  const second = start(['--host', 'address']);
  expect(await second.ended).toBe(0);
  expect(second.output()).toContain('kjører allerede');
  const other = addressIn(second.output()) ?? '';
  expect(new URL(other).port).toBe(new URL(page.url()).port);

  expect(watch.faults(page.url()), 'The page stays with its own host').toEqual([]);
  program.process.kill('SIGINT');
  expect(await program.ended).toBe(0);
  await expect(fetch(new URL('/', page.url()))).rejects.toThrow();
});

test('in a browser it opens a window with its own profile, and ends when the window is closed', {
  tag: '@loopback',
}, async () => {
  const record = join(folder, 'arguments');
  const browsers = join(folder, 'bin');
  await mkdir(browsers);
  await writeFile(join(browsers, 'chromium'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${record}'\nsleep 5\n`);
  await chmod(join(browsers, 'chromium'), 0o755);
  const program = start(['--host', 'browser'], { PATH: `${browsers}${delimiter}${process.env.PATH}` });
  expect(await program.ended).toBe(0);
  const given = (await readFile(record, 'utf8')).split('\n');
  expect(given.some((argument) => addressIn(argument) && argument.startsWith('--app='))).toBe(true);
  expect(given).toContain(`--user-data-dir=${join(dataFolder, 'browser')}`);
  expect(program.output()).toContain('Åpner Bibliotek24 i et eget vindu i chromium: valgt med --host.');
});

test('asked for Electron where it is not, it says so and what to try, and exits with 1', {
  tag: '@loopback',
}, async () => {
  if (existsSync(join(root, 'node_modules', 'electron', 'path.txt')))
    return console.log('Electron is on this machine: nothing to say');
  const program = start(['--host', 'electron']);
  expect(await program.ended).toBe(1);
  expect(program.output()).toContain('--host browser');
});

test('a wrong argument and a file that is no central file are refused by name', { tag: '@loopback' }, async () => {
  const wrong = start(['--smaple']);
  expect(await wrong.ended).toBe(2);
  expect(wrong.output()).toContain('--smaple');
  const notCentral = start(['--host', 'address', '--central', '/etc/passwd']);
  expect(await notCentral.ended).toBe(1);
  expect(notCentral.output()).toContain('.b24.zip');
});
