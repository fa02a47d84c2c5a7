import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/app.ts';

test.use({ start: { sample: true } });

/** What an adviser did must outlive the browser's data: they can be cleared by a clean-up, a new profile, a full disk. */
test('an edit outlives the browser’s data: the PC brings back the backup and the journal after it', async ({
  page,
}) => {
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
  await page.getByRole('link', { name: 'Innstillinger', exact: true }).click();
  await page.getByRole('button', { name: 'Ta kopi nå' }).click();
  await expect(page.getByText('Kopien er tatt.')).toBeVisible();

  // After the backup, so that it is in the journal alone.
  await page.getByRole('link', { name: 'Avtaler', exact: true }).click();
  await page
    .getByRole('row', { name: /MyHeritage Library/ })
    .getByText('MyHeritage Library')
    .dblclick();
  const form = page.getByRole('dialog');
  await form.getByLabel(/^Pris/).first().fill('31 000');
  await form.getByRole('button', { name: /^Lagre/ }).click();
  await expect(page.getByText('Avtalen om MyHeritage Library er lagret.')).toBeVisible();

  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('bibliotek24');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Dataene er borte fra nettleseren' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Hent dataene tilbake' }).click();
  await expect(page.getByRole('row', { name: /MyHeritage Library/ })).toContainText('31 000');
  await expect(page.getByRole('banner').getByText('Eksempeldata')).toBeVisible();
});

test('one can go back to an earlier backup, and on again', async ({ page }) => {
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
  await page.getByRole('link', { name: 'Innstillinger', exact: true }).click();
  // The first one comes by itself a little after the start; what is taken after it is another.
  await expect(page.getByText('ved start')).toBeVisible();
  await page.getByRole('button', { name: 'Ta kopi nå' }).click();
  await expect(page.getByText('Kopien er tatt.')).toBeVisible();
  await page.getByRole('link', { name: 'Avtaler', exact: true }).click();
  await page
    .getByRole('row', { name: /MyHeritage Library/ })
    .getByText('MyHeritage Library')
    .click();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Avtalen er slettet.')).toBeVisible();
  await page.getByRole('link', { name: 'Innstillinger', exact: true }).click();
  await page
    .getByRole('button', { name: /^Gå tilbake hit/ })
    .last()
    .click();
  // What would change is shown before anything does.
  const dialog = page.getByRole('dialog', { name: /^Gå tilbake til slik det var/ });
  await expect(dialog.getByRole('row', { name: /^Avtaler/ })).toContainText('1');
  await dialog.getByRole('button', { name: 'Gå tilbake hit' }).click();
  await expect(page.getByText(/^Dataene er slik de var/)).toBeVisible();
  await expect(page.getByText('før du gikk tilbake')).toBeVisible();
  await page.getByRole('link', { name: 'Avtaler', exact: true }).click();
  await expect(page.getByRole('row', { name: /MyHeritage Library/ })).toBeVisible();
});
