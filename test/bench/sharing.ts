import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { CentralFile } from '#domain/model/central-data.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { launch, newProfile, removeProfile } from './fresh-browser.ts';
import { longestTask } from './longest-task.ts';
import { type Contestant, withNewProfile } from './measure.ts';
import { nextEdition } from './next-edition.ts';
import type { sharedFile } from './shared-file.ts';
import { builtProgram, withHost } from './start.ts';

type Shared = Awaited<ReturnType<typeof sharedFile>>;

/** Reading, verifying and joining a shared file, and unzipping it and nothing more. */
export function joining(file: Shared): readonly Contestant[] {
  return [
    (address) => withNewProfile(address, file, async (page) => ({ unzipShared: (await page.run('unzip')).result })),
    (address) =>
      withNewProfile(address, file, async (page) => {
        const { result, block } = await page.run('joinCentral');
        return { joinShared: result, joinBlock: block };
      }),
  ];
}

/**
 * The built program on a shared file that another PC has written a new edition of: how long the window stands still while it is
 * read, shown and taken in.
 */
export async function taking(folder: string, shared: Shared): Promise<Contestant> {
  await builtProgram();
  await mkdir(folder, { recursive: true });
  const central = join(folder, 'felles.b24.zip');
  return async () => {
    await writeFile(central, await writeCentralFile(shared.file));
    const profile = await newProfile();
    const dataFolder = join(folder, `data-${performance.now()}`);
    try {
      return await withHost(
        dataFolder,
        async (address) => {
          const context = await launch(profile);
          try {
            const page = await context.newPage();
            await page.goto(address);
            const longest = await takenIn(page, central, shared.file);
            return { takeBlock: longest.wall, takeTask: longest.processor };
          } finally {
            await context.close();
          }
        },
        central,
      );
    } finally {
      await removeProfile(profile);
    }
  };
}

const PATIENCE = { timeout: 240_000 };

async function takenIn(page: Page, central: string, file: CentralFile): ReturnType<typeof longestTask> {
  await page.getByRole('link', { name: 'Sentralfil', exact: true }).click();
  await page.getByRole('button', { name: 'Les på nytt' }).click();
  await page.getByLabel('Hvilket kontor arbeider du for?').selectOption('NO-42', PATIENCE);
  await page.getByRole('button', { name: 'Ta inn filen' }).click();
  await page.getByText('Alt er bekreftet').waitFor(PATIENCE);
  await writeFile(central, await writeCentralFile(nextEdition(file, 9_000)));
  return longestTask(page, async () => {
    await page.getByRole('button', { name: 'Les på nytt' }).click();
    await isShown(page, String.raw`Ta inn \d`);
    await page.getByRole('button', { name: /^Ta inn \d/ }).click(PATIENCE);
    await isShown(page, 'Endringene er tatt inn');
    await isShown(page, 'Alt er bekreftet');
  });
}

/** Looks twice a second: a locator that waits looks at every frame, and would itself be what the window waits for. */
async function isShown(page: Page, pattern: string): Promise<void> {
  await page.waitForFunction((sought) => new RegExp(sought).test(document.body.textContent ?? ''), pattern, {
    ...PATIENCE,
    polling: 500,
  });
}
