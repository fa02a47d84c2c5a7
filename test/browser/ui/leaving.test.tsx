import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { nb } from '#texts/nb/index.ts';
import { formatsFor } from '#ui/format.ts';
import { type LeavingFigures, LeavingProvider, useLeaving } from '#ui/leaving.tsx';
import { DataTable } from '#ui/table/index.ts';

const copied: string[] = [];
const FIGURES: LeavingFigures = {
  kind: 'tables',
  name: 'Pris per bibliotek',
  tables: [{ title: null, heads: ['Bibliotek', 'Pris, kr'], rows: 8 }],
  prices: 'single',
};
const NOBODY: ReadonlySet<string> = new Set();

beforeEach(() => {
  copied.length = 0;
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
});
afterEach(() => vi.restoreAllMocks());

function Copy({ figures }: { figures: LeavingFigures | null }) {
  const leave = useLeaving();
  return (
    <button type="button" onClick={() => leave('Kopier', figures, (out) => void out.copyText('1 234'))}>
      Ta med
    </button>
  );
}

test('where prices are confidential nothing leaves before it is said what goes with it', async () => {
  await render(
    <LeavingProvider texts={nb.leaving}>
      <Copy figures={FIGURES} />
    </LeavingProvider>,
  );
  await page.getByRole('button', { name: 'Ta med' }).click();
  const question = page.getByRole('dialog', { name: 'Dette følger med' });
  await expect.element(page.getByText('8 rader: Bibliotek · Pris, kr')).toBeVisible();
  await expect.element(page.getByText('Priser for én tjeneste eller ett bibliotek følger med.')).toBeVisible();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await expect.element(question).not.toBeInTheDocument();
  expect(copied).toEqual([]);
  await page.getByRole('button', { name: 'Ta med' }).click();
  await page.getByRole('button', { name: 'Kopier' }).click();
  expect(copied).toEqual(['1 234']);
});

test('a text is read as it is', async () => {
  await render(
    <LeavingProvider texts={nb.leaving}>
      <Copy figures={{ kind: 'text', name: 'Kilde', text: 'Pris: 1 234 kr' }} />
    </LeavingProvider>,
  );
  await page.getByRole('button', { name: 'Ta med' }).click();
  await expect.element(page.getByText('Pris: 1 234 kr')).toBeVisible();
});

test('nobody is asked of what holds no figures', async () => {
  await render(
    <LeavingProvider texts={nb.leaving}>
      <Copy figures={null} />
    </LeavingProvider>,
  );
  await page.getByRole('button', { name: 'Ta med' }).click();
  expect(copied).toEqual(['1 234']);
});

test('where they are not confidential it is asked only of what prices are kept back of', async () => {
  const screen = await render(
    <LeavingProvider texts={nb.leaving} confidential={false}>
      <Copy figures={FIGURES} />
    </LeavingProvider>,
  );
  await page.getByRole('button', { name: 'Ta med' }).click();
  expect(copied).toEqual(['1 234']);
  await screen.rerender(
    <LeavingProvider texts={nb.leaving} confidential={false}>
      <Copy figures={{ ...FIGURES, prices: 'sums', keptBack: true }} />
    </LeavingProvider>,
  );
  await page.getByRole('button', { name: 'Ta med' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Dette følger med' })).toBeVisible();
  expect(copied).toEqual(['1 234']);
});

test('elsewhere nobody is asked', async () => {
  await render(<Copy figures={FIGURES} />);
  await page.getByRole('button', { name: 'Ta med' }).click();
  expect(copied).toEqual(['1 234']);
});

test('one price of a table is asked about, a name is not', async () => {
  const row = { id: '1', name: 'Bykle', ore: 123_400 };
  await render(
    <LeavingProvider texts={nb.leaving}>
      <DataTable
        name="told"
        label="Priser"
        fileName="priser"
        columns={[
          { id: 'name', head: 'Navn', kind: 'text', width: 10, value: ({ name }) => name },
          { id: 'price', head: 'Pris', unit: 'kr', kind: 'kroner', width: 8, value: ({ ore }) => ore },
        ]}
        rows={[row]}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        rowsWord="biblioteker"
        sort={null}
        selected={NOBODY}
        onSelect={() => {}}
        texts={nb.table}
        formats={formatsFor('nb')}
      />
    </LeavingProvider>,
  );
  await page.getByText('Bykle', { exact: true }).click();
  await userEvent.keyboard('{Control>}c{/Control}');
  await vi.waitFor(() => expect(copied).toEqual(['Bykle']));
  await userEvent.keyboard('{ArrowRight}{Control>}c{/Control}');
  await expect.element(page.getByRole('dialog', { name: 'Dette følger med' })).toBeVisible();
  expect(copied).toHaveLength(1);
  await page.getByRole('button', { name: 'Kopier til Excel' }).last().click();
  await vi.waitFor(() => expect(copied).toHaveLength(2));
});
