import '#ui/styles/base.css';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { replaceDataset } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { AgreementsView } from '#features/agreements/index.ts';
import { agderFile, agreementId, TODAY } from '../../../support/agder-agreements.ts';
import { axeFindings } from '../../../support/axe-findings.ts';
import { ViewSurroundings } from '../../../support/view-surroundings.tsx';

async function show(register: string, language: 'nb' | 'nn' | 'en' = 'nb') {
  await render(
    <ViewSurroundings
      path="/avtaler"
      search={`fylke=NO-42&ar=2024&fane=registre&register=${register}`}
      today={TODAY}
      language={language}
    >
      <main style={{ height: 720 }}>
        <AgreementsView />
      </main>
    </ViewSurroundings>,
  );
  await expect.element(page.getByRole('grid')).toBeVisible();
}

const cells = (column: number) =>
  [...document.querySelectorAll(`tbody td[aria-colindex="${column}"]`)].map((cell) => cell.textContent);
const columnNamed = (name: string) =>
  Number(
    [...document.querySelectorAll('thead th')].find((head) => head.textContent?.startsWith(name))?.ariaColIndex ?? 0,
  );
const cellAt = (row: number, column: string) =>
  page.elementLocator(
    document.querySelectorAll(`tbody td[aria-colindex="${columnNamed(column)}"]`)[row] as HTMLElement,
  );
const WAIT = { timeout: 10_000 };
const participations = () => database.records('participations').toArray();

async function store(file: CentralFile, sample = true) {
  await replaceDataset(database, file, { fileName: null, readAt: null, sample });
}

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1366, 768);
  await database.local_records.clear();
  await store(agderFile());
});

describe('a register', () => {
  test('is changed in its cells, checked as it is written, and taken back', async () => {
    await show('participations');
    await cellAt(0, 'Betalt').click();
    await userEvent.keyboard('tull{Enter}');
    await expect.element(page.getByRole('alert')).toMatchTextContent(/«tull» er ikke et beløp/);
    await userEvent.keyboard('{Control>}a{/Control}98765,5{Enter}');
    await expect.element(page.getByText('Endringen er lagret.')).toBeVisible();
    expect((await participations()).filter(({ paid_ore }) => paid_ore === 9_876_550)).toHaveLength(1);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByText('Siste endring er angret.')).toBeVisible();
    expect((await participations()).filter(({ paid_ore }) => paid_ore === 9_876_550)).toHaveLength(0);
  });

  test('sets one field for all selected rows, and tells of those that cannot have it', async () => {
    await show('participations');
    const before = cells(columnNamed('Svar'));
    await cellAt(0, 'Svar').click();
    await userEvent.keyboard('{Control>}a{/Control}');
    const bar = page.getByRole('region', { name: `${before.length} rader er valgt` });
    await bar.getByRole('combobox', { name: 'Ny verdi' }).selectOptions('ja');
    await bar.getByRole('button', { name: 'Endre alle' }).click();
    // Nobody can have said yes without a price.
    const unpaid = (await participations()).filter(({ paid_ore, year }) => paid_ore === null && year === 2024).length;
    await expect
      .element(page.getByText(`Ingenting ble endret. ${unpaid} rader kan ikke ha verdien og ble ikke endret.`))
      .toBeVisible();
  });

  test('adds a row by a form that says what is missing', async () => {
    await show('agreement_counts');
    await page.getByRole('button', { name: 'Ny telling' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ny telling' });
    await dialog.getByRole('button', { name: 'Lagre' }).click();
    await expect.element(dialog.getByRole('link', { name: 'Fyll ut «Innehaver».' })).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Innehaver' }).selectOptions('Arendal');
    await dialog.getByRole('combobox', { name: 'Tjeneste' }).selectOptions('PressReader');
    await dialog.getByRole('textbox', { name: 'Dato' }).fill('30.9.22');
    await dialog.getByRole('textbox', { name: 'Antall' }).fill('4');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Raden er lagt til.')).toBeVisible();
    const added = (await database.records('agreement_counts').toArray()).find(({ count }) => count === 4);
    expect(added).toMatchObject({ holder_id: 'NO-4203', owner: 'NO-42', date: '2022-09-30' });
  });

  test('keeps what others rest on', async () => {
    await show('vendors');
    await cellAt(0, 'Navn').click();
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByText(/Posten er i bruk i \d+ annen post og ble ikke slettet\./)).toBeVisible();
  });

  test('says what is another office’s, and sends a change of it as a proposal', async () => {
    const file = agderFile();
    await store({ ...file, header: { ...file.header } }, false);
    const meta = await database.meta.get('dataset');
    if (meta?.key === 'dataset')
      await database.meta.put({ ...meta, device: { id: 'pc', organisationId: 'NO-42' as never } });
    await show('services');
    await expect.element(page.getByText(/Radene eies av andre kontorer/)).toBeVisible();
    await cellAt(0, 'Navn').click();
    await userEvent.keyboard('Nytt navn{Enter}');
    await expect.element(page.getByText(/Endringen er sendt som forslag/)).toBeVisible();
    expect(await database.records('proposals').count()).toBe(1);
  });

  test('axe finds nothing, nynorsk with rows selected', async () => {
    document.documentElement.lang = 'nn';
    await show('participations', 'nn');
    await cellAt(0, 'Svar').click();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await expect.element(page.getByRole('region', { name: '2 rader er valde' })).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });
});

test('last year is copied as next year’s questions, once', async () => {
  await show('participations');
  const yes = (await participations()).filter(({ year, answer }) => year === 2024 && answer === 'yes').length;
  await page.getByRole('button', { name: 'Kopier 2024 til 2025' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toMatchTextContent(/\d+ tilknytning(er)? kopieres/);
  await dialog.getByRole('button', { name: 'Kopier', exact: true }).click();
  await expect.element(page.getByText(/er kopiert til 2025/)).toBeVisible();
  const copied = (await participations()).filter(({ year }) => year === 2025);
  expect(copied.length).toBeLessThanOrEqual(yes);
  expect(copied.every(({ answer, paid_ore }) => answer === 'open' && paid_ore === null)).toBe(true);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(async () => (await participations()).filter(({ year }) => year === 2025).length, WAIT).toBe(0);
});

describe('duplicates', () => {
  const duplicated = () => {
    const file = agderFile();
    const kahoot = file.tables.agreements.find(({ id }) => id === agreementId('Kahoot! EDU'));
    if (!kahoot) throw new Error('no agreement');
    const twin = { ...kahoot, id: 'tvilling', price_ore: null, note: 'Registrert to ganger' };
    return { ...file, tables: { ...file.tables, agreements: [...file.tables.agreements, twin] } };
  };

  test('are merged into the one that is kept, and taken back', async () => {
    await store(duplicated());
    await render(
      <ViewSurroundings path="/avtaler" search="fylke=NO-42&ar=2024&fane=registre&register=duplicates" today={TODAY}>
        <main style={{ height: 720 }}>
          <AgreementsView />
        </main>
      </ViewSurroundings>,
    );
    const pair = page.getByRole('article', { name: /Kahoot! EDU/ });
    await expect.element(pair).toMatchTextContent(/Registrert to ganger/);
    expect(await axeFindings()).toEqual([]);
    await pair.getByRole('button', { name: 'Slå sammen' }).click();
    await expect.element(page.getByText(/Postene er slått sammen\./)).toBeVisible();
    expect(await database.records('agreements').get('tvilling')).toBeUndefined();
    const kept = await database.records('agreements').get(agreementId('Kahoot! EDU'));
    expect(kept).toMatchObject({ price_ore: 21_500_000 });
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect
      .poll(async () => (await database.records('agreements').get('tvilling'))?.note, WAIT)
      .toBe('Registrert to ganger');
    await pair.getByRole('button', { name: 'Behold begge' }).click();
    await expect.element(pair).not.toBeInTheDocument();
    expect(await database.local_records.where('kind').equals('kept_apart').count()).toBe(1);
  });
});
