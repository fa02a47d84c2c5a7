import '#ui/styles/base.css';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { database } from '#data/working-copy.ts';
import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import { MappingDialog } from '#features/usage/wizard/mapping-dialog.tsx';
import { axeFindings } from '../../../support/axe-findings.ts';
import { ViewSurroundings } from '../../../support/view-surroundings.tsx';

const WAIT = { timeout: 10_000 };

const NAMES_ONCE = [
  'Tjeneste;Bibliotek;Måned;Utlån',
  'Filmoteket;Arendal bibliotek;januar 2024;12',
  ';;februar 2024;7',
  ';Grimstad bibliotek;januar 2024;3',
  ';;februar 2024;4',
  ';;;26',
].join('\r\n');

const LOANS = [
  'Bibliotek;Tittel;Utlånt',
  'Arendal bibliotek;Elling;15.01.2024 14:22',
  'Arendal bibliotek;Elling;15.01.2024 16:02',
  'Grimstad bibliotek;Max Manus;31.01.2024 09:10',
].join('\r\n');

async function explain(name: string, text: string): Promise<(mapping: TableMapping) => void> {
  const onUse = vi.fn<(mapping: TableMapping) => void>();
  const file = { key: name, file: new Blob([text]), name, mapping: null };
  await render(
    <ViewSurroundings path="/bruk" search="" today="2025-01-14">
      <MappingDialog name={name} file={file} onUse={onUse} onClose={() => undefined} />
    </ViewSurroundings>,
  );
  return onUse;
}

const question = (title: RegExp) => page.getByRole('group', { name: title });
const filledFromAbove = () => document.querySelectorAll('.b24-wizard-above').length;

beforeEach(async () => {
  await page.viewport(1366, 768);
  await database.mappings.clear();
});

test('names that stand once over several rows are asked about, filled in and seen to be; a nameless sum is left out', async () => {
  const onUse = await explain('film.csv', NAMES_ONCE);
  await expect.element(question(/over den står «Filmoteket»/), WAIT).toBeVisible();
  expect(filledFromAbove()).toBe(0);
  await question(/over den står «Filmoteket»/)
    .getByRole('button', { name: 'Bekreft' })
    .click();
  await question(/over den står «Arendal bibliotek»/)
    .getByRole('button', { name: 'Bekreft' })
    .click();
  await expect.element(page.getByText('Slik blir filen lest: 4 tall'), WAIT).toBeVisible();
  await expect
    .element(page.getByRole('row', { name: /Filmoteket Grimstad bibliotek februar 2024 Utlån 4/ }))
    .toBeVisible();
  expect(filledFromAbove()).toBe(5);
  await page.getByText('Se 1 varsel').click();
  await expect.element(page.getByText(/En rad uten navn er summen av radene over/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Bruk oppsettet' }).click();
  await expect.poll(() => vi.mocked(onUse).mock.lastCall?.[0].columns.map(({ blanks }) => blanks)).toContain('asAbove');
});

test('a list with one row for each loan is counted row by row when somebody says so', async () => {
  const onUse = await explain('Utlån Filmoteket.csv', LOANS);
  await page.getByRole('button', { name: 'La hver rad telle som 1' }).first().click();
  await page.getByRole('textbox', { name: 'Hvilken tjeneste gjelder filen?' }).fill('Filmoteket');
  await page.getByRole('button', { name: 'Bekreft' }).last().click();
  await expect.element(page.getByLabelText('Hva er telt?'), WAIT).toBeVisible();
  await page.getByRole('button', { name: 'Bekreft' }).click();
  await expect.element(page.getByText('Hver rad teller som 1.', { exact: false }), WAIT).toBeVisible();
  await expect.element(page.getByText('Slik blir filen lest: 2 tall'), WAIT).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Bruk oppsettet' }).click();
  await expect.poll(() => vi.mocked(onUse).mock.lastCall?.[0].eachRowIsOne).toBe(true);
});

test('a way of reading that the file cannot be read by is left again', async () => {
  await explain('komma.csv', 'Tjeneste;Måned;Utlån\r\nNaxos,=SUM(A1);2024-01;3\r\nFilmoteket,x;2024-02;4\r\n');
  await expect.element(page.getByText('Kolonnene i filen'), WAIT).toBeVisible();
  await page.getByText('Tegnsett, skilletegn, overskrifter og det ingen kolonne sier').click();
  await page.getByLabelText('Skilletegn').selectOptions(',');
  await expect.element(page.getByText('Filen har en formel.'), WAIT).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Les filen som før' }).click();
  await expect.element(page.getByText('Kolonnene i filen'), WAIT).toBeVisible();
  await expect.element(page.getByText('2 rader i alt')).toBeVisible();
});
