import '#ui/styles/base.css';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { replaceDataset } from '#data/dataset-store.ts';
import { changeRecord } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { ore } from '#domain/model/brands.ts';
import { AgreementsView } from '#features/agreements/index.ts';
import { agderFile, agreementId, TODAY } from '../../../support/agder-agreements.ts';
import { axeFindings } from '../../../support/axe-findings.ts';
import { ViewSurroundings } from '../../../support/view-surroundings.tsx';

const ID = agreementId('Kahoot! EDU');
const WAIT = { timeout: 10_000 };
const kahoot = () => database.records('agreements').get(ID);

async function show(search: string) {
  await render(
    <ViewSurroundings path="/avtaler" search={`fylke=NO-42&ar=2024&${search}`} today={TODAY}>
      <main style={{ height: 720 }}>
        <AgreementsView />
      </main>
    </ViewSurroundings>,
  );
}

async function change(fields: { price_ore?: number; note?: string }) {
  const record = await kahoot();
  if (!record) throw new Error('no agreement');
  const price = fields.price_ore === undefined ? {} : { price_ore: ore(fields.price_ore) };
  const after = { ...record, ...fields, ...price } as typeof record;
  await changeRecord(database, { table: 'agreements', key: ID, after });
}

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1366, 768);
  await database.history.clear();
  await replaceDataset(database, agderFile(), { fileName: null, readAt: null, sample: true });
});

test('every change of a record is told, and an earlier value comes back as an ordinary change', async () => {
  await change({ price_ore: 22_000_000, note: 'Ny pris' });
  await change({ price_ore: 23_000_000 });
  await show(`avtale=${ID}`);
  await page.getByRole('complementary').getByRole('button', { name: 'Historikk' }).click();
  const dialog = page.getByRole('dialog', { name: 'Historikk: Avtale: Kahoot! EDU, Agder' });
  await expect.element(dialog).toMatchTextContent(/pris per år220\s000 kr230\s000 kr/);
  await expect.element(dialog).toMatchTextContent(/merknadtomtNy pris/);
  await dialog.getByText('Det som står nå').click();
  await expect.element(dialog).toMatchTextContent(/fra filen, ukjent hvem/);
  expect(await axeFindings()).toEqual([]);
  await dialog.getByRole('button', { name: /Hent tilbake pris per år: 215\s000 kr/ }).click();
  await expect.element(page.getByText('Verdien er hentet tilbake.')).toBeVisible();
  expect(await kahoot()).toMatchObject({ price_ore: 21_500_000, note: 'Ny pris' });
  await expect.element(dialog).toMatchTextContent(/pris per år230\s000 kr215\s000 kr/);
});

test('what is deleted lies among the deleted and comes back whole', async () => {
  const before = await kahoot();
  await changeRecord(database, { table: 'agreements', key: ID, after: null });
  await show('fane=historikk');
  await page.getByRole('button', { name: 'Slettet', exact: true }).click();
  const cell = page.getByRole('gridcell', { name: 'Avtale: Kahoot! EDU, Agder' });
  await cell.click();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Hent tilbake 1 post' }).click();
  await expect.poll(kahoot, WAIT).toEqual(before);
  await expect.element(page.getByRole('heading', { name: 'Ingenting er slettet' })).toBeVisible();
});

test('the newest changes stand in a table, and Enter opens the record', async () => {
  await change({ price_ore: 22_000_000 });
  await show('fane=historikk');
  const row = page.getByRole('row', { name: /Kahoot! EDU/ });
  await expect.element(row).toMatchTextContent(/endretpris per år215\s000 kr220\s000 krpå denne PC-en/);
  await row.getByRole('gridcell').first().click();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog', { name: /^Historikk: Avtale: Kahoot/ })).toBeVisible();
});

test('says what will come where nothing has', async () => {
  await show('fane=historikk');
  await expect.element(page.getByRole('heading', { name: 'Ingen endringer ennå' })).toBeVisible();
});
