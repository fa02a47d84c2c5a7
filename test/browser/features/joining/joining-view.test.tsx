import '#ui/styles/base.css';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { replaceDataset } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { ore } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { JoiningView } from '#features/joining/index.ts';
import { axeFindings } from '../../../support/axe-findings.ts';
import { COUNTRY_YEAR, wholeCountry } from '../../../support/joining-country.ts';
import { answer, FILM, joiningTables, TODAY } from '../../../support/joining-records.ts';
import { smallCentralFile } from '../../../support/small-central-file.ts';
import { ViewSurroundings } from '../../../support/view-surroundings.tsx';

const AGDER = 'fylke=NO-42&ar=2026';

function View({ search = AGDER, today = TODAY }: { search?: string; today?: string }) {
  return (
    <ViewSurroundings path="/tilknytning" search={search} today={today}>
      <main className="b24-main" style={{ height: 700 }}>
        <JoiningView />
      </main>
    </ViewSurroundings>
  );
}

/** A durable write takes its time on a busy machine. */
const WAIT = { timeout: 15_000 };
const grid = () => page.getByRole('grid', { name: /Svar på tilbudene/ });
const texts = () =>
  [...document.querySelectorAll('.b24-cells tbody tr[aria-rowindex]')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.replace(/\s/g, ' ').trim()),
  );
const stored = async () =>
  (
    await database
      .records('participations')
      .where('[year+answer]')
      .between([2026, 'no'], [2026, 'yes'], true, true)
      .toArray()
  )
    .filter(({ answer: given }) => given !== 'open')
    .map(({ organisation_id, answer: given, paid_ore }) => [organisation_id, given, paid_ore]);

async function withFile(file: CentralFile) {
  await replaceDataset(database, file, { fileName: null, readAt: null, sample: true });
}

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1366, 768);
  const last = { year: 2025, paid_ore: ore(900_000) };
  const tables = joiningTables([
    answer({ organisation: 'NO-4203', ...last }),
    answer({ organisation: 'NO-4203', agreement_id: FILM, ...last }),
    answer({ organisation: 'NO-4204', ...last }),
  ]);
  await withFile({ ...smallCentralFile(), tables });
});

async function start() {
  await render(<View />);
  await expect.element(grid()).toBeVisible();
  (document.querySelector('td[data-active]') as HTMLElement).focus();
}

describe('the grid', () => {
  test('is a grid to screen readers, with rows and columns that are numbered and one cell that Tab reaches', async () => {
    await start();
    const table = document.querySelector('[role=grid]');
    expect([table?.getAttribute('aria-rowcount'), table?.getAttribute('aria-colcount')]).toEqual(['7', '3']);
    expect(document.querySelectorAll('.b24-cells [tabindex="0"]')).toHaveLength(1);
    expect(document.activeElement?.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-colindex')).toBe('3');
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('3');
  });

  test('answers with a letter: seen at once, stored soon, taken back with Ctrl+Z and done again with Ctrl+Y', async () => {
    await start();
    await userEvent.keyboard('j');
    expect(texts()[0]).toEqual(['Arendal', 'Ja9 000', 'Åpen']);
    await expect.element(page.getByRole('heading', { name: '1 av 7 svar er kommet for 2026' })).toBeVisible();
    await expect.poll(stored, WAIT).toEqual([['NO-4203', 'yes', 900_000]]);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => texts()[0]?.[1], WAIT).toBe('Åpen');
    expect(await stored()).toEqual([]);
    await userEvent.keyboard('{Control>}y{/Control}');
    await expect.poll(stored, WAIT).toEqual([['NO-4203', 'yes', 900_000]]);
  });

  test('answers a block in one act', async () => {
    await start();
    await userEvent.keyboard('{Control>}{Shift>}{End}{/Shift}{/Control}n');
    expect(texts().map(([, ...cells]) => cells)).toEqual([
      ['Nei', 'Nei'],
      ['Nei', 'Nei'],
      ['Nei', 'Nei'],
    ]);
    await expect.element(page.getByText('6 svar er satt til nei.')).toBeVisible();
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect
      .poll(
        () =>
          texts()
            .flat()
            .filter((text) => text === 'Åpen').length,
        WAIT,
      )
      .toBe(6);
  });

  test('never stores a yes without a price: it asks', async () => {
    await start();
    await userEvent.keyboard('{ArrowDown}j');
    const dialog = page.getByRole('dialog', { name: 'Aviser, Gjerstad' });
    await expect.element(dialog.getByText(/Et ja må ha en pris/)).toBeVisible();
    await userEvent.keyboard('12 500,50{Enter}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(texts()[1]?.[1]).toBe('Ja12 501');
    await expect.poll(stored, WAIT).toEqual([['NO-4211', 'yes', 1_250_050]]);
    await expect.poll(() => document.activeElement?.tagName, WAIT).toBe('TD');
  });

  test('begins the price with a figure, and changes months, share and billing of what is there', async () => {
    await start();
    await userEvent.keyboard('7');
    await expect.element(page.getByRole('textbox', { name: 'Pris som betales, per år' })).toHaveValue('7');
    await page.getByRole('combobox', { name: 'Fra og med' }).selectOptions('jul');
    await page.getByRole('textbox', { name: 'Fylkets andel' }).fill('33,5');
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    const participation = async () =>
      (await database.records('participations').toArray()).find(({ year }) => year === 2026);
    await expect
      .poll(participation, WAIT)
      .toMatchObject({ paid_ore: 700, first_month: 7, months: 6, county_share: 0.335 });
  });

  test('keeps a row under the hands of whoever answers in it, though only unanswered ones are shown', async () => {
    await start();
    await page.getByRole('button', { name: 'Bare ubesvarte' }).click();
    (document.querySelector('td[data-active]') as HTMLElement).focus();
    await userEvent.keyboard('n{ArrowRight}n');
    expect(texts().map(([name]) => name)).toEqual(['Arendal', 'Gjerstad', 'Kristiansand']);
    await page.getByRole('button', { name: 'Bare ubesvarte' }).click();
    await page.getByRole('button', { name: 'Bare ubesvarte' }).click();
    expect(texts().map(([name]) => name)).toEqual(['Gjerstad', 'Kristiansand']);
  });

  test('finds a library by name, and takes what is pasted from Excel', async () => {
    await start();
    const pasted = new DataTransfer();
    pasted.setData('text/plain', 'ja\tnei\r\n8 000\tkanskje\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }),
    );
    await expect.element(page.getByText('3 svar er limt inn. 1 celle kunne ikke leses og er som før.')).toBeVisible();
    expect(texts().slice(0, 2)).toEqual([
      ['Arendal', 'Ja9 000', 'Nei'],
      ['Gjerstad', 'Ja8 000', 'Åpen'],
    ]);
    await page.getByRole('searchbox', { name: 'Finn bibliotek' }).fill('gjer');
    await expect.poll(() => texts().map(([name]) => name)).toEqual(['Gjerstad']);
  });

  test('tells of an offer behind the head of its column, and answers for all who have not', async () => {
    await start();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    const dialog = page.getByRole('dialog', { name: 'Aviser, tilbudet for 2026' });
    await expect.element(dialog.getByText('Åpent: svarfrist 15. november 2025, 12 dager igjen')).toBeVisible();
    await dialog.getByRole('button', { name: 'Nei for 3' }).click();
    await expect.poll(async () => (await stored()).length, WAIT).toBe(3);
  });

  test('says what to do where there are no offers, and leads to the years that have some', async () => {
    await render(<View search="fylke=NO-42&ar=2020" />);
    await expect.element(page.getByRole('heading', { name: 'Ingen tilbud er kommet for 2020' })).toBeVisible();
    await page.getByRole('button', { name: '2026' }).click();
    await expect.element(grid()).toBeVisible();
  });
});

describe('a whole country', () => {
  test('of 357 libraries and eleven services is answered at once, with only what is in sight drawn', async () => {
    await withFile(wholeCountry());
    await render(<View search={`fylke=NO&ar=${COUNTRY_YEAR}`} today="2026-11-25" />);
    await expect.element(page.getByRole('heading', { name: /0 av 3 927 svar er kommet/ })).toBeVisible();
    (document.querySelector('td[data-active]') as HTMLElement).focus();
    await userEvent.keyboard('{Control>}a{/Control}n');
    await expect.element(page.getByRole('heading', { name: 'Alle 3 927 svar for 2026 er kommet' })).toBeVisible();
    expect(document.querySelectorAll('.b24-cells tbody tr[aria-rowindex]').length).toBeLessThan(60);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('358');
    const count = () => database.records('participations').where('[year+answer]').equals([COUNTRY_YEAR, 'no']).count();
    await expect.poll(count, { timeout: 60_000 }).toBe(3927);
  }, 120_000);
});

describe('the other parts', () => {
  test('list who has not answered by deadline, with a text to send', async () => {
    await render(<View search={`${AGDER}&fane=ikke-svart`} />);
    await expect.element(page.getByRole('heading', { name: '4 bibliotek har ikke svart på alt' })).toBeVisible();
    await page.getByRole('gridcell', { name: 'Gjerstad' }).click();
    await expect
      .element(page.getByRole('textbox', { name: 'Tekst' }))
      .toHaveValue(expect.stringContaining('Vi mangler svar fra Gjerstad'));
    await page.getByRole('button', { name: 'Nynorsk' }).click();
    await expect
      .element(page.getByRole('textbox', { name: 'Tekst' }))
      .toHaveValue(expect.stringContaining('Vi manglar svar frå Gjerstad'));
  });

  test('split an invoice that is typed, and keep it', async () => {
    await database
      .records('participations')
      .bulkPut([
        answer({ organisation: 'NO-4203', paid_ore: ore(100_00) }),
        answer({ organisation: 'NO-4204', paid_ore: ore(200_00), county_share: 0 }),
      ]);
    const first = await render(<View search={`${AGDER}&fane=faktura`} />);
    const amount = page.getByRole('textbox', { name: 'Beløp på fakturaen for Aviser' });
    await amount.fill('301');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/376,25\skr med mva\., på øret det samme som fakturaen/)).toBeVisible();
    await expect.element(page.getByText(/1,00\skr høyere enn det svarene kommer til/)).toBeVisible();
    const lines = () => [...document.querySelectorAll('.b24-receivers tbody tr')].map((row) => row.textContent);
    expect(lines()).toEqual([
      'Agderfylkets andel25,086,2731,35',
      'Arendal75,2518,8194,06',
      'Kristiansand200,6750,17250,84',
    ]);
    await first.unmount();
    await render(<View search={`${AGDER}&fane=faktura`} />);
    await expect.element(amount).toHaveValue('301');
  });
});

describe('axe', () => {
  for (const scheme of ['light', 'dark']) {
    test(`finds nothing in ${scheme} colours, in any part`, async () => {
      document.documentElement.dataset.colorScheme = scheme;
      document.documentElement.lang = 'nb';
      await database.records('participations').put(answer({ organisation: 'NO-4203' }));
      for (const part of ['svar', 'tilbud', 'ikke-svart', 'bestilling', 'faktura']) {
        const view = await render(<View search={`${AGDER}&fane=${part}`} />);
        await expect.element(page.getByRole('tabpanel')).toBeVisible();
        await expect.poll(() => document.querySelectorAll('table').length, WAIT).toBeGreaterThan(0);
        expect(await axeFindings(), part).toEqual([]);
        await view.unmount();
      }
      delete document.documentElement.dataset.colorScheme;
    });
  }
});
