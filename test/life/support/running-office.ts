import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from '@playwright/test';

const script = fileURLToPath(new URL('../../../out/main/loopback.js', import.meta.url));

/** One office at its PC: the built host as a process, and a browser with a profile that stays, so that both can be killed. */
export type RunningOffice = {
  readonly name: string;
  readonly page: Page;
  readonly host: ChildProcess;
  /** As a user ends it: the page first, then the host in its own time. */
  readonly close: () => Promise<void>;
  /** As a fault ends it, in the middle of whatever is going on. */
  readonly kill: (what: 'host' | 'browser') => Promise<void>;
};

/** Starts an office on its own folders, those of before where there are any. @param folder holds the folders of all of them */
export async function openOffice(folder: string, name: string, central: string): Promise<RunningOffice> {
  const [data, home, profile] = ['data', 'home', 'profile'].map((part) => join(folder, name, part)) as [
    string,
    string,
    string,
  ];
  mkdirSync(home, { recursive: true });
  const host = spawn(process.execPath, [script, `--data=${data}`, `--central=${central}`], {
    env: { ...process.env, HOME: home, USERPROFILE: home, LC_ALL: 'nb_NO.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const address = await addressOf(host);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.B24_CHROMIUM ?? '/usr/bin/chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'nb-NO',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  const ended = () => host.exitCode ?? host.signalCode ?? once(host, 'exit');
  const stopHost = async () => {
    if (host.connected) host.disconnect();
    await ended();
  };
  return {
    name,
    page,
    host,
    close: async () => {
      await context.close();
      await stopHost();
    },
    kill: async (what) => {
      if (what === 'host') host.kill('SIGKILL');
      else await crash(context);
      await context.close().catch(() => undefined);
      await stopHost();
    },
  };
}

async function crash(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  // Nobody is left to answer.
  await Promise.race([
    session?.send('Browser.crash').catch(() => undefined),
    new Promise((resolve) => context.once('close', resolve)),
  ]);
}

async function addressOf(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new Error('The host has no output');
  for await (const line of createInterface({ input: host.stdout })) return String(JSON.parse(line).address);
  throw new Error('The host ended without saying where it listens');
}
