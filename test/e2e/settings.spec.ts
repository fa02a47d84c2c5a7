import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { unzipSync } from 'fflate';
import { TABLE_NAMES } from '#domain/model/tables.ts';
import { expect, test } from './support/app.ts';

test.use({ start: { sample: true } });

test('what an administrator decided is seen; the tables and a report are saved after she has seen what is in them', async ({
  page,
  program,
}) => {
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const policy = join(program.home, 'policy.json');
  const central = join(program.home, 'felles.b24.zip');
  const decided = { format: 'bibliotek24-policy', version: 1, centralFile: central, confidential: true };
  await writeFile(policy, JSON.stringify(decided));
  const again = await program.restart({ sample: true, policy });
  await again.getByRole('link', { name: 'Innstillinger', exact: true }).click();
  const card = again.getByRole('region', { name: 'Bestemt for denne PC-en' });
  await expect(card.getByText('Satt av administrator')).toBeVisible();
  await expect(card.getByText(central)).toBeVisible();
  await expect(card.getByText('skjules til du velger noe annet')).toBeVisible();

  // Prices are confidential here: what goes with the tables is told before they leave.
  await again.getByRole('button', { name: 'Eksporter til Parquet (ZIP)' }).click();
  const leaving = again.getByRole('dialog', { name: 'Dette følger med' });
  await expect(leaving.getByText('Priser for én tjeneste eller ett bibliotek følger med.')).toBeVisible();
  const saving = again.waitForEvent('download');
  await leaving.getByRole('button', { name: 'Eksporter til Parquet (ZIP)' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('bibliotek24-eksempeldata-parquet.zip');
  const files = Object.keys(unzipSync(await readFile(await saved.path())));
  expect(files).toEqual(TABLE_NAMES.map((table) => `${table}.parquet`));

  await again.getByRole('button', { name: 'Vis rapporten' }).click();
  const dialog = again.getByRole('dialog', { name: 'Rapport til brukerstøtte' });
  const text = (await dialog.getByRole('region').textContent()) ?? '';
  expect(text).toContain('Fil fra administrator: i bruk');
  for (const secret of [program.home, program.dataFolder, 'felles', 'Agder']) expect(text).not.toContain(secret);
  const { violations } = await new AxeBuilder({ page: again }).include('dialog[open]').analyze();
  expect(violations).toEqual([]);
  const report = again.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Lagre rapporten' }).click();
  expect(await readFile(await (await report).path(), 'utf8')).toBe(text);
  await expect(dialog).toBeHidden();
});
