import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { startInElectron } from './electron-runner.ts';
import { startInBrowser } from './loopback-runner.ts';
import { PageWatch } from './page-watch.ts';
import { type RunningProgram, runnerName, type StartOptions } from './runner.ts';

/** What a spec may set with `test.use({ start: { … } })`. */
export type ProgramStart = Partial<Pick<StartOptions, 'sample' | 'central' | 'file' | 'policy'>>;

export type Program = {
  /** Temporary; gone after the test. */
  readonly dataFolder: string;
  readonly home: string;
  /** Ends the program and starts it again on the same data; other options than before can be given. */
  readonly restart: (start?: ProgramStart) => Promise<Page>;
};

type Fixtures = {
  start: ProgramStart;
  /** Where the page is shown; Electron brings its own, so that no browser is started beside it. */
  surface: BrowserContext | null;
  folders: { readonly dataFolder: string; readonly home: string };
  running: { current: RunningProgram; readonly open: (start: ProgramStart) => Promise<RunningProgram> };
  /** The program, started with `start` on an empty data folder; `page` is its window. */
  program: Program;
};

const run = runnerName() === 'electron' ? startInElectron : startInBrowser;

/**
 * `test` of the end-to-end specs. After each it checks what must hold in all of them: the page asked no other
 * address for anything, broke no rule of its policy, and threw nothing that nobody caught.
 */
export const test = base.extend<Fixtures>({
  start: [{}, { option: true }],

  folders: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'b24-e2e-'));
    const [dataFolder, home] = [join(folder, 'data'), join(folder, 'home')];
    await mkdir(home);
    await use({ dataFolder, home });
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },

  surface: runnerName() === 'electron' ? null : async ({ context }, use) => use(context),

  running: async ({ surface, folders, start }, use) => {
    const watch = new PageWatch();
    const open = ({ sample = false, central = null, file = null, ...more }: ProgramStart) =>
      run({ ...folders, sample, central, file, ...more }, surface, watch.attach);
    const running = { current: await open(start), open };
    await use(running);
    const address = running.current.page.url();
    await running.current.stop();
    expect(
      watch.faults(address),
      'The page stays with its own host, keeps its policy and leaves no error uncaught',
    ).toEqual([]);
  },

  program: async ({ folders, running, start }, use) => {
    await use({
      ...folders,
      restart: async (other = start) => {
        await running.current.stop();
        running.current = await running.open(other);
        return running.current.page;
      },
    });
  },

  page: async ({ running }, use) => {
    await use(running.current.page);
  },
});

export { expect };
