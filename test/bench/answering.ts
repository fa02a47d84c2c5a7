import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { COUNTRY_YEAR, wholeCountry } from '../support/joining-country.ts';
import { newProfile, removeProfile } from './fresh-browser.ts';
import { longestTask } from './longest-task.ts';
import type { Contestant } from './measure.ts';
import { builtProgram, inBrowser, takeIn, withHost } from './start.ts';

/**
 * The built program with a grid of 357 municipalities and eleven services, answered by keyboard: moving, single answers, a whole
 * column, all of it, and all of it taken back. The longest that the page could not answer meanwhile.
 */
export function answering(folder: string): Contestant {
  return async () => {
    await builtProgram();
    const central = join(folder, 'whole-country.b24.zip');
    await mkdir(folder, { recursive: true });
    await writeFile(central, await writeCentralFile(wholeCountry()));
    const profile = await newProfile();
    try {
      return await withHost(join(folder, `answers-${crypto.randomUUID()}`), (address) =>
        inBrowser(profile, async (page) => {
          await page.goto(address);
          await takeIn(page, { path: central });
          await openGrid(page);
          const longest = await longestTask(page, () => answer(page));
          return { answersBlock: longest.wall, answersTask: longest.processor };
        }),
      );
    } finally {
      await removeProfile(profile);
    }
  };
}

async function openGrid(page: Page): Promise<void> {
  const url = new URL(page.url());
  url.search = `fylke=NO&ar=${COUNTRY_YEAR}`;
  url.hash = '/tilknytning';
  await page.goto(url.href);
  await page.locator('td[data-active]').click();
  // What the start of the program still does is not what is measured.
  await page.waitForTimeout(6_000);
}

async function answer(page: Page): Promise<void> {
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };
  await press('ArrowDown', 60);
  await press('PageDown', 5);
  await press('Control+Home');
  for (let i = 0; i < 30; i++) {
    await press('n');
    await press('ArrowDown');
  }
  await press('Control+Home');
  await press('Control+Shift+ArrowDown');
  await press('n');
  await press('Control+a');
  await press('n');
  await saved(page);
  await press('Control+z');
  await isThere(page, '.b24-toast');
  await saved(page);
}

async function saved(page: Page): Promise<void> {
  await isThere(page, '[data-mark="saved"]');
  await page.waitForTimeout(1_500);
}

/** Looks twice a second: a locator that waits looks at every frame, and would itself be what the window waits for. */
async function isThere(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((sought) => document.querySelector(sought) !== null, selector, {
    polling: 500,
    timeout: 120_000,
  });
}
