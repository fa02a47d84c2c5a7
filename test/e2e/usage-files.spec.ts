import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readTables } from '#formats/tabular/read-tables.ts';
import { asTsv, type FixtureReport } from '../support/counter-fixtures.ts';
import { expect, test } from './support/app.ts';

test.use({ start: { sample: true } });

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

async function openUsage(page: Page, tab: string): Promise<void> {
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
  await page.getByRole('link', { name: 'Bruk', exact: true }).click();
  await page.getByRole('tab', { name: tab }).click();
}

async function findings(page: Page): Promise<string[]> {
  // A dialog that is still fading in has other colours.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const found = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
  return found.violations.map((violation) => `${violation.id} ${violation.nodes[0]?.html}`);
}

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

const platform: FixtureReport = {
  release: '5.1',
  reportId: 'PR',
  months: ['2022-01', '2022-02'],
  monthly: true,
  rows: ['Kristiansand folkebibliotek', 'Lister felles'].map((institution, i) => ({
    item: 'PressReader',
    platform: 'PressReader',
    institution,
    dataType: 'Newspaper_or_Newsletter',
    metric: 'Unique_Item_Requests',
    counts: [10 * (i + 1), 20 * (i + 1)],
  })),
};

test('many files at once: what is bad is told, what waits is placed later, an import is taken back and in again', async ({
  page,
}) => {
  await openUsage(page, 'Filer');
  const input = page.getByTestId('file-input').first();
  await input.setInputFiles([
    file('konsortium.tsv', asTsv(platform)),
    file('side.csv', '<html><body>Logg inn</body></html>'),
    file('personer.csv', 'E-post;Måned;Antall\r\nkari@example.org;2024-01;3\r\n'),
    file('formel.csv', 'Tjeneste;Måned;Utlån\r\nNaxos;2024-01;=SUM(A1)\r\n'),
  ]);
  await expect(page.getByRole('row', { name: /side\.csv/ })).toContainText('Kan ikke leses. Ingenting er lagret.');
  await expect(page.getByRole('row', { name: /personer\.csv/ })).toContainText('Kan ikke leses.');
  await expect(page.getByRole('row', { name: /formel\.csv/ })).toContainText('Filen har en formel');
  await expect(page.getByRole('row', { name: /konsortium\.tsv/ })).toContainText('1 navn må plasseres');
  expect(await findings(page)).toEqual([]);

  // Stored as far as it goes: the other library's row waits and is seen to wait.
  await page.getByRole('button', { name: 'Se over: konsortium.tsv' }).click();
  const review = page.getByRole('dialog', { name: 'Se over konsortium.tsv' });
  await expect(review.getByText('2 nye tall, 0 endret, 0 som før')).toBeVisible();
  await expect(review.getByText('1 rad venter på plassering')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await review.getByRole('button', { name: 'Lagre tallene' }).click();
  await expect(page.getByRole('heading', { name: '1 rad er ikke plassert' })).toBeVisible();
  await expect(page.getByText('Ukjent bibliotek: Lister felles')).toBeVisible();

  // Placed later: shared among municipalities, in place of the first import and not beside it.
  await page.getByRole('button', { name: 'Plasser: konsortium.tsv' }).click();
  await review.getByLabel('Lister felles').selectOption('other');
  const share = page.getByRole('dialog', { name: /Hvem deler tallene/ });
  for (const name of ['Farsund', 'Flekkefjord', 'Kvinesdal']) await share.getByLabel(name, { exact: true }).check();
  await share.getByRole('button', { name: 'Fordel mellom disse' }).click();
  await expect(review.getByText('6 nye tall, 0 endret, 2 som før')).toBeVisible();
  await review.getByRole('button', { name: 'Lagre tallene' }).click();
  await expect(page.getByRole('heading', { name: /ikke plassert/ })).toBeHidden();

  // Taken back whole, and in again from the file that was kept.
  await page.getByText(/^Importerte filer/).click();
  await page.getByRole('button', { name: 'Angre importen: konsortium.tsv' }).click();
  await expect(page.getByText('Importen av konsortium.tsv er angret.')).toBeVisible();
  await page.getByRole('button', { name: 'Angre', exact: true }).click();
  await expect(review).toBeVisible();
  await review.getByRole('button', { name: 'Lagre tallene' }).click();
  await expect(page.getByRole('button', { name: 'Angre importen: konsortium.tsv' })).toBeVisible();

  // A report that says itself that later months are not ready: those are unknown, and the vendor's own words say why.
  await input.setInputFiles([file('ikke-klar.tsv', notReady())]);
  const unready = page.getByRole('dialog', { name: 'Se over ikke-klar.tsv' });
  await expect(unready.getByText('(merknad 3031)')).toBeVisible();
  await unready.getByRole('button', { name: 'Lagre tallene' }).click();
  await page.getByRole('tab', { name: 'Måned for måned' }).click();
  await page.getByRole('banner').getByLabel('År').selectOption('2020');
  await page.getByRole('button', { name: 'ukjent' }).first().click();
  const origin = page.getByRole('dialog', { name: 'Hvor kommer tallet fra?' });
  await expect(origin.getByText('3031, tallene er ikke klare: «Usage Not Ready (2020-02)»')).toBeVisible();
  await expect(origin.getByText('ikke-klar.tsv')).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

/** Numbers for January 2020 alone, in a report of the months to March. */
function notReady(): string {
  const report = {
    ...platform,
    months: ['2020-01'],
    rows: platform.rows.slice(0, 1).map((row) => ({ ...row, counts: [7] })),
  };
  return new TextDecoder()
    .decode(asTsv(report))
    .replace('Exceptions\t', 'Exceptions\t3031: Usage Not Ready (2020-02)')
    .replace('End_Date=2020-01-28', 'End_Date=2020-03-31');
}

test('two files with the same numbers: the rule decides until one is held out, which is told and can be undone', async ({
  page,
}) => {
  await openUsage(page, 'Filer');
  const report = (release: '5' | '5.1', counts: readonly number[]): FixtureReport => ({
    ...platform,
    release,
    months: ['2021-01', '2021-02'],
    rows: platform.rows.slice(0, 1).map((row) => ({ ...row, counts: [...counts] })),
  });
  await page
    .getByTestId('file-input')
    .first()
    .setInputFiles([
      file('eldre versjon.tsv', asTsv(report('5', [10, 30]))),
      file('ny versjon.tsv', asTsv(report('5.1', [20, 60]))),
    ]);
  await page.getByRole('button', { name: 'Lagre de 2 som er klare' }).click();
  const row = page.getByRole('row', { name: /ny versjon\.tsv/ }).first();
  await expect(row).toContainText('Lagret: 0 nye tall, 2 endret, 0 som før');
  await expect(row).toContainText('Overlapper med 1 annen fil');

  // The number says which file speaks and why; without it the other one does.
  const february = page.getByRole('row', { name: /PressReader/ }).getByRole('button');
  await page.getByRole('tab', { name: 'Måned for måned' }).click();
  await page.getByRole('banner').getByLabel('År').selectOption('2021');
  await february.filter({ hasText: /^60/ }).click();
  const origin = page.getByRole('dialog', { name: 'Hvor kommer tallet fra?' });
  await expect(origin.getByText(/ny versjon\.tsv gjelder: nyere COUNTER-versjon/)).toBeVisible();
  await origin.getByRole('button', { name: 'Hold utenfor: ny versjon.tsv' }).click();
  await expect(origin.getByText('30 unike åpninger')).toBeVisible();
  await expect(origin.getByRole('button', { name: 'Ta med igjen: ny versjon.tsv' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await origin.getByRole('button', { name: 'Lukk' }).click();
  await expect(page.getByText('1 fil er holdt utenfor.')).toBeVisible();

  // It is so after a restart, and one step back from the list of files.
  await page.reload();
  await expect(february.filter({ hasText: /^30/ })).toBeVisible();
  await page.getByRole('tab', { name: 'Filer' }).click();
  await page.getByText('1 er holdt utenfor tallene').click();
  await expect(page.getByRole('row', { name: /ny versjon\.tsv Holdt utenfor/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Siste endring er angret.')).toBeVisible();
  await page.getByRole('button', { name: 'Hold utenfor: eldre versjon.tsv' }).click();
  await expect(page.getByText('eldre versjon.tsv er holdt utenfor tallene.')).toBeVisible();
  await page.getByRole('button', { name: 'Angre', exact: true }).click();
  await page.getByRole('tab', { name: 'Måned for måned' }).click();
  await expect(february.filter({ hasText: /^60/ })).toBeVisible();
});

test('a file of no standard is explained once; the next one of the vendor is read by itself', async ({ page }) => {
  await openUsage(page, 'Filer');
  const list = (month: string, numbers: readonly [string, string]) =>
    `Utlån i 2021;;\r\nKommune;Tjeneste;${month}\r\nArendal;Filmoteket;${numbers[0]}\r\nGrimstad;Filmoteket;${numbers[1]}\r\nTotalt;;9999\r\n`;
  const input = page.getByTestId('file-input').first();
  await input.setInputFiles([file('film.csv', list('januar 2021', ['1.234', '543']))]);
  await page.getByRole('button', { name: 'Forklar kolonnene: film.csv' }).click();
  const wizard = page.getByRole('dialog', { name: 'Forklar kolonnene i film.csv' });
  await expect(wizard.getByText('Hva betyr «1.234»')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await wizard
    .getByRole('group', { name: /Hva betyr/ })
    .getByRole('button', { name: 'Bekreft' })
    .click();
  const metric = wizard.getByLabel('Hva er telt?');
  await expect(metric).toBeVisible();
  await metric.selectOption({ label: 'åpninger' });
  await wizard.getByRole('button', { name: 'Bekreft' }).click();
  await expect(wizard.getByText('Slik blir filen lest: 2 tall')).toBeVisible();
  await expect(wizard.getByRole('row', { name: /Arendal januar 2021 åpninger 1 234/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await wizard.getByLabel('Navn på oppsettet').fill('Filmleverandøren');
  await wizard.getByRole('button', { name: 'Bruk oppsettet' }).click();

  const review = page.getByRole('dialog', { name: 'Se over film.csv' });
  await expect(review.getByText('Lest etter oppsettet «Filmleverandøren».')).toBeVisible();
  await expect(review.getByText('2 nye tall, 0 endret, 0 som før')).toBeVisible();
  await review.getByRole('button', { name: 'Lagre tallene' }).click();

  await input.setInputFiles([file('film feb.csv', list('februar 2021', ['2.001', '777']))]);
  const next = page.getByRole('dialog', { name: 'Se over film feb.csv' });
  await expect(next.getByText('Lest etter oppsettet «Filmleverandøren».')).toBeVisible();
  await expect(next.getByText('2 nye tall, 0 endret, 0 som før')).toBeVisible();
  await next.getByRole('button', { name: 'Lagre tallene' }).click();

  // The number on the screen leads back to its lines in the file.
  await page.getByRole('tab', { name: 'Måned for måned' }).click();
  await page.getByRole('banner').getByLabel('År').selectOption('2021');
  await page.getByRole('button', { name: /1 777/ }).click();
  const origin = page.getByRole('dialog', { name: 'Hvor kommer tallet fra?' });
  await origin.getByRole('button', { name: 'Vis radene i filen' }).click();
  await expect(origin.getByText('1 777 av tallet kommer fra disse radene.')).toBeVisible();
  await expect(origin.getByRole('row', { name: /Arendal/ })).toContainText('1 234');
  expect(await findings(page)).toEqual([]);
});

test('population as Statistics Norway gives it is recognised, looked over, stored and taken back', async ({ page }) => {
  await openUsage(page, 'Filer');
  const table = readFileSync('test/fixtures/population/years-in-columns.csv');
  await page
    .getByTestId('file-input')
    .first()
    .setInputFiles([file('07459.csv', table)]);
  const dialog = page.getByRole('dialog', { name: 'Folketall fra 07459.csv' });
  await expect(dialog.getByText(/ny(tt|e) tall,/)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre folketallene' }).click();
  await expect(page.getByText(/folketall er lagret/)).toBeVisible();
  await page.getByRole('button', { name: 'Angre', exact: true }).click();
});

test('the yearly statistics go out as one workbook, and as a file for each municipality', async ({ page }) => {
  await openUsage(page, 'Statistikk');
  await expect(page.getByRole('heading', { name: /Digital bruk per kommune i Agder/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const saved = async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lagre statistikken' }).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  };
  const workbook = await saved();
  expect(workbook.name).toMatch(/^digital-bruk.*\.xlsx$/);
  const read = readTables(workbook.bytes, workbook.name);
  expect(read.kind === 'ok' && read.value.sheets.map((sheet) => sheet.name)).toContain('Per kommune og tjeneste');
  await page.getByRole('radio', { name: 'CSV for Excel' }).check();
  await page.getByRole('radio', { name: /Én per kommune/ }).check();
  const archive = await saved();
  expect(archive.name).toMatch(/\.zip$/);
  await expect(page.getByText(/filer er lagret i/)).toBeVisible();
  expect(archive.bytes.length).toBeGreaterThan(10_000);
});

test('libraries are compared, with the table behind the chart', async ({ page }) => {
  await openUsage(page, 'Sammenlign');
  await expect(page.getByRole('heading', { name: /mest i Agder/ })).toBeVisible();
  await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
