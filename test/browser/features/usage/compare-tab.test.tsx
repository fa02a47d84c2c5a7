import '#ui/styles/base.css';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { replaceDataset } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { emptyTables } from '#domain/model/tables.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import { CompareTab } from '#features/usage/compare/index.ts';
import type { Language } from '#texts/messages.ts';
import { axeFindings } from '../../../support/axe-findings.ts';
import { fileOfLibraries } from '../../../support/use-of-libraries.ts';
import { ViewSurroundings } from '../../../support/view-surroundings.tsx';

const AGDER_2024 = 'fylke=NO-42&ar=2024';
const WAIT = { timeout: 10_000 };
const origin = { fileName: null, readAt: null, sample: true };

function Tab({ search = AGDER_2024, language }: { search?: string; language?: Language }) {
  return (
    <ViewSurroundings path="/bruk" search={search} today="2025-01-14" {...(language && { language })}>
      <main className="b24-view">
        <CompareTab />
      </main>
    </ViewSurroundings>
  );
}

const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const choice = (name: string) => page.getByRole('combobox', { name });
const grid = () => page.getByRole('grid');
const rowsShown = () =>
  [...document.querySelectorAll('.b24-compare-table tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')),
  );
const barTexts = () =>
  [...document.querySelectorAll('.b24-chart-area svg text')].map((text) =>
    (text.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' '),
  );

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1366, 768);
  await replaceDataset(database, fileOfLibraries(), origin);
});

describe('libraries of the county', () => {
  test('the message, the bars with what they rest on, and the table', async () => {
    await render(<Tab />);
    await expect
      .element(heading('Arendal har mest registrert bruk av PressReader i Agder: 450 per 1000 innbyggere'), WAIT)
      .toBeVisible();
    await expect
      .poll(barTexts, WAIT)
      .toEqual(['hele Agder: 270', 'Arendal', 'Kristiansand', 'Lindesnes', '4509 av 12 mnd.', '315', 'mangler tall']);
    expect(rowsShown()).toEqual([
      ['Arendal', '2 000', '900', '450', '+100,0', '9 av 12 mnd.', '', ''],
      ['Kristiansand', '4 000', '1 260', '315', '+162,5', '12 av 12 mnd.', '600', '▲ høyt i des'],
      ['Lindesnes', 'mangler', 'mangler tall', 'mangler tall', 'mangler grunnlag', '0 av 12 mnd.', '', ''],
    ]);
    await expect.element(page.getByText('Lindesnes mangler tall', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/Skravert: fordelt etter folketall\. Eksempeldata/)).toBeVisible();
  });

  test('a number tells where it comes from, by mouse and by keyboard, month by month', async () => {
    await render(<Tab />);
    await page.getByText('1\u00a0260', { exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Hvor kommer tallet fra?' });
    await expect.element(dialog.getByText('PressReader, Kristiansand, 2024', { exact: true }), WAIT).toBeVisible();
    await expect.element(dialog.getByText('600 er fordelt etter folketall', { exact: true }).first()).toBeVisible();
    await expect.element(dialog.getByText('Eksempeldata', { exact: true })).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await dialog.getByText('Måned for måned', { exact: true }).click();
    await dialog.getByRole('button', { name: '600 viser hvor tallet for des kommer fra' }).click();
    await expect.element(dialog.getByText('PressReader, Kristiansand, desember 2024')).toBeVisible();
    await dialog.getByRole('button', { name: 'Tilbake' }).click();
    await expect.element(dialog.getByText('PressReader, Kristiansand, 2024', { exact: true })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await grid().getByText('450', { exact: true }).element().closest('td')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog.getByText('PressReader, Arendal, 2024', { exact: true }), WAIT).toBeVisible();
    await expect.element(dialog.getByText(/^9 av 12 mnd\. Mangler: /)).toBeVisible();
  });

  test('by uses it is another order, and the choice is kept', async () => {
    const first = await render(<Tab />);
    await page.getByText('bruk', { exact: true }).click();
    await expect.element(page.getByRole('radio', { name: 'bruk', exact: true })).toBeChecked();
    const message = /^Kristiansand har mest registrert bruk av PressReader i Agder: 1\s260 åpninger$/;
    await expect.element(heading(message)).toBeVisible();
    await first.unmount();
    await render(<Tab />);
    await expect.element(heading(message), WAIT).toBeVisible();
  });

  test('another metric, kept for its service; the own one is named', async () => {
    await render(<Tab />);
    await expect.element(choice('Måltall'), WAIT).toHaveDisplayValue('åpninger (eget måltall)');
    await choice('Måltall').selectOptions('søk på plattformen');
    await expect
      .element(heading(/^Bare Kristiansand har tall for PressReader i Agder: 1,8 per 1000/), WAIT)
      .toBeVisible();
    await choice('Tjeneste').selectOptions('Britannica School');
    await expect.element(heading(/^Bare Tangen har tall .*: 2\s400 per 1000 elever$/), WAIT).toBeVisible();
    await choice('Tjeneste').selectOptions('PressReader');
    await expect.element(choice('Måltall'), WAIT).toHaveDisplayValue('søk på plattformen');
  });

  test('a row picked with the keyboard is ours in the chart', async () => {
    await render(<Tab />);
    await expect.element(grid(), WAIT).toBeVisible();
    await page.getByRole('gridcell', { name: 'Kristiansand' }).click();
    await userEvent.keyboard('{ArrowUp}');
    const strong = () =>
      [...document.querySelectorAll('.b24-chart-area svg text[text-anchor="end"]')]
        .filter((text) => text.getAttribute('font-weight') === '600')
        .map((text) => text.textContent);
    await expect.poll(strong).toEqual(['Arendal']);
    await userEvent.keyboard('{Escape}');
    await expect.poll(strong).toEqual([]);
  });

  test('the twelve months are columns to choose', async () => {
    await render(<Tab />);
    await page.getByRole('button', { name: 'Kolonner' }).click();
    await page.getByRole('checkbox', { name: 'okt' }).click();
    await expect.poll(() => rowsShown().map((cells) => cells[6])).toEqual(['mangler tall', '60', 'mangler tall']);
  });
});

describe('counties', () => {
  test('ours is told apart, one that takes no part has no bar, and Enter opens the libraries of a county', async () => {
    await render(<Tab />);
    await choice('Sammenlign').selectOptions('fylker');
    await expect
      .element(heading('Agder er nummer 2 av 2 fylker i registrert bruk av PressReader: 270 per 1000 innbyggere'), WAIT)
      .toBeVisible();
    expect(rowsShown().map(([name, , uses]) => [name, uses])).toEqual([
      ['Rogaland', '6 000'],
      ['Agder', '2 160'],
      ['Oslo', 'ikke med'],
    ]);
    await expect.poll(barTexts).toContain('ikke med');
    await page.getByRole('gridcell', { name: 'Rogaland' }).click();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading(/^Bare Stavanger har tall for PressReader i Rogaland/), WAIT).toBeVisible();
    await expect.element(page.getByTestId('address')).toMatchTextContent(/fylke=NO-11/);
  });

  test('all libraries of the country have their county beside them', async () => {
    await render(<Tab search="ar=2024" />);
    await expect.element(heading(/^Stavanger har mest registrert bruk av PressReader i landet/), WAIT).toBeVisible();
    expect(rowsShown()[0]?.slice(0, 2)).toEqual(['Stavanger', 'Rogaland']);
    const options = [...document.querySelectorAll('select')].at(2)?.options;
    expect([...(options ?? [])].map(({ text }) => text)).toEqual(['fylker', 'alle bibliotek i landet']);
  });
});

describe('nothing to show', () => {
  test('says what to do when no service has anything', async () => {
    await render(<Tab search="fylke=NO-42&ar=1999" />);
    await expect.element(heading('Ingen tjeneste har bruk eller tilknytning i Agder i 1999'), WAIT).toBeVisible();
    await expect.element(page.getByText(/Importer en bruksfil fra en leverandør/)).toBeVisible();
  });

  test('without inhabitants there is use to show', async () => {
    const file = fileOfLibraries();
    await replaceDataset(database, { ...file, tables: { ...file.tables, population: [] } }, origin);
    await render(<Tab />);
    await page.getByRole('button', { name: 'Vis bruk' }).click();
    await expect.element(heading(/^Kristiansand har mest registrert bruk/)).toBeVisible();
  });

  test('a county that the data do not have', async () => {
    await render(<Tab search="fylke=NO-99&ar=2024" />);
    await expect
      .element(page.getByText('Fylket finnes ikke i dataene. Velg et annet fylke øverst.'), WAIT)
      .toBeVisible();
  });

  test('no data at all', async () => {
    await replaceDataset(database, { ...fileOfLibraries(), tables: emptyTables(), usage: emptyUsage() }, origin);
    await render(<Tab search="ar=2024" />);
    await expect.element(heading(/^Ingen tjeneste har bruk/), WAIT).toBeVisible();
  });
});

describe('axe', () => {
  for (const [scheme, language] of [
    ['light', 'nb'],
    ['dark', 'nn'],
    ['light', 'en'],
  ] as const) {
    test(`finds nothing in ${scheme} colours, ${language}, and nothing needs sideways scrolling`, async () => {
      await page.viewport(1366 - 184, 716);
      document.documentElement.dataset.colorScheme = scheme;
      document.documentElement.lang = language;
      await render(<Tab language={language} />);
      await expect.element(grid(), WAIT).toBeVisible();
      await expect.poll(() => barTexts().length).toBeGreaterThan(5);
      expect(await axeFindings()).toEqual([]);
      const scroller = document.querySelector('.b24-table-scroll');
      expect(scroller?.scrollWidth).toBe(scroller?.clientWidth);
      const cut = [...document.querySelectorAll('td')].filter((td) => td.scrollWidth > td.clientWidth);
      expect(cut.map((td) => td.textContent)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBe(innerWidth);
      delete document.documentElement.dataset.colorScheme;
    });
  }
});
