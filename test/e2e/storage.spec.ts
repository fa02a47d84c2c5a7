import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/app.ts';

test.use({ start: { sample: true } });

/** A change that cannot be kept must not look as if it were: the program says so, refuses, and goes on by itself. */
test('while the disk keeps nothing the program only reads: it says what is safe and what to do, and goes on when it can', async ({
  page,
  program,
}) => {
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
  await page.getByRole('link', { name: 'Avtaler', exact: true }).click();
  // Nothing can be appended to a folder.
  const journal = join(program.dataFolder, 'journal.jsonl');
  await mkdir(journal);
  const row = page.getByRole('row', { name: /MyHeritage Library/ });
  await row.getByText('MyHeritage Library').dblclick();
  const form = page.getByRole('dialog');
  await form.getByLabel(/^Pris/).first().fill('31 000');
  await form.getByRole('button', { name: /^Lagre/ }).click();
  const what = 'Disken på PC-en tar ikke imot det programmet skriver.';
  await expect(form.getByText(`Ikke lagret. ${what}`)).toBeVisible();
  await page.keyboard.press('Escape');
  const banner = page.getByRole('alert').filter({ hasText: 'Bare lesing.' });
  await expect(banner).toContainText(what);
  await expect(banner).toContainText('Alt som er meldt lagret, er trygt');
  await expectAccessible(page);

  await rmdir(journal);
  await banner.getByRole('button', { name: 'Prøv nå' }).click();
  await expect(page.getByText('Lagringen virker igjen.')).toBeVisible();
  await expect(banner).toBeHidden();
  await row.getByText('MyHeritage Library').dblclick();
  await form.getByLabel(/^Pris/).first().fill('31 000');
  await form.getByRole('button', { name: /^Lagre/ }).click();
  await expect(page.getByText('Avtalen om MyHeritage Library er lagret.')).toBeVisible();
});

/** Backups may lie on the network or a stick, which is not always there. */
test('the backups move to another folder; while it is away the work goes on, and data are brought back from it', async ({
  page,
  program,
}) => {
  const [folder, away] = [join(program.home, 'Kopier'), join(program.home, 'borte')];
  await mkdir(folder);
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.getByRole('link', { name: 'Innstillinger', exact: true }).click();
  const card = page.getByRole('region', { name: 'Sikkerhetskopier' });
  await card.getByRole('button', { name: 'Flytt …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Flytt kopiene til en annen mappe' });
  await dialog.getByRole('button', { name: 'Bruk denne mappen' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Åpne mappen kopiene skal ligge i.');
  await dialog.getByRole('button', { name: 'Hjemmemappe' }).click();
  await dialog.getByRole('button', { name: 'Kopier', exact: true }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Bruk denne mappen' }).click();
  await expect(card.getByText(`Kopiene ligger nå i ${folder}.`)).toBeVisible();
  await expect(card.getByText(/^Nyeste kopi der/)).toBeVisible();
  const [own = ''] = await readdir(folder);
  expect(await readdir(join(folder, own))).not.toEqual([]);

  await rename(folder, away);
  await card.getByRole('button', { name: 'Ta kopi nå' }).click();
  await expect(card.getByText(/^Mappen kan ikke nås nå. Arbeidet går som vanlig/)).toBeVisible();
  expect(existsSync(folder)).toBe(false);
  await expectAccessible(page);
  await rename(away, folder);
  await card.getByRole('button', { name: 'Ta kopi nå' }).click();
  await expect(card.getByText('Kopien er tatt.')).toBeVisible();
  await expect(card.getByText(/^Nyeste kopi der/)).toBeVisible();

  await rename(folder, away);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('bibliotek24');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
  // Seen while the program runs: never "welcome".
  await expect(page.getByText(`Sikkerhetskopiene ligger i ${folder}`)).toBeVisible();
  await page.getByRole('button', { name: 'Hent dataene tilbake' }).click();
  await expect(page.getByRole('alert')).toContainText('Sett inn minnepinnen eller koble til nettverket');
  await rename(away, folder);
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await expect(page.getByRole('banner').getByText('Eksempeldata')).toBeVisible();
});

test('data of a newer program are left as they are, and the page says what to do', async ({ page, program }) => {
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  const path = join(program.dataFolder, 'profil.json');
  const newer = '{"format":99,"program":"9.1.0"}';
  await writeFile(path, newer);
  const settings = await readFile(join(program.dataFolder, 'settings.json'), 'utf8').catch(() => null);
  const again = await program.restart();
  await expect(again.getByRole('heading', { name: 'Dataene er fra en nyere versjon av programmet' })).toBeVisible();
  await expect(again.getByText('De er skrevet av Bibliotek24 9.1.0.')).toBeVisible();
  await expectAccessible(again);
  expect(await readFile(path, 'utf8')).toBe(newer);
  expect(await readFile(join(program.dataFolder, 'settings.json'), 'utf8').catch(() => null)).toBe(settings);
});
