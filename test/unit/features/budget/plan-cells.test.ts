import { describe, expect, test } from 'vitest';
import { budgetTable } from '#domain/budget/budget-table.ts';
import { month, ore } from '#domain/model/brands.ts';
import { cellOrigin } from '#features/budget/plan/cell-origin.ts';
import { freeName, withLineAction } from '#features/budget/plan/new-scenario.ts';
import { lineEdits, withField } from '#features/budget/plan/plan-cells.ts';
import { planLines } from '#features/budget/plan/plan-lines.ts';
import { planSum } from '#features/budget/plan/plan-sums.ts';
import { sumOrigin } from '#features/budget/plan/sum-origin.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';
import { budgetLine, budgetScenario } from '../../../support/budget-lines.ts';
import { county, priceIndex, tablesWith } from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

const formats = formatsFor('nb');
const tables = tablesWith({
  organisations: [county('NO-42')],
  price_indexes: [{ ...priceIndex(2025, 0.041), source: 'RNB 2025' }, priceIndex(2026, 0.03)],
});
const film = budgetLine({
  id: 'film',
  label: 'Filmoteket',
  basePriceOre: ore(10_000_000),
  inFrame: false,
  vatRate: null,
});
const plan = budgetScenario([budgetLine({ source: { kind: 'agreement', agreementId: 'a' } }), film]);

describe('writing in a cell', () => {
  const line = (field: Parameters<typeof withField>[2], text: string) => withField(plan, 'linje', field, text).lines[0];

  test('a typed price is no longer that of the agreement', () => {
    expect(line('price', '500 000,50')).toMatchObject({ basePriceOre: 50_000_050 });
    expect(line('price', '500 000,50')).not.toHaveProperty('source');
  });

  test('VAT: rate and whether it comes back in one choice', () => {
    expect(line('vat', '0.12|n')).toMatchObject({ vatRate: 0.12, vatCompensable: false });
    expect(line('vat', '')).toMatchObject({ vatRate: null, vatCompensable: true });
    expect(
      lineEdits(MESSAGES.nb, formats)
        .vat.choices?.(film)
        .map(({ text }) => text),
    ).toEqual([
      '25 %, kompenseres',
      '25 %, kompenseres ikke',
      '15 %, kompenseres',
      '15 %, kompenseres ikke',
      '12 %, kompenseres',
      '12 %, kompenseres ikke',
      '0 %',
      'ikke kjent',
    ]);
  });

  test('only the line that is written in changes', () => {
    expect(withField(plan, 'film', 'typeCode', ' 350 ').lines.map(({ typeCode }) => typeCode)).toEqual(['195', '350']);
  });

  test('what cannot be stored is told', () => {
    const edits = lineEdits(MESSAGES.nb, formats);
    expect(edits.functionCode.problem('74', film)).toBe('Skriv tre til seks sifre.');
    expect(edits.price.problem('-5', film)).toContain('Skriv et beløp');
    expect(edits.priceYear.problem('2025', film)).toBeNull();
  });
});

test('a line is moved, copied with an id of its own, or deleted', () => {
  expect(withLineAction(plan, 'film', 'move', 'ny').lines[1]?.inFrame).toBe(true);
  expect(withLineAction(plan, 'film', 'copy', 'ny').lines.map(({ id }) => id)).toEqual(['linje', 'film', 'ny']);
  expect(withLineAction(plan, 'film', 'delete', 'ny').lines.map(({ id }) => id)).toEqual(['linje']);
});

test('a name that is taken gets a number', () => {
  const named = (name: string) => budgetScenario([], { name });
  expect(freeName('Videreføring', [named('Videreføring'), named('Videreføring 2')])).toBe('Videreføring 3');
});

test('lines side by side with what the questions make of them', () => {
  const before = budgetTable(tables.price_indexes, plan);
  const asked = { ...plan, lines: [budgetLine({ id: 'ny', inFrame: false }), ...plan.lines.slice(1)] };
  const after = budgetTable(tables.price_indexes, asked);
  const shown = (group: 'inFrame' | 'newCost') =>
    planLines(before, after, group).map(({ id, before: b, after: a }) => [id, b !== null, a !== null]);
  expect(shown('inFrame')).toEqual([['linje', true, false]]);
  expect(shown('newCost')).toEqual([
    ['film', true, true],
    ['ny', false, true],
  ]);
});

describe('where a number comes from', () => {
  const say = (scenario = plan) => ({
    texts: MESSAGES.nb,
    formats,
    tables,
    scope: scopeIn(tables, 'NO-42'),
    scenario,
    table: budgetTable(tables.price_indexes, scenario),
  });
  const plain = (text: string | null | undefined) => text?.replace(/\s/g, ' ');

  test('the formula with the very numbers, the source of each growth, and what is assumed', () => {
    const origin = cellOrigin(say(), 'linje', 2027);
    expect(plain(origin?.formula)).toBe('486 000,00 × 1,041 × 1,03 × 1,025 = 534 131,37 kr');
    expect(origin?.inputs).toContainEqual({ label: 'Prisvekst 2025, registrert', value: '4,1 % (RNB 2025)' });
    expect(origin?.assumptions).toEqual(['Prisveksten i 2027 på 2,5\u00a0% er alternativets egen forutsetning.']);
  });

  test('months of a line that starts in the year', () => {
    const late = budgetScenario([budgetLine({ start: month('2026-08') })]);
    expect(plain(cellOrigin(say(late), 'linje', 2026)?.formula)).toContain('× 5/12 =');
    expect(cellOrigin(say(late), 'linje', 2025)?.formula).toBe('0 kr: linjen starter i august 2026');
  });

  test('a missing growth leaves no number, and is named', () => {
    const origin = cellOrigin(say(budgetScenario([budgetLine({ priceYear: 2023 })])), 'linje', 2025);
    expect(origin).toMatchObject({ value: null, leftOut: [expect.stringContaining('2024')] });
  });

  test('a sum lists its lines and what it leaves out', () => {
    const origin = sumOrigin(say(), 'vat', 2025, null);
    expect(origin?.records?.[0]?.rows.map(([name]) => name)).toEqual(['PressReader']);
    expect(origin?.leftOut).toEqual(['Filmoteket: mva.-satsen er ikke kjent']);
    expect(planSum(say().table, 'compensation', 0)).toBe(-12_648_150);
  });

  test('no line with a price: no sum', () => {
    const { table } = say(budgetScenario([budgetLine({ priceYear: 2023 })]));
    expect(planSum(table, 'total', 0)).toBeNull();
  });
});
