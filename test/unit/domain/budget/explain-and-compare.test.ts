import { describe, expect, test } from 'vitest';
import { budgetTable } from '#domain/budget/budget-table.ts';
import { compareScenarios } from '#domain/budget/compare-scenarios.ts';
import { explainCell } from '#domain/budget/explain-cell.ts';
import { month, ore } from '#domain/model/brands.ts';
import { budgetLine, budgetScenario } from '../../../support/budget-lines.ts';
import { priceIndex } from '../../../support/figure-records.ts';

const indexes = [priceIndex(2025, 0.041), priceIndex(2026, 0.03)];
const film = budgetLine({ id: 'film', basePriceOre: ore(10_000_000), inFrame: false, vatCompensable: false });
const plan = budgetScenario([budgetLine(), film]);

describe('a number of the plan explains itself', () => {
  const explained = (scenario = plan, line = 'linje', year = 2027) =>
    explainCell(indexes, scenario, budgetTable(indexes, scenario), line, year);

  test('base price, the growth of each year, and whether it is registered or assumed', () => {
    expect(explained()).toMatchObject({
      line: { basePriceOre: 48_600_000, priceYear: 2024 },
      changes: [
        { year: 2025, change: 0.041, origin: 'registered' },
        { year: 2026, change: 0.03, origin: 'registered' },
        { year: 2027, change: 0.025, origin: 'assumed' },
      ],
      months: 12,
      cell: { netOre: 53_413_137 },
    });
  });

  test('a line that starts in August is paid for five months', () => {
    const late = budgetScenario([budgetLine({ start: month('2025-08') })]);
    expect(explained(late, 'linje', 2025)).toMatchObject({ months: 5, cell: { netOre: 21_080_250 } });
  });

  test('a missing year is named and leaves no number', () => {
    const old = budgetScenario([budgetLine({ priceYear: 2023 })]);
    expect(explained(old)).toMatchObject({
      cell: null,
      changes: [{ year: 2024, change: null, origin: 'missing' }, {}, {}, {}],
    });
  });

  test('a line that is not there has nothing to explain', () => {
    expect(explained(plan, 'borte')).toBeNull();
    expect(explained(plan, 'linje', 2029)).toBeNull();
  });
});

describe('alternatives side by side', () => {
  const other = budgetScenario([budgetLine({ basePriceOre: ore(50_000_000) })], { id: 'b', firstYear: 2026 });

  test('one year: each line, also one that only one of them has', () => {
    const { lines, sums, years } = compareScenarios(indexes, [plan, other], 2026);
    expect(years).toEqual([2025, 2026, 2027, 2028, 2029]);
    expect(lines.map(({ line, amounts }) => [line.id, amounts])).toEqual([
      [
        'linje',
        [
          { kind: 'amount', ore: 52_110_378 },
          { kind: 'amount', ore: 53_611_500 },
        ],
      ],
      ['film', [{ kind: 'amount', ore: 10_722_300 }, { kind: 'absent' }]],
    ]);
    expect(sums.net[0]).toEqual({ kind: 'amount', ore: 62_832_678 });
    // VAT that does not come back is a cost.
    expect(sums.cost[0]).toEqual({ kind: 'amount', ore: 62_832_678 + 2_680_575 });
    expect(sums.compensation[0]).toEqual({ kind: 'amount', ore: 13_027_595 });
  });

  test('a year that one of them does not have is outside it, and all years are those they share', () => {
    expect(compareScenarios(indexes, [plan, other], 2025).sums.net[1]).toEqual({ kind: 'outside' });
    const three = compareScenarios(indexes, [plan, other], null).sums.inFrame[1];
    const each = [2026, 2027, 2028].map((year) => compareScenarios(indexes, [other], year).sums.inFrame[0]);
    const sum = each.reduce((so, amount) => so + (amount?.kind === 'amount' ? amount.ore : 0), 0);
    expect(three).toEqual({ kind: 'amount', ore: sum });
  });

  test('no price in any line: no basis, not 0', () => {
    const old = budgetScenario([budgetLine({ priceYear: 2023 })]);
    const { lines, sums } = compareScenarios(indexes, [old], 2025);
    expect([lines[0]?.amounts[0], sums.net[0]]).toEqual([{ kind: 'noBasis' }, { kind: 'noBasis' }]);
  });
});
