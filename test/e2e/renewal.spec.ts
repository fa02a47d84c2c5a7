import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/app.ts';

test.use({ start: { sample: true } });

/** The case about one agreement: nothing before it is chosen, then its own pages; what is written of it stays with it. */
test('a case about renewing one agreement is about the one that is chosen', async ({ page }) => {
  test.setTimeout(120_000);
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
  await page.getByRole('banner').getByLabel('År').selectOption('2025');
  await page.getByRole('link', { name: 'Dokumenter' }).click();
  await page.getByLabel('Type sak').selectOption('Fornye en avtale');
  await expect(page.getByText(/Velg avtalen som skal fornyes/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lagre PDF' })).toBeDisabled();

  const choice = page.getByLabel('Avtalen saken gjelder');
  const title = page.getByLabel('Tittel');
  const choose = async (name: string) =>
    choice.selectOption(await choice.locator('option', { hasText: name }).first().getAttribute('value'));
  await choose('PressReader');
  await expect(title).toHaveAttribute('placeholder', 'Fornyelse av PressReader fra 2026', { timeout: 60_000 });
  await title.fill('Avisene våre');
  await choose('Filmoteket');
  await expect(title).toHaveValue('');
  await choose('PressReader');
  await expect(title).toHaveValue('Avisene våre');

  const axe = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  expect(axe.violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: 'Lagre PDF' }).click();
  await expect(page.getByText(/Fornyelse PressReader Agder 2026\.pdf er lagret/)).toBeVisible();
  await expect(page.getByText('Ingen tall er endret siden saken ble lagret.')).toBeVisible();
});
