import { type Ore, ore } from '../model/brands.ts';
import type { BudgetSum, BudgetTable } from './budget-table.ts';

/** What the questions make of the plan, net of VAT in øre: one entry a year, in the order of the years. */
export type WhatIfEffect = {
  readonly years: readonly number[];
  readonly totalOre: readonly Ore[];
  readonly newCostOre: readonly Ore[];
  readonly inFrameOre: readonly Ore[];
  /** New cost, and what the lines in the frame cost more than before: what the frame of today does not cover. */
  readonly missingOre: readonly Ore[];
  /** The effect on the total of all years. */
  readonly sumOre: Ore;
};

/** Two plans held against each other, both computed by `budgetTable`; they must be of the same years. */
export function whatIfEffect(before: BudgetTable, after: BudgetTable): WhatIfEffect {
  const difference = (sums: (table: BudgetTable) => readonly BudgetSum[]) =>
    before.years.map((_, i) => ore((sums(after)[i]?.netOre ?? 0) - (sums(before)[i]?.netOre ?? 0)));
  const inFrameOre = difference((table) => table.inFrame.sums);
  const totalOre = difference((table) => table.total);
  return {
    years: before.years,
    totalOre,
    newCostOre: difference((table) => table.newCost.sums),
    inFrameOre,
    missingOre: after.newCost.sums.map(({ netOre }, i) => ore(netOre + (inFrameOre[i] ?? 0))),
    sumOre: ore(totalOre.reduce((sum, each) => sum + each, 0)),
  };
}
