import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BudgetLine } from '#domain/budget/budget-scenario.ts';
import { budgetTable } from '#domain/budget/budget-table.ts';
import { ore } from '#domain/model/brands.ts';
import { priceIndex } from '../../../support/figure-records.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const line: fc.Arbitrary<Omit<BudgetLine, 'id'>> = fc.record({
  label: fc.constant('Linje'),
  basePriceOre: fc.integer({ min: 0, max: 500_000_000 }).map(ore),
  priceYear: fc.integer({ min: 2021, max: 2028 }),
  functionCode: fc.constant('740'),
  typeCode: fc.constant('195'),
  vatRate: fc.option(fc.constantFrom(0, 0.12, 0.25)),
  vatCompensable: fc.boolean(),
  inFrame: fc.boolean(),
});

test('the sum of the plan is that of its cells, and that of the frame and the new cost', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.integer({ min: -20, max: 90 }), (drafts, thousandths) => {
      const lines = drafts.map((draft, i) => ({ ...draft, id: `linje-${i}` }));
      const { inFrame, newCost, total } = budgetTable([priceIndex(2024, 0.043), priceIndex(2025, 0.041)], {
        id: 'a',
        name: '',
        firstYear: 2025,
        index: 'deflator',
        assumedChange: thousandths / 1000,
        assumedChanges: {},
        lines,
      });
      expect(inFrame.rows.length + newCost.rows.length).toBe(lines.length);
      total.forEach((sum, i) => {
        const [frame, extra] = [inFrame.sums[i], newCost.sums[i]];
        expect(sum.netOre).toBe((frame?.netOre ?? 0) + (extra?.netOre ?? 0));
        expect(sum.compensableVatOre).toBe((frame?.compensableVatOre ?? 0) + (extra?.compensableVatOre ?? 0));
        const cells: number[] = [...inFrame.rows, ...newCost.rows].map((row) => row.cells[i]?.netOre ?? 0);
        expect(cells.reduce((so, cell) => so + cell, 0)).toBe(sum.netOre);
      });
    }),
    seededRuns(200),
  );
});
