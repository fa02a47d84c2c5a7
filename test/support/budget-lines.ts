import fc from 'fast-check';
import { type BudgetLine, type BudgetScenario, DEFAULT_ACCOUNT_CODES } from '#domain/budget/budget-scenario.ts';
import { budgetTable } from '#domain/budget/budget-table.ts';
import { whatIfEffect } from '#domain/budget/what-if-effect.ts';
import { month, ore } from '#domain/model/brands.ts';
import type { PriceIndex } from '#domain/model/tables.ts';

/** Whole lines and scenarios from the few fields that a test is about: 486 000 kroner of 2024, four years from 2025. */

export function budgetLine(fields: Partial<BudgetLine> = {}): BudgetLine {
  return {
    id: 'linje',
    label: 'PressReader',
    basePriceOre: ore(48_600_000),
    priceYear: 2024,
    ...DEFAULT_ACCOUNT_CODES,
    vatRate: 0.25,
    vatCompensable: true,
    inFrame: true,
    ...fields,
  };
}

export function budgetScenario(
  lines: readonly BudgetLine[],
  fields: Partial<Omit<BudgetScenario, 'lines'>> = {},
): BudgetScenario {
  return {
    id: 'alternativ',
    name: 'Budsjettjustering mars 2025',
    firstYear: 2025,
    index: 'deflator',
    assumedChange: 0.025,
    assumedChanges: {},
    lines,
    ...fields,
  };
}

/** Both plans and what lies between them. */
export function whatIfTables(indexes: readonly PriceIndex[], before: BudgetScenario, after: BudgetScenario) {
  const tables = { before: budgetTable(indexes, before), after: budgetTable(indexes, after) };
  return { ...tables, effect: whatIfEffect(tables.before, tables.after) };
}

const generatedLine = fc.record({
  label: fc.constant('Linje'),
  basePriceOre: fc.integer({ min: 0, max: 500_000_000 }).map(ore),
  priceYear: fc.integer({ min: 2020, max: 2028 }),
  functionCode: fc.constant('740'),
  typeCode: fc.constant('195'),
  vatRate: fc.option(fc.constantFrom(0, 0.12, 0.25)),
  vatCompensable: fc.boolean(),
  inFrame: fc.boolean(),
  start: fc.option(fc.constantFrom('2025-08', '2026-01', '2027-12').map(month), { nil: null }),
});

/** Up to ten lines of all kinds, some that start later. */
export const generatedLines: fc.Arbitrary<BudgetLine[]> = fc
  .array(generatedLine, { maxLength: 10 })
  .map((drafts) =>
    drafts.map(({ start, ...line }, i) => ({ ...line, id: `linje-${i}`, ...(start !== null && { start }) })),
  );
