import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';

test.use({ start: { sample: true } });

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

async function openBudget(page: Page): Promise<void> {
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
  await page.getByRole('banner').getByLabel('År').selectOption('2024');
  await page.getByRole('link', { name: 'Budsjett' }).click();
}

const sumRow = (page: Page) => page.getByRole('row', { name: /^Sum uten mva\./ });
/** The four numbers of the sum, as they are now. */
const sums = (page: Page) => sumRow(page).getByRole('gridcell').allInnerTexts();

test('a plan is made, asked what if, taken back, compared, given the county’s share, and stands in the attachment', async ({
  page,
}) => {
  await openBudget(page);
  await page.getByRole('button', { name: 'Lag alternativ av fylkets tall' }).click();
  await expect(page.getByRole('heading', { name: /^Budsjett 2025–2028: 217.517 kr ny kostnad i 2025$/ })).toBeVisible();
  const made = await sums(page);

  // What if prices rise by 8 %, and a service is dropped: the table answers, and each is one step back.
  const panel = page.getByRole('complementary', { name: 'Hva hvis' });
  await panel.getByLabel('Endring', { exact: true }).fill('8');
  await panel.getByLabel('Endring', { exact: true }).press('Enter');
  await expect(panel.getByRole('checkbox', { name: 'Alle tjenester: +8 %' })).toBeChecked();
  const dearer = await sums(page);
  expect(dearer).not.toEqual(made);
  await panel.getByLabel('Dropp en linje').selectOption({ label: 'Atekst' });
  await expect(page.getByRole('row', { name: /^Atekst utgår/ })).toBeVisible();
  await expect(panel.getByText('Virkning av 2 endringer')).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => sums(page)).toEqual(dearer);
  await page.keyboard.press('Control+z');
  await expect.poll(() => sums(page)).toEqual(made);
  await page.keyboard.press('Control+y');
  await expect.poll(() => sums(page)).toEqual(dearer);

  // Kept as another alternative, and compared with the first.
  await panel.getByRole('button', { name: 'Lagre som nytt' }).click();
  await expect(page.getByRole('button', { name: 'Videreføring, endret', pressed: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Sammenlign' }).click();
  await expect(
    page.getByRole('heading', { name: /^«Videreføring, endret» koster .* mer enn «Videreføring»/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Valg for diagrammet «/ }).focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('columnheader', { name: 'Sum ny kostnad' })).toBeVisible();

  // The county's share under another key, put into the plan.
  await page.getByRole('tab', { name: 'Fordelingsnøkkel' }).click();
  await page.getByLabel('Tall per').selectOption('2024');
  await expect(page.getByRole('heading', { name: /^Agder betaler 217.517 kr, 6,2 % av kostnaden$/ })).toBeVisible();
  await page.getByRole('radio', { name: 'Likt til alle' }).check();
  await expect(page.getByRole('heading', { name: /^Agder betaler 233.333 kr/ })).toBeVisible();
  await page.getByRole('button', { name: 'Bruk i budsjettet' }).click();
  await page.getByRole('button', { name: 'Videreføring', exact: true }).click();
  await expect(page.getByText(/Andelen på 233.333 kr er satt inn i «Videreføring»/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Driftsandel Bibliotek24 .*233/ })).toBeVisible();

  // The attachment is about the alternative that it was asked for from.
  await page.getByRole('button', { name: 'Lag budsjettvedlegg' }).click();
  await expect(page.getByLabel('Budsjettalternativ')).toHaveValue(/^[0-9a-f-]{36}$/);
  await expect(page.getByAltText(/Side 1 av/)).toBeVisible();
});

test('by keyboard: a cell is written, a number tells where it comes from, a line is deleted and comes back', async ({
  page,
}) => {
  await openBudget(page);
  await page.getByRole('button', { name: 'Lag alternativ av fylkets tall' }).press('Enter');
  const press = page.getByRole('gridcell', { name: 'PressReader', exact: true });
  await press.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('350');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^PressReader 740 350 / })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const origin = page.getByRole('dialog', { name: 'Hvor tallet kommer fra' });
  await expect(origin).toContainText('PressReader, 2028');
  await expect(origin).toContainText(/206.811,50 × 1,041 × 1,03 × 1,03 × 1,03 = /);
  await page.keyboard.press('Escape');
  await expect(origin).toBeHidden();
  // A number that is written in says so too: the growth above it is the alternative's own.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press(' ');
  await expect(origin).toContainText('Prisvekst 2028, antatt');
  await page.keyboard.press('Escape');
  await expect(origin).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(press).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(press).toBeVisible();
  // The program starts again with what was written.
  await page.reload();
  await expect(page.getByRole('row', { name: /^PressReader 740 350 / })).toBeVisible();
});

test('axe finds nothing in any part, with questions asked and dialogs open', async ({ page }) => {
  await openBudget(page);
  await page.getByRole('button', { name: 'Lag alternativ av fylkets tall' }).click();
  const look = async (part: string) => {
    for (const scheme of ['light', 'dark']) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset.colorScheme = chosen;
      }, scheme);
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
      expect(violations.map(({ id, nodes }) => `${part}, ${scheme}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  };
  await page.getByLabel('Dropp en linje').selectOption({ label: 'Atekst' });
  await page.getByLabel('Senere start').selectOption({ label: 'PressReader' });
  await look('plan');
  await page.getByRole('button', { name: 'En kommune til blir med' }).click();
  await look('joining');
  await page.keyboard.press('Escape');
  for (const tab of ['Sammenlign', 'Fordelingsnøkkel', 'Prisvekst']) {
    await page.getByRole('tab', { name: tab }).click();
    await look(tab);
  }
});
