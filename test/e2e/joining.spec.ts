import { readFileSync } from 'node:fs';
import { expect, test } from './support/app.ts';

test.use({ start: { sample: true } });

/** Kroner of a column of a CSV for Excel, in øre. */
function oreIn(lines: readonly string[], column: string): number[] {
  const [head = '', ...rows] = lines.map((line) => line.replace(/^\ufeff/, ''));
  const place = head.split(';').indexOf(column);
  return rows.map((row) => Math.round(Number((row.split(';')[place] ?? '').replace(',', '.')) * 100));
}

const sum = (values: readonly number[]) => values.reduce((so, value) => so + value, 0);

test('a joining period by keyboard: prices in, a column answered and taken back, the order and the invoice basis out', async ({
  page,
}) => {
  const cell = (row: number, column: number) =>
    page.locator(`.b24-cells tr[aria-rowindex="${row + 1}"] > [aria-colindex="${column + 1}"]`);
  const saved = page.locator('[data-mark="saved"]');
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
  await page.getByRole('banner').getByLabel('År').selectOption('2026');
  await page.getByRole('link', { name: 'Tilknytning' }).click();
  await expect(page.getByRole('heading', { name: '0 av 227 svar er kommet for 2026' })).toBeVisible();

  // A price list in, with a column that is nobody's business here.
  await page.getByTestId('file-input').setInputFiles({
    name: 'Priser 2026.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Tjeneste;Fra;Til;Listepris 2026;Kontaktperson\nAtekst;0;9 999;8 000;Kari\nAtekst;10 000;;20 000,50;Ola\nKahoot;;;1;Per\n',
    ),
  });
  const list = page.getByRole('dialog', { name: 'Se over Priser 2026.csv' });
  await expect(list.getByText('25 nye priser, 0 endret, 0 som før')).toBeVisible();
  await expect(list.getByText(/Kolonnen «Kontaktperson» kan inneholde opplysninger om personer/)).toBeVisible();
  await list.getByText('1 pris er ikke brukt').click();
  await expect(list.getByRole('row', { name: /4 Kahoot 1 tjenesten har ikke noe tilbud i år/ })).toBeVisible();
  await list.getByRole('button', { name: 'Lagre 25 priser' }).click();

  // The first column, by keyboard alone.
  await page.getByRole('searchbox', { name: 'Finn bibliotek' }).press('ArrowDown');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowDown');
  await page.keyboard.press('j');
  // Only what is in sight is drawn: the last row now.
  await expect(cell(25, 1)).toHaveText(/^Ja(8\s000|20\s001)$/);
  await expect(page.getByText('25 svar er satt til ja.')).toBeVisible();
  await expect(saved).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Siste endring er angret.')).toBeVisible();
  await expect(cell(25, 1)).toHaveText('Åpen');
  await page.keyboard.press('Control+y');
  await expect(cell(25, 1)).toHaveText(/^Ja/);
  await page.keyboard.press('Control+Home');
  await expect(cell(1, 1)).toHaveText(/^Ja(8\s000|20\s001)$/);
  await page.keyboard.press('n');
  await expect(cell(1, 1)).toHaveText('Nei');
  await expect(page.getByRole('heading', { name: '25 av 227 svar er kommet for 2026' })).toBeVisible();
  await expect(saved).toBeVisible();

  // The order out: those who said yes, and what they pay.
  await page.getByRole('tab', { name: 'Bestilling' }).click();
  await page.getByText('CSV for Excel', { exact: true }).click();
  const ordering = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lagre bestillingen' }).click();
  const order = await ordering;
  expect(order.suggestedFilename()).toBe('bestilling-2026-agder-eksempeldata.csv');
  const orderText = readFileSync(await order.path(), 'utf8');
  expect(orderText).toContain('Eksempeldata: prisene er oppdiktet.');
  const orderLines = orderText
    .split('\r\n')
    .filter((line) => line.startsWith('\ufeffTjeneste') || line.startsWith('Atekst;'));
  const paid = oreIn(orderLines, 'Betales i året, kr');
  expect(paid).toHaveLength(24);

  // The order comes in again as a price list, and changes nothing.
  const buffer = readFileSync(await order.path());
  await page.getByTestId('file-input').setInputFiles({ name: 'bestilling.csv', mimeType: 'text/csv', buffer });
  const again = page.getByRole('dialog', { name: 'Se over bestilling.csv' });
  await expect(again.getByText('0 nye priser, 0 endret, 24 som før')).toBeVisible();
  await page.keyboard.press('Escape');

  // The invoice basis: a typed invoice that is an øre off the answers comes out to the øre.
  await page.getByRole('tab', { name: 'Fakturagrunnlag' }).click();
  const invoiced = sum(paid) + 1;
  const amount = page.getByRole('textbox', { name: 'Beløp på fakturaen for Atekst' });
  await amount.fill((invoiced / 100).toFixed(2).replace('.', ','));
  await amount.press('Enter');
  await expect(page.getByText(/Fakturaen er 0,01\skr høyere enn det svarene kommer til/)).toBeVisible();
  await page.getByText('CSV til økonomisystemet').click();
  const invoicing = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lagre fakturagrunnlaget' }).click();
  const invoice = await invoicing;
  const lines = readFileSync(await invoice.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  const [net, vat, gross] = ['Netto', 'Mva', 'Brutto'].map((column) => sum(oreIn(lines, column)));
  expect(net).toBe(invoiced);
  expect(vat).toBe(Math.round(invoiced / 4));
  expect(gross).toBe((net ?? 0) + (vat ?? 0));

  // Nothing of it was lost: the program is opened again.
  await page.reload();
  await expect(page.getByRole('heading', { name: '25 av 227 svar er kommet for 2026' })).toBeVisible();
  await expect(amount).toHaveValue(/\d/);
});
