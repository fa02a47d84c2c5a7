import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { asTsv, pressReaderReport } from '../support/counter-fixtures.ts';
import { expect, test } from './support/app.ts';
import { b24 } from './support/b24.ts';

/** The everyday job without a mouse: the focus is never lost, can be seen, and is where the next step is. */
test('from first run to presentation by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  const folder = await mkdtemp(join(tmpdir(), 'b24-keys-'));
  const [central, report] = [join(folder, 'felles.b24.zip'), join(folder, 'PR.tsv')];
  b24('sample', '--out', central);
  await writeFile(report, asTsv(pressReaderReport()));

  // The skip link leads past the menu, to the first choices.
  await page.getByRole('heading', { name: 'Velkommen til Bibliotek24' }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Hopp til innholdet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectSeen(page.getByRole('main'));
  await tabTo(page, page.getByRole('main').getByLabel('Fylke', { exact: true }), 2);
  await page.keyboard.type('Agder');

  // The central file: what it holds has the focus, and the way on is seen and next.
  await tabTo(page, page.getByRole('button', { name: 'Åpne en fil fra PC-en' }), 4);
  await choose(page, central);
  await expect(page.getByRole('region', { name: /^Kontrollert/ })).toBeFocused();
  const takeIn = page.getByRole('button', { name: 'Ta inn filen' });
  await expect(takeIn).toBeInViewport();
  await tabTo(page, takeIn, 1);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Hva Agder får igjen for Bibliotek24' }).waitFor();
  await expectSeen(page.getByRole('main'));

  // Where a number comes from, and back to it.
  const covers = page.getByRole('button', { name: /^gjelder \d+ av \d+ tilknytninger$/ });
  await covers.waitFor();
  await tabTo(page, covers, 8);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Hvor tallet kommer fra' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(covers).toBeFocused();

  // A report in: the dialog that opens by itself leaves the focus in the view when it closes.
  await search(page, 'Bruk');
  await expectSeen(page.getByRole('main'));
  await tabTo(page, page.getByRole('button', { name: 'Importer bruksfiler' }), 6);
  await choose(page, report);
  await expect(page.getByRole('dialog', { name: 'Se over PR.tsv' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectSeen(page.getByRole('main'));

  // The meeting: F5 begins, Escape ends, and the focus is where it began.
  await search(page, 'Presentasjon');
  const start = page.getByRole('button', { name: 'Start presentasjonen' });
  await expect(start).toBeEnabled({ timeout: 30_000 });
  await page.keyboard.press('F5');
  await expect(page.getByRole('region', { name: 'Presentasjon', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(start).toBeFocused();
  await rm(folder, { recursive: true, force: true });
});

/** Goes on with Tab, at most so many times. */
async function tabTo(page: Page, wanted: Locator, most: number): Promise<void> {
  const isThere = () => wanted.evaluate((element) => element === document.activeElement);
  for (let press = 0; press < most && !(await isThere()); press += 1) await page.keyboard.press('Tab');
  await expectSeen(wanted);
}

/** It has the focus, and a ring around it that is not cut off by what scrolls. */
async function expectSeen(focused: Locator): Promise<void> {
  await expect(focused).toBeFocused();
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Søk og kommandoer' })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

async function choose(page: Page, file: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(file);
}
