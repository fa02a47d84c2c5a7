import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { build, isBuildNeeded } from '../../src-main/start/build.mjs';
import type { BenchFile } from './bench-files.ts';
import { launch, newProfile, type Profile, removeProfile } from './fresh-browser.ts';
import type { Contestant } from './measure.ts';
import { inOwnProcess } from './own-process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The built program behind its loopback host, with this central file taken in, and a React page with nothing on it. Both
 * starts are from the browser being started, with a profile it has had before, to the page being there to be used; whoever
 * serves the page is up already.
 */
export async function starts(
  dataFolder: string,
  central: BenchFile,
): Promise<{ readonly contestants: readonly Contestant[]; close(): Promise<void> }> {
  await builtProgram();
  const [ours, empty] = [await newProfile(), await newProfile()];
  await withHost(dataFolder, (address) =>
    inBrowser(ours, async (page) => {
      await page.goto(address);
      await takeIn(page, central);
      // People stay longer than until the first picture; what the next start needs is kept meanwhile.
      await page.waitForTimeout(5_000);
    }),
  );
  return {
    contestants: [
      // A start token is good once, so the host starts anew as well, at the address that the profile knows.
      () => withHost(dataFolder, async (address) => ({ start: await startOf(ours, address, overviewIsUsable) })),
      async (address) => ({ emptyStart: await startOf(empty, `${address}empty.html`, emptyIsThere) }),
    ],
    async close() {
      await removeProfile(ours);
      await removeProfile(empty);
    },
  };
}

/** The program is built when its sources are newer. */
export async function builtProgram(): Promise<void> {
  if (isBuildNeeded(root)) await build(root);
}

/**
 * @param dataFolder made where it is not there
 * @param centralFile the one that is connected; none: it is opened by hand
 */
export async function withHost<T>(
  dataFolder: string,
  work: (address: string) => Promise<T>,
  centralFile: string | null = null,
): Promise<T> {
  await mkdir(dataFolder, { recursive: true });
  const host = await inOwnProcess('program', dataFolder, ...(centralFile === null ? [] : [centralFile]));
  try {
    return await work(host.address);
  } finally {
    await host.close();
  }
}

/** Opens a central file by hand and takes it in for the national body. */
export async function takeIn(page: Page, central: Pick<BenchFile, 'path'>): Promise<void> {
  await page.getByTestId('file-input').setInputFiles(central.path);
  await page.getByLabel('Hvilket kontor arbeider du for?').selectOption('NO', { timeout: 120_000 });
  await page.getByRole('button', { name: 'Ta inn filen' }).click();
  await overviewIsUsable(page);
}

/** Its figures are there, and both charts that always have something to show are drawn. */
async function overviewIsUsable(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('.recharts-bar-rectangle').length > 12, undefined, {
    timeout: 120_000,
  });
}

async function emptyIsThere(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main')?.textContent === 'Ready');
}

/** Milliseconds from starting the browser until the page is there. */
async function startOf(profile: Profile, address: string, isThere: (page: Page) => Promise<void>): Promise<number> {
  const began = performance.now();
  return inBrowser(profile, async (page) => {
    await page.goto(address);
    await isThere(page);
    return performance.now() - began;
  });
}

export async function inBrowser<T>(profile: Profile, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await launch(profile);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}
