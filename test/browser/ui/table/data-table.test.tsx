import '#ui/styles/base.css';
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { nb } from '#texts/nb/index.ts';
import { formatsFor } from '#ui/format.ts';
import { type Column, DataTable } from '#ui/table/index.ts';
import { axeFindings } from '../../../support/axe-findings.ts';

type Library = { id: string; name: string; county: string; price: number | null };

const COUNTIES = ['Agder', 'Rogaland', 'Vestland'];

function libraries(count: number): Library[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `id-${index}`,
    name: `Bibliotek ${index + 1}`,
    county: COUNTIES[index % 3] ?? '',
    price: index === 1 ? null : (count - index) * 1000,
  }));
}

const COLUMNS: readonly Column<Library>[] = [
  { id: 'name', head: 'Navn', kind: 'text', width: 10, value: (row) => row.name },
  {
    id: 'county',
    head: 'Fylke',
    kind: 'text',
    width: 8,
    value: (row) => row.county,
    filter: { key: (row) => row.county, label: (key) => key, always: true },
  },
  {
    id: 'price',
    head: 'Pris',
    unit: 'kr',
    kind: 'kroner',
    width: 8,
    value: (row) => row.price,
    sum: { leftOut: (names) => `${names.join(', ')} mangler pris` },
  },
];

const opened = vi.fn();
const deleted = vi.fn();

function Example({ rows }: { rows: readonly Library[] }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <main style={{ display: 'flex', height: 500, width: 800 }}>
      <DataTable
        name="example"
        label="Biblioteker"
        fileName="Biblioteker"
        columns={COLUMNS}
        rows={rows}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        rowsWord="bibliotek"
        sort={{ column: 'name', direction: 'ascending' }}
        selected={selected}
        onSelect={setSelected}
        onOpen={opened}
        onDelete={deleted}
        texts={nb.table}
        formats={formatsFor('nb')}
      />
    </main>
  );
}

const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });
const names = () =>
  [...document.querySelectorAll('tbody tr:not(.b24-table-gap) td:first-child')].map((td) => td.textContent);
const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  localStorage.clear();
  vi.clearAllMocks();
});

describe('reading the table', () => {
  test('sums what is known and names what is not', async () => {
    await render(<Example rows={libraries(4)} />);
    await expect.element(page.getByText('Sum, 3 av 4 bibliotek')).toBeVisible();
    await expect.element(page.getByText('Bibliotek 2 mangler pris')).toBeVisible();
    await expect.element(page.getByText('70', { exact: true })).toBeVisible();
  });

  test('sorts by a click on the head, the other way by a second', async () => {
    await render(<Example rows={libraries(12)} />);
    const head = page.getByRole('columnheader', { name: 'Pris, kr' });
    await expect.element(head).toHaveAttribute('aria-sort', 'none');
    await page.getByRole('button', { name: 'Pris, kr' }).click();
    await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
    expect(names()[0]).toBe('Bibliotek 12');
    await page.getByRole('button', { name: 'Pris, kr' }).click();
    await expect.element(head).toHaveAttribute('aria-sort', 'descending');
    expect(names()[0]).toBe('Bibliotek 1');
    expect(names().at(-1)).toBe('Bibliotek 2');
  });

  test('finds by text and by filter, and keeps both when it is opened again', async () => {
    const first = await render(<Example rows={libraries(12)} />);
    await page.getByRole('searchbox').fill('bibliotek 1');
    await page.getByRole('button', { name: 'Fylke: alle' }).click();
    await page.getByRole('checkbox', { name: 'Agder' }).click();
    await expect.element(page.getByRole('button', { name: 'Fylke: Agder' })).toBeVisible();
    expect(names()).toEqual(['Bibliotek 1', 'Bibliotek 10']);
    await expect.element(page.getByText('2 av 12 rader vises.')).toBeVisible();
    await first.unmount();
    await render(<Example rows={libraries(12)} />);
    expect(names()).toEqual(['Bibliotek 1', 'Bibliotek 10']);
  });

  test('offers a way back when nothing matches', async () => {
    await render(<Example rows={libraries(3)} />);
    await page.getByRole('searchbox').fill('finnes ikke');
    await page.getByRole('button', { name: 'Vis alle rader' }).click();
    expect(names()).toHaveLength(3);
  });

  test('hides a column and shows it again', async () => {
    await render(<Example rows={libraries(3)} />);
    await page.getByRole('button', { name: 'Kolonner' }).click();
    await page.getByRole('checkbox', { name: 'Fylke' }).click();
    await expect.element(page.getByRole('columnheader', { name: 'Fylke' })).not.toBeInTheDocument();
    await page.getByRole('checkbox', { name: 'Fylke' }).click();
    await expect.element(page.getByRole('columnheader', { name: 'Fylke' })).toBeVisible();
  });

  test('says that the rows are on the clipboard', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await render(<Example rows={libraries(2)} />);
    await page.getByRole('button', { name: 'Kopier til Excel' }).click();
    await expect.element(page.getByText('2 rader er kopiert. Lim inn i Excel.')).toBeVisible();
    expect(written).toHaveBeenCalledWith(
      'Navn\tFylke\tPris, kr\r\nBibliotek 1\tAgder\t20\r\nBibliotek 2\tRogaland\t\r\n',
    );
    written.mockRestore();
  });
});

describe('the keyboard', () => {
  test('has one stop for Tab and moves as in Excel', async () => {
    await render(<Example rows={libraries(30)} />);
    expect(document.querySelectorAll('table [tabindex="0"]')).toHaveLength(1);
    await cell('Bibliotek 1').click();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()).toBe('Rogaland');
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.ariaColIndex).toBe('3');
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toBe('Bibliotek 1');
    await userEvent.keyboard('{Control>}{ArrowDown}{/Control}');
    expect(focused()).toBe('Bibliotek 30');
    await userEvent.keyboard('{PageUp}');
    expect(Number(focused()?.replace(/\D/g, ''))).toBeLessThan(25);
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowUp}');
    expect(document.activeElement?.textContent).toContain('Navn');
    expect(document.querySelectorAll('table [tabindex="0"]')).toHaveLength(1);
  });

  test('sorts from the head with Enter and widens a column with Shift and an arrow', async () => {
    await render(<Example rows={libraries(12)} />);
    await cell('Bibliotek 1').click();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(names()[0]).toBe('Bibliotek 12');
    const head = page.getByRole('columnheader', { name: 'Navn' }).element();
    const before = head.getBoundingClientRect().width;
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
    await expect.poll(() => head.getBoundingClientRect().width).toBeCloseTo(before - 16, 0);
    await expect.element(page.getByText(/Navn er nå \d+ piksler bred/)).toBeVisible();
  });

  test('opens with Enter, deletes with Delete, selects with Space and Shift, lets go with Escape', async () => {
    await render(<Example rows={libraries(5)} />);
    await cell('Bibliotek 1').click();
    await userEvent.keyboard('{Enter}');
    expect(opened).toHaveBeenCalledWith(expect.objectContaining({ name: 'Bibliotek 1' }));
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(document.querySelectorAll('tr[aria-selected="true"]')).toHaveLength(3);
    await userEvent.keyboard('{Delete}');
    expect(deleted.mock.calls[0]?.[0]).toHaveLength(3);
    await userEvent.keyboard('{Escape}');
    expect(document.querySelectorAll('tr[aria-selected="true"]')).toHaveLength(0);
    await userEvent.keyboard(' ');
    expect(document.querySelectorAll('tr[aria-selected="true"]')).toHaveLength(1);
  });

  test('stays in the table when the row under it is deleted', async () => {
    const rows = libraries(5);
    const table = await render(<Example rows={rows} />);
    await cell('Bibliotek 3').click();
    await table.rerender(<Example rows={rows.filter(({ name }) => name !== 'Bibliotek 3')} />);
    await expect.poll(focused).toBe('Bibliotek 4');
  });

  test('stays with its row when the table is sorted', async () => {
    await render(<Example rows={libraries(5)} />);
    await cell('Bibliotek 1').click();
    await page.getByRole('button', { name: 'Navn' }).click();
    expect(document.querySelector('td[tabindex="0"]')?.textContent ?? 'head').toBe('head');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Bibliotek 5');
  });
});

describe('many rows', () => {
  test('are in the page only near where one looks, and every one can be reached', async () => {
    await render(<Example rows={libraries(5000)} />);
    expect(document.querySelectorAll('tbody tr').length).toBeLessThan(80);
    await cell('Bibliotek 1').click();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect.poll(() => document.activeElement?.closest('tr')?.ariaRowIndex).toBe('5001');
    await expect.element(page.getByText('Bibliotek 5000', { exact: true })).toBeVisible();
    await userEvent.keyboard('{Home}{ArrowUp}');
    await expect.poll(focused).toBe('Bibliotek 4999');
    expect(document.querySelector('table')?.ariaRowCount).toBe('5002');
  });

  test('keep the focus when the row it is in is scrolled away', async () => {
    await render(<Example rows={libraries(5000)} />);
    await cell('Bibliotek 1').click();
    document.querySelector('.b24-table-scroll')?.scrollTo({ top: 60_000 });
    await expect.element(page.getByText('Bibliotek 2005', { exact: true })).toBeVisible();
    expect(focused()).toBe('Bibliotek 1');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Bibliotek 2');
  });
});

test('axe finds nothing, also with a menu open, many rows and the dark colours', async () => {
  const small = await render(<Example rows={libraries(6)} />);
  await cell('Bibliotek 2').click();
  await page.getByRole('button', { name: 'Fylke: alle' }).click();
  expect(await axeFindings()).toEqual([]);
  await small.unmount();
  document.documentElement.dataset.colorScheme = 'dark';
  await render(<Example rows={libraries(500)} />);
  expect(await axeFindings()).toEqual([]);
  delete document.documentElement.dataset.colorScheme;
});
