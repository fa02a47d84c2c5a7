import '#ui/styles/base.css';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { replaceDataset } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { AgreementsView } from '#features/agreements/index.ts';
import { agderFile, agreementId, TODAY } from '../../../support/agder-agreements.ts';
import { axeFindings } from '../../../support/axe-findings.ts';
import { ViewSurroundings } from '../../../support/view-surroundings.tsx';

const AGDER_2024 = 'fylke=NO-42&ar=2024';

function View({ search = AGDER_2024 }: { search?: string }) {
  return (
    <ViewSurroundings path="/avtaler" search={search} today={TODAY}>
      <main style={{ height: 720 }}>
        <AgreementsView />
      </main>
    </ViewSurroundings>
  );
}

const cell = (name: string) => page.getByRole('gridcell', { name, exact: true }).first();
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const services = () => [...document.querySelectorAll('tbody td:first-child')].map((td) => td.textContent);
/** A durable write takes its time on a busy machine. */
const WAIT = { timeout: 10_000 };
const stored = (service: string) => database.records('agreements').get(agreementId(service));

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1366, 768);
  await replaceDataset(database, agderFile(), { fileName: null, readAt: null, sample: true });
});

describe('the table', () => {
  test('shows what applies to the county in the year, what it costs, and what the sum leaves out', async () => {
    await render(<View />);
    await expect.element(page.getByRole('heading', { name: 'Avtaler som gjelder Agder i 2024' })).toBeVisible();
    await expect.element(page.getByText(/16 avtaler: 11 nasjonale og 5 egne\./)).toBeVisible();
    await expect.element(page.getByText('Sum, 15 av 16 avtaler')).toBeVisible();
    await expect.element(page.getByText('Lindesnes avis arkiv mangler pris')).toBeVisible();
    await expect.element(page.getByText('2 284 050')).toBeVisible();
    expect(services()).not.toContain('Bergens Tidende arkiv');
  });

  test('says how near a deadline is in words', async () => {
    await render(<View />);
    await expect.element(cell('17 dager 31.01.2025')).toBeVisible();
    await expect.element(cell('45 dager 28.02.2025')).toBeVisible();
  });

  test('shows every year when asked, and remembers it', async () => {
    const first = await render(<View />);
    await page.getByRole('button', { name: 'Gyldig i 2024' }).click();
    await expect.poll(services, WAIT).toContain('Gamle Atekst');
    await first.unmount();
    await render(<View />);
    await expect.poll(services, WAIT).toContain('Gamle Atekst');
  });

  test('filters by how near the deadline is', async () => {
    await render(<View />);
    await page.getByRole('button', { name: 'Frist: alle' }).click();
    await page.getByRole('checkbox', { name: 'innen 30 dager' }).click();
    await expect.poll(services, WAIT).toEqual(['Britannica School']);
  });

  test('fits beside the details in 1366 pixels', async () => {
    await page.viewport(1366 - 184, 716);
    await render(<View search={`${AGDER_2024}&avtale=${agreementId('PressReader')}`} />);
    await expect.element(page.getByRole('complementary')).toBeVisible();
    const scroller = document.querySelector('.b24-table-scroll');
    expect(scroller?.scrollWidth).toBe(scroller?.clientWidth);
    const cut = [...document.querySelectorAll('td')].filter((td) => td.scrollWidth > td.clientWidth);
    expect(cut.map((td) => td.textContent)).toEqual([]);
  });

  test('says what to do first when there is nothing', async () => {
    await render(<View search="fylke=NO-46&ar=1999" />);
    await expect.element(page.getByRole('heading', { name: 'Ingen avtaler gjelder i 1999' })).toBeVisible();
    await page.getByRole('button', { name: 'Vis alle år' }).click();
    await expect.poll(services, WAIT).toContain('Bergens Tidende arkiv');
  });
});

describe('the details', () => {
  test('open from a link, follow the arrows and close with Escape', async () => {
    await render(<View search={`${AGDER_2024}&avtale=${agreementId('PressReader')}`} />);
    const details = page.getByRole('complementary', { name: 'Detaljer om PressReader' });
    await expect.element(details).toMatchTextContent(/486\s000 kr uten mva\., betalt av 3 bibliotek/);
    await expect.element(details).toMatchTextContent(/3 ja, 1 nei, 1 har ikke svart/);
    await expect.element(details).toMatchTextContent(/Kristiansand: 3 per 30.09.2022/);
    await expect.element(details).toMatchTextContent(/Gamle PressReader, Kristiansand/);
    await cell('PressReader').click();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('complementary', { name: 'Detaljer om Kahoot! EDU' })).toBeVisible();
    await expect.element(page.getByTestId('address')).toMatchTextContent(/avtale=avtale-kahoot-edu/);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('complementary')).not.toBeInTheDocument();
  });
});

describe('the form', () => {
  test('changes an agreement with Enter, and Ctrl+Z takes it back, Ctrl+Y does it again', async () => {
    await render(<View />);
    await cell('Kahoot! EDU').click();
    await userEvent.keyboard('{Enter}');
    await textbox('Pris per år uten mva.').fill('1234,5');
    await page.getByRole('button', { name: 'Lagre avtalen' }).click();
    await expect.element(page.getByText('Avtalen om Kahoot! EDU er lagret.')).toBeVisible();
    expect((await stored('Kahoot! EDU'))?.price_ore).toBe(123_450);
    await expect.poll(() => document.activeElement?.tagName).toBe('TD');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByText('Siste endring er angret.')).toBeVisible();
    expect((await stored('Kahoot! EDU'))?.price_ore).toBe(21_500_000);
    await userEvent.keyboard('{Control>}y{/Control}');
    await expect.element(page.getByText('Endringen er gjort på nytt.')).toBeVisible();
    expect((await stored('Kahoot! EDU'))?.price_ore).toBe(123_450);
  });

  test('adds an agreement for a service that is not registered', async () => {
    await render(<View />);
    await page.getByRole('button', { name: 'Ny avtale' }).click();
    await page.getByRole('combobox', { name: 'Tjeneste' }).fill('Setesdølen arkiv');
    await page.getByRole('combobox', { name: 'Leverandør' }).fill('Setesdølen');
    await page.getByRole('combobox', { name: 'Innehaver' }).selectOptions('Grimstad');
    await textbox('Slutt').fill('31.12.25');
    await page.getByRole('button', { name: 'Lagre avtalen' }).click();
    await expect.element(page.getByRole('complementary', { name: 'Detaljer om Setesdølen arkiv' })).toBeVisible();
    await expect.poll(services, WAIT).toContain('Setesdølen arkiv');
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect.poll(services, WAIT).not.toContain('Setesdølen arkiv');
    const vendors = () => database.records('vendors').count();
    await expect.poll(vendors, WAIT).toBe(agderFile().tables.vendors.length);
  });

  test('says what is wrong in the words of the field, and saves nothing', async () => {
    await render(<View search={`${AGDER_2024}&avtale=${agreementId('Kahoot! EDU')}&skjema=endre`} />);
    await textbox('Slutt').fill('31.12.20');
    await page.getByRole('button', { name: 'Lagre avtalen' }).click();
    const link = page.getByRole('link', { name: 'Avtalen kan ikke slutte før den starter 01.01.2022.' });
    await expect.element(link).toBeVisible();
    expect((await stored('Kahoot! EDU'))?.end).toBe('2025-12-31');
  });

  test('keeps a draft when one goes elsewhere, and offers it again', async () => {
    const first = await render(<View />);
    await page.getByRole('button', { name: 'Ny avtale' }).click();
    await page.getByRole('combobox', { name: 'Tjeneste' }).fill('Halvskrev');
    await first.unmount();
    await render(<View />);
    await page.getByRole('button', { name: 'Skriv videre' }).click();
    await expect.element(page.getByRole('combobox', { name: 'Tjeneste' })).toHaveValue('Halvskrev');
    await expect.element(page.getByText(/Dette har du skrevet før\. Det er ikke lagret\./)).toBeVisible();
  });

  test('lets go of what is typed with Escape, and brings it back', async () => {
    await render(<View search={`${AGDER_2024}&avtale=${agreementId('Kahoot! EDU')}&skjema=endre`} />);
    await textbox('Merknad').fill('husk å ringe');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Endringene er forkastet.')).toBeVisible();
    await page.getByRole('button', { name: 'Angre' }).click();
    await page.getByRole('button', { name: 'Skriv videre' }).click();
    await expect.element(textbox('Merknad')).toHaveValue('husk å ringe');
  });
});

describe('deleting', () => {
  test('is done at once and undone from the message', async () => {
    await render(<View />);
    await cell('Atekst').click();
    await userEvent.keyboard('{Delete}');
    await expect.poll(services, WAIT).not.toContain('Atekst');
    await expect.element(page.getByText('Avtalen er slettet.')).toBeVisible();
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect.poll(services, WAIT).toContain('Atekst');
    expect(await stored('Atekst')).toEqual(agderFile().tables.agreements.find(({ id }) => id === 'avtale-atekst'));
  });

  test('takes several, and brings all of them back', async () => {
    await render(<View />);
    await cell('Atekst').click();
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await page.getByRole('button', { name: 'Slett 3 avtaler' }).click();
    await expect.poll(() => services().length, WAIT).toBe(13);
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect.poll(() => services().length, WAIT).toBe(16);
  });
});

describe('axe', () => {
  for (const scheme of ['light', 'dark']) {
    test(`finds nothing in ${scheme} colours: table, details, form`, async () => {
      document.documentElement.dataset.colorScheme = scheme;
      document.documentElement.lang = 'nb';
      await render(<View search={`${AGDER_2024}&avtale=${agreementId('PressReader')}`} />);
      await expect.element(page.getByRole('complementary')).toBeVisible();
      expect(await axeFindings()).toEqual([]);
      await page.getByRole('button', { name: 'Endre', exact: true }).click();
      await expect.element(page.getByRole('dialog')).toBeVisible();
      expect(await axeFindings()).toEqual([]);
      delete document.documentElement.dataset.colorScheme;
    });
  }
});
