import { expect } from '@playwright/test';
import { look } from '../../e2e/support/offices.ts';
import { asTsv, pressReaderReport } from '../../support/counter-fixtures.ts';
import type { RunningOffice } from './running-office.ts';

const VIEWS = ['oversikt', 'avtaler', 'bruk', 'besparelse', 'fylkene', 'budsjett', 'dokumenter', 'innstillinger'];

/** A usage file of three months, saved over the one before: what is stored stays as much as it was. */
export async function importUsage({ page }: RunningOffice, count: number): Promise<void> {
  await go(page, 'bruk');
  await page.getByRole('tab', { name: 'Filer' }).click();
  const buffer = Buffer.from(asTsv(pressReaderReport([count, count + 1, count + 2])));
  await page.getByTestId('file-input').first().setInputFiles({ name: 'PR.tsv', mimeType: 'text/plain', buffer });
  const review = page.getByRole('dialog', { name: 'Se over PR.tsv' });
  // One file alone is shown at once.
  const place = review.getByRole('combobox', { name: 'Fiktiv fylkesbibliotek' });
  // Asked for once; then the name is known.
  await expect(place.or(review.getByText('nye tall')).first()).toBeVisible();
  if (await place.isVisible()) await place.selectOption({ label: 'Agder' });
  await review.getByRole('button', { name: 'Lagre tallene' }).click();
  await expect(review).toBeHidden();
  // Taken back, so that a day's many files do not become many sources.
  await page.getByText(/^Importerte filer/).click();
  await page.getByRole('button', { name: 'Angre importen: PR.tsv' }).first().click();
  await expect(page.getByText('Importen av PR.tsv er angret.')).toBeVisible();
}

/** Shares what waits, and takes in what has come. */
export async function share(office: RunningOffice): Promise<void> {
  await look(office);
  const takeIn = office.page.getByRole('button', { name: /^Ta inn \d+ endring/ });
  await office.page.waitForTimeout(500);
  if (await takeIn.isVisible()) {
    await takeIn.click();
    await expect(office.page.getByText('Endringene er tatt inn.')).toBeVisible();
  }
}

export async function walk({ page }: RunningOffice): Promise<void> {
  for (const view of VIEWS) {
    await go(page, view);
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
  }
}

/** The price of the one agreement that is changed all the time, whole kroner, as the list shows it. */
export async function shownPrice({ page }: RunningOffice): Promise<number> {
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
  await go(page, 'avtaler');
  const text = await page.getByRole('row', { name: /MyHeritage Library/ }).innerText();
  const prices = text.replace(/\s/g, ' ').match(/\d{1,3}(?: \d{3})+/g) ?? [];
  return Number((prices.at(-1) ?? 'none').replace(/ /g, ''));
}

/** A form that was open when the program was killed is open again with what was typed; it is let go. */
export async function letGoOfForm({ page }: RunningOffice): Promise<void> {
  const form = page.getByRole('dialog');
  if (!(await form.isVisible())) return;
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
}

async function go(page: RunningOffice['page'], view: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = `#/${name}`;
  }, view);
}
