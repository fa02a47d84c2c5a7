import { describe, expect, test } from 'vitest';
import { type BudgetLine, type BudgetScenario, DEFAULT_ACCOUNT_CODES } from '#domain/budget/budget-scenario.ts';
import { budgetTable } from '#domain/budget/budget-table.ts';
import { ore } from '#domain/model/brands.ts';
import { priceIndex } from '../../../support/figure-records.ts';

const line = (fields: Partial<BudgetLine>): BudgetLine => ({
  id: 'linje',
  label: 'PressReader',
  basePriceOre: ore(48_600_000),
  priceYear: 2024,
  ...DEFAULT_ACCOUNT_CODES,
  vatRate: 0.25,
  vatCompensable: true,
  inFrame: true,
  ...fields,
});

function table(lines: BudgetLine[], some: Partial<BudgetScenario> = {}) {
  const scenario: BudgetScenario = {
    id: 'alternativ',
    name: 'Budsjettjustering mars 2025',
    firstYear: 2025,
    index: 'deflator',
    assumedChange: 0.025,
    assumedChanges: {},
    lines,
    ...some,
  };
  return budgetTable([priceIndex(2025, 0.041), priceIndex(2026, 0.03), priceIndex(2026, 0.9, 'kpi')], scenario);
}

test('four years: registered changes where there are, the assumption after them', () => {
  const { years, changes, inFrame } = table([line({})]);
  expect(years).toEqual([2025, 2026, 2027, 2028]);
  expect(changes).toEqual([
    { year: 2025, change: 0.041, origin: 'registered' },
    { year: 2026, change: 0.03, origin: 'registered' },
    { year: 2027, change: 0.025, origin: 'assumed' },
    { year: 2028, change: 0.025, origin: 'assumed' },
  ]);
  // 486 000 × 1.041 × 1.03 × 1.025 × 1.025, rounded to øre from the exact price each year
  expect(inFrame.rows[0]?.cells.map((cell) => cell?.netOre)).toEqual([50_592_600, 52_110_378, 53_413_137, 54_748_466]);
});

test('a year may have an assumption of its own', () => {
  const { changes } = table([line({})], { assumedChanges: { 2028: 0.04 } });
  expect(changes.map(({ change }) => change)).toEqual([0.041, 0.03, 0.025, 0.04]);
});

test('a price of the budget year itself is not indexed', () => {
  expect(table([line({ priceYear: 2025 })]).inFrame.rows[0]?.cells[0]?.netOre).toBe(48_600_000);
});

test('an old price whose years are not registered has no basis, and the sum says so', () => {
  const { inFrame } = table([line({ priceYear: 2022 }), line({ id: 'ny' })]);
  expect(inFrame.rows[0]).toMatchObject({ cells: [null, null, null, null], missingYears: [2023, 2024] });
  expect(inFrame.sums[0]).toMatchObject({ netOre: 50_592_600, linesWithoutPrice: 1 });
});

test('without any registered change the assumption holds from the price year on', () => {
  const { inFrame, changes } = table([line({ basePriceOre: ore(100_000), priceYear: 2023 })], { index: 'ukjent' });
  expect(inFrame.rows[0]?.cells[0]?.netOre).toBe(105_063);
  expect(changes[0]?.origin).toBe('assumed');
});

describe('sums', () => {
  const cost = line({ id: 'drift', basePriceOre: ore(21_800_000), inFrame: false, vatCompensable: false });

  test('new cost stands apart from what is in the frame', () => {
    const { inFrame, newCost, total } = table([line({}), cost]);
    expect(newCost.rows.map((row) => row.line.id)).toEqual(['drift']);
    expect(total.map(({ netOre }) => netOre)).toEqual(
      inFrame.sums.map(({ netOre }, i) => netOre + (newCost.sums[i]?.netOre ?? 0)),
    );
  });

  test('VAT: compensable, a cost, or unknown', () => {
    const { inFrame, newCost } = table([line({}), line({ id: 'ukjent', vatRate: null }), cost]);
    expect(inFrame.rows[0]?.cells[0]).toEqual({ netOre: 50_592_600, vatOre: 12_648_150 });
    expect(inFrame.sums[0]).toMatchObject({ compensableVatOre: 12_648_150, otherVatOre: 0, linesWithoutVatRate: 1 });
    expect(newCost.sums[0]).toMatchObject({ compensableVatOre: 0, otherVatOre: 5_673_450 });
  });
});
