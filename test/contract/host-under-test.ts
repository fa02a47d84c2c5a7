import { onTestFinished, vi } from 'vitest';
import type { HostApi } from '#contract/host-api.ts';
import { createHandedFile } from '#services/central/handed-file.ts';
import { openLoopbackHost } from '../../src-renderer/app/loopback-client.ts';
import { browserPage } from '../support/browser-page.ts';
import { startTestLoopback } from '../support/loopback-host.ts';
import { echoTypesetter } from '../support/test-ports.ts';

/** One of the two hosts as the page sees it. */
export type HostUnderTest = {
  readonly api: HostApi;
  /** Ends this run; the data folder stays. */
  readonly end: () => Promise<void>;
  /** Picks a file in the system's dialog; null where this host has none. */
  readonly pickInDialog: ((path: string | null) => void) | null;
  /** Files handed to the system's own programs in this run, and a way to have it find none for the next. */
  readonly opened: { readonly paths: () => readonly string[]; readonly failNext: () => void };
};

export type OpenHost = (dataFolder: string, commandLine?: readonly string[]) => Promise<HostUnderTest>;

/** A run that ends with the test, where the test has not ended it. */
export async function startedHost(
  open: OpenHost,
  dataFolder: string,
  commandLine?: readonly string[],
): Promise<HostUnderTest> {
  const host = await open(dataFolder, commandLine);
  let hasEnded = false;
  const end = async () => {
    if (!hasEnded) await host.end();
    hasEnded = true;
  };
  onTestFinished(end);
  return { ...host, end };
}

/** A real server and the page's own client, over real sockets. */
export const openLoopback: OpenHost = async (dataFolder, commandLine = []) => {
  const option = (name: string) => commandLine.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
  const policyFile = option('policy');
  const paths: string[] = [];
  let hasProgram = true;
  const started = await startTestLoopback(dataFolder, {
    openFile: async (path) => {
      paths.push(path);
      return hasProgram;
    },
    centralFile: option('central') ?? null,
    ...(policyFile !== undefined && { policyFile }),
    sample: commandLine.includes('--sample'),
    handed: createHandedFile(commandLine.find((argument) => !argument.startsWith('--')) ?? null),
  });
  if (started.kind !== 'listening') throw new Error('Another instance runs on this folder');
  const api = await openLoopbackHost(browserPage(started.address));
  const opened = {
    paths: () => paths,
    failNext: () => {
      hasProgram = false;
    },
  };
  return { api, end: started.close, pickInDialog: null, opened };
};

/** The real main process modules and the real preload script, around a fake of the `electron` module. */
export const openElectron: OpenHost = async (dataFolder, commandLine = []) => {
  vi.resetModules();
  const fake = await import('../support/electron-fake.ts');
  const { startElectron } = await import('../../src-main/electron/start.ts');
  process.argv = ['electron', 'root', `--data=${dataFolder}`, ...commandLine];
  await startElectron({ pageFolder: '/nowhere', preload: '/nowhere/preload.cjs', createTypesetter: echoTypesetter });
  await import('../../src-main/preload/preload.ts');
  const { connectHost } = await import('../../src-renderer/app/host-client.ts');
  const api = await connectHost({ host: fake.mainWorld.host } as unknown as Window);
  return {
    api,
    end: async () => {
      const quit = new Promise((resolve) => fake.app.once('quit', resolve));
      fake.app.quit();
      await quit;
      fake.releaseLock();
    },
    pickInDialog: (path) => {
      fake.dialog.nextPaths = path === null ? [] : [path];
    },
    opened: {
      paths: () => fake.shell.opened,
      failNext: () => {
        fake.shell.failure = 'No application is registered';
      },
    },
  };
};
