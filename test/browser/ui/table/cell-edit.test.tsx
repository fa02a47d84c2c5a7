import '#ui/styles/base.css';
import { useState } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { nb } from '#texts/nb/index.ts';
import { formatsFor } from '#ui/format.ts';
import { type Column, DataTable } from '#ui/table/index.ts';
import { axeFindings } from '../../../support/axe-findings.ts';

type Answer = { id: string; library: string; months: number; answer: string };

const ANSWERS = ['ja', 'nei', 'åpen'];

const COLUMNS: readonly Column<Answer>[] = [
  { id: 'library', head: 'Bibliotek', kind: 'text', width: 10, value: (row) => row.library },
  {
    id: 'months',
    head: 'Måneder',
    kind: 'number',
    width: 6,
    value: (row) => row.months,
    edit: {
      text: (row) => String(row.months),
      problem: (text) => (/^(\d|1[0-2])$/.test(text) ? null : 'Skriv et tall fra 1 til 12.'),
    },
  },
  {
    id: 'answer',
    head: 'Svar',
    kind: 'text',
    width: 6,
    value: (row) => row.answer,
    edit: {
      text: (row) => row.answer,
      choices: () => ANSWERS.map((value) => ({ value, text: value })),
      problem: () => null,
    },
  },
];

function Example() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [rows, setRows] = useState<readonly Answer[]>(
    ['Arendal', 'Grimstad', 'Lillesand'].map((library) => ({ id: library, library, months: 12, answer: 'åpen' })),
  );
  return (
    <main style={{ display: 'flex', height: 500, width: 800 }}>
      <DataTable
        name="answers"
        label="Svar"
        fileName="Svar"
        columns={COLUMNS}
        rows={rows}
        rowId={(row) => row.id}
        rowName={(row) => row.library}
        rowsWord="svar"
        sort={null}
        selected={selected}
        onSelect={setSelected}
        onEdit={(edited, column, text) =>
          setRows((before) =>
            before.map((row) =>
              edited.includes(row) ? { ...row, [column]: column === 'months' ? Number(text) : text } : row,
            ),
          )
        }
        texts={nb.table}
        formats={formatsFor('nb')}
      />
    </main>
  );
}

const months = () => [...document.querySelectorAll('tbody td:nth-child(2)')].map((td) => td.textContent);
const answers = () => [...document.querySelectorAll('tbody td:nth-child(3)')].map((td) => td.textContent);
const at = (row: number, column: number) => document.querySelectorAll('tbody tr')[row]?.querySelectorAll('td')[column];
const click = async (row: number, column: number) => page.elementLocator(at(row, column) as Element).click();

beforeEach(() => localStorage.clear());

describe('changing a cell where it stands', () => {
  test('a digit begins to write over it, Enter writes and goes down', async () => {
    await render(<Example />);
    await click(0, 1);
    await userEvent.keyboard('6{Enter}');
    expect(months()).toEqual(['6', '12', '12']);
    expect(document.activeElement).toBe(at(1, 1));
    await userEvent.keyboard('3{Enter}');
    expect(months()).toEqual(['6', '3', '12']);
  });

  test('Enter opens what stands there, Escape leaves it as it was', async () => {
    await render(<Example />);
    await click(0, 1);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'Måneder, Arendal' })).toHaveValue('12');
    await userEvent.keyboard('7{Escape}');
    expect(months()).toEqual(['12', '12', '12']);
    expect(document.activeElement).toBe(at(0, 1));
  });

  test('what cannot be stored stays in the field with the reason', async () => {
    await render(<Example />);
    await click(0, 1);
    await userEvent.keyboard('13{Enter}');
    await expect.element(page.getByRole('alert')).toMatchTextContent('Skriv et tall fra 1 til 12.');
    await expect.element(page.getByRole('textbox')).toHaveValue('13');
    expect(await axeFindings()).toEqual([]);
    await userEvent.keyboard('{Backspace}{Enter}');
    expect(months()).toEqual(['1', '12', '12']);
  });

  test('Tab goes along the row, and a list is chosen from by its letters', async () => {
    await render(<Example />);
    await click(0, 1);
    await userEvent.keyboard('4{Tab}');
    expect(document.activeElement).toBe(at(0, 2));
    await userEvent.keyboard('{Enter}');
    await page.getByRole('combobox', { name: 'Svar, Arendal' }).selectOptions('ja');
    await userEvent.keyboard('{Enter}');
    expect(answers()).toEqual(['ja', 'åpen', 'åpen']);
  });

  test('Ctrl+Enter writes in all selected rows', async () => {
    await render(<Example />);
    await click(0, 1);
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}9{Control>}{Enter}{/Control}');
    expect(months()).toEqual(['9', '9', '9']);
  });

  test('a cell that cannot be changed says so and opens nothing', async () => {
    await render(<Example />);
    await click(0, 0);
    await userEvent.keyboard('x{Enter}');
    expect(document.querySelector('tbody input')).toBeNull();
    expect(at(0, 0)?.getAttribute('aria-readonly')).toBe('true');
  });
});
