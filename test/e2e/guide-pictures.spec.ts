import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { asTsv, pressReaderReport } from '../support/counter-fixtures.ts';
import { expect, test } from './support/app.ts';
import {
  BUDGET,
  numbersIn,
  PICTURE,
  pictureFile,
  picturesOfGuide,
  plain,
  sizeOfWebp,
} from './support/guide-pictures.ts';
import { goTo, settleInAgder } from './support/places.ts';

/** `npm run pictures` writes them anew; else they are held against the program, and the repository stays as it is. */
const isWriting = process.env.B24_PICTURES === '1';

test.use({ viewport: PICTURE });

test('the guide’s pictures are of this program: each is there, and the figures told of it stand on the screen @loopback', async ({
  page,
  program,
}) => {
  test.setTimeout(300_000);
  const told = picturesOfGuide();
  const seen = new Set<string>();
  const picture = async (name: string) => {
    seen.add(name);
    await page.mouse.move(0, 0);
    const shown = plain(await page.evaluate(() => document.body.innerText));
    const numbers = numbersIn(told.get(name) ?? '');
    expect(
      numbers.filter((number) => !shown.includes(number)),
      `${name}: told of, but not on the screen`,
    ).toEqual([]);
    if (isWriting) await write(page, name);
  };

  // A day of its own, so that deadlines are the same in every run.
  await page.clock.setFixedTime('2026-11-26T09:30:00');
  await page.reload();
  await page.getByRole('heading', { name: 'Velkommen til Bibliotek24' }).waitFor();
  // Only browsers that promise nothing show it.
  const notice = page.getByRole('button', { name: 'Skjul meldingen' });
  if (await notice.isVisible()) await notice.click();
  await picture('velkommen.webp');
  await page.getByRole('button', { name: 'Vis med eksempeldata' }).click();
  await settleInAgder(page);

  await page.getByText(/brukes mer enn/).waitFor();
  // The chart library is fetched when there is something to draw, and the bars rise for a moment.
  await page.locator('.recharts-bar-rectangle').nth(12).waitFor();
  await page.waitForTimeout(1_500);
  await picture('oversikt.webp');
  await page.getByRole('button', { name: /tilknytninger$/ }).click();
  await page.getByRole('dialog', { name: 'Hvor tallet kommer fra' }).waitFor();
  await picture('hvor-tallet-kommer-fra.webp');
  await page.keyboard.press('Escape');

  await goTo(page, 'bruk', 'Måned for måned');
  await picture('bruk.webp');
  const report = join(program.home, 'PR.tsv');
  writeFileSync(report, asTsv(pressReaderReport()));
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Importer bruksfiler' }).click();
  await (await choosing).setFiles(report);
  const review = page.getByRole('dialog', { name: 'Se over PR.tsv' });
  await review.getByLabel('Fiktiv fylkesbibliotek').selectOption({ label: 'Agder' });
  await review.getByText('3 nye tall').waitFor();
  await picture('se-over-bruksfil.webp');
  await page.keyboard.press('Escape');

  await goTo(page, 'avtaler', 'Avtaler');
  await page.getByRole('gridcell', { name: 'Kahoot! EDU', exact: true }).click();
  await picture('avtaler.webp');
  await goTo(page, 'tilknytning', 'Svar');
  await picture('tilknytning.webp');
  await goTo(page, 'besparelse', 'Besparelse');
  await picture('besparelse.webp');
  await goTo(page, 'budsjett', 'Økonomiplan');
  await page.getByRole('button', { name: 'Lag alternativ av fylkets tall' }).click();
  await page.getByRole('heading', { name: /^Budsjett 20/ }).waitFor();
  await page.getByRole('status').getByRole('button', { name: 'Lukk' }).click();
  await picture('budsjett.webp');
  await goTo(page, 'dokumenter');
  await page.getByAltText(/Side 1 av/).waitFor();
  // The folder of a test is nobody's.
  await page.getByText(/^Lagres i /).evaluate((line) => line.replaceChildren('Lagres i Nedlastinger'));
  await picture('vedlegg.webp');
  await goTo(page, 'presentasjon');
  await picture('presentasjon.webp');

  expect([...told.keys()].toSorted(), 'the guide shows what is pictured here, and nothing else').toEqual(
    [...seen].toSorted(),
  );
  const files = [...seen].map((name) => readFileSync(pictureFile(name)));
  expect(files.map(sizeOfWebp)).toEqual(files.map(() => PICTURE));
  expect(files.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(BUDGET);
});

test('the help shows every picture without a network, each with what it shows in words @loopback', async ({ page }) => {
  await goTo(page, 'hjelp');
  for (const alt of picturesOfGuide().values()) {
    const shown = page.getByRole('img', { name: alt });
    await shown.scrollIntoViewIfNeeded();
    await expect.poll(() => shown.evaluate((part) => (part as HTMLImageElement).naturalWidth), alt).toBe(PICTURE.width);
  }
});

async function write(page: Page, name: string): Promise<void> {
  // Playwright's own pictures are PNG or JPEG; WebP is a third of the size with sharper letters.
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  writeFileSync(pictureFile(name), Buffer.from(data, 'base64'));
  await session.detach();
}
