import '#ui/styles/base.css';
import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { readYears } from '#data/dataset-parts.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { addImport } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import { month } from '#domain/model/brands.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { MonthTab } from '#features/usage/month-tab.tsx';
import { axeFindings } from '../../../support/axe-findings.ts';
import { usageSource } from '../../../support/figure-records.ts';
import { newImport } from '../../../support/new-import.ts';
import { ARENDAL, fileOfLibraries } from '../../../support/use-of-libraries.ts';
import { ViewSurroundings } from '../../../support/view-surroundings.tsx';

// A report of two years in which nobody has any use, that is not ready and has no rows.
const [begin, end] = [month('2020-11'), month('2022-02')];

beforeAll(async () => {
  await replaceDataset(database, fileOfLibraries(), { fileName: null, readAt: null, sample: false });
  const exceptions = [{ code: 3031, text: 'Usage Not Ready' }];
  const choices = {
    services: [{ platform: 'Britannica', database: null, dataTypes: [], serviceId: 'leksikon' }],
    organisations: { kind: 'one', placement: { kind: 'organisation', id: ARENDAL } },
  } as const;
  const source = usageSource({ id: 'rapport', file_name: 'ikke-klar.tsv', begin, end });
  await addImport(
    database,
    newImport(source, usageFromRows([]), { record: { choices, unknown: { begin, end, exceptions } } }),
  );
});

async function show(search: string): Promise<void> {
  await render(
    <ViewSurroundings path="/bruk" search={search} today="2025-01-14">
      <MonthTab onPick={() => undefined} onFiles={() => undefined} />
    </ViewSurroundings>,
  );
}

const cells = () => document.querySelectorAll('[data-step="unknown"]:not(i)').length;

test('every year of the report can be chosen', async () => {
  expect((await readYears()).years).toEqual([2024, 2023, 2022, 2021, 2020]);
});

test('a year without any use shows the months that the report calls unknown, and each says why', async () => {
  await show('fylke=NO-42&ar=2021');
  await expect.element(page.getByRole('row', { name: /Britannica School/ })).toBeVisible();
  expect(cells()).toBe(12);
  expect(document.querySelector('.b24-heat-sum')?.textContent).toBe('ukjent');
  await expect.element(page.getByText(/ukjent: rapporten sier hvorfor/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'ukjent' }).first());
  const origin = page.getByRole('dialog', { name: 'Hvor kommer tallet fra?' });
  await expect.element(origin.getByText('3031, tallene er ikke klare: «Usage Not Ready»')).toBeVisible();
  await expect.element(origin.getByText('ikke-klar.tsv').first()).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test('months outside the report are missing as before', async () => {
  await show('fylke=NO-42&ar=2022');
  await expect.element(page.getByRole('row', { name: /Britannica School/ })).toBeVisible();
  expect(cells()).toBe(2);
});

test('another county, and another library, has nothing of it', async () => {
  await show('fylke=NO-11&ar=2021');
  await expect.element(page.getByText(/Ingen bruk/)).toBeVisible();
  expect(cells()).toBe(0);
});
