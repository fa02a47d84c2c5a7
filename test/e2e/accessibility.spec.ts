import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/app.ts';

const VIEWS = [
  'oversikt',
  'avtaler',
  'tilknytning',
  'bruk',
  'besparelse',
  'fylkene',
  'budsjett',
  'dokumenter',
  'presentasjon',
  'sentralfil',
  'innstillinger',
  'hjelp',
];
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

test.use({ start: { sample: true } });

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing in any view, ${theme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.getByRole('banner').getByText('Eksempeldata').waitFor();
    await page.evaluate((value) => localStorage.setItem('b24.theme', value), theme);
    await page.reload();
    for (const view of VIEWS) {
      await page.evaluate((name) => {
        location.hash = `#/${name}`;
      }, view);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForTimeout(500);
      const found = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
      expect(found.violations.map((violation) => `${view}: ${violation.id} ${violation.nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test('at 1366 × 768 no view scrolls sideways, nor at 200 %', async ({ page }) => {
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  // Zoom makes everything larger and the window smaller in CSS pixels: 200 % is half the window.
  for (const zoom of [1, 2]) {
    await page.setViewportSize({ width: 1366 / zoom, height: 768 / zoom });
    for (const view of VIEWS) {
      await page.evaluate((name) => {
        location.hash = `#/${name}`;
      }, view);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForTimeout(300);
      const beyond = await page.evaluate(() => {
        const main = document.querySelector('main');
        return Math.max(
          document.documentElement.scrollWidth - innerWidth,
          main ? main.scrollWidth - main.clientWidth : 0,
        );
      });
      expect(beyond, `${view} at ${zoom * 100} %`).toBeLessThanOrEqual(0);
    }
  }
});

test('the everyday way by keyboard alone: find a view, choose a county, ask for a basis, see the table of a chart', async ({
  page,
}) => {
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Kristiansand');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByLabel('Fylke')).toHaveValue('NO-42');
  await page.getByRole('button', { name: /tilknytninger/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Hvor tallet kommer fra' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Hvor tallet kommer fra' })).toBeHidden();
  await page.getByRole('button', { name: /Valg for diagrammet «Antall avtaler/ }).focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('columnheader', { name: 'Antatt avsluttet' })).toBeVisible();
});
