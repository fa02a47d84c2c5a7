import { type BudgetSum, type BudgetTable, costOre } from '#domain/budget/budget-table.ts';
import { type Ore, ore } from '#domain/model/brands.ts';

/** The rows that add up, in the order they stand. `missing` is only there while questions are asked. */
export const PLAN_SUMS = ['inFrame', 'newCost', 'total', 'vat', 'compensation', 'cost', 'missing'] as const;
export type PlanSum = (typeof PLAN_SUMS)[number];

/** The sum of a year, or null where no line has a price. */
export function planSum(table: BudgetTable, sum: Exclude<PlanSum, 'missing'>, at: number): Ore | null {
  const group = sum === 'inFrame' || sum === 'newCost' ? table[sum] : null;
  const found = (group?.sums ?? table.total)[at];
  const lines = group?.rows.length ?? table.inFrame.rows.length + table.newCost.rows.length;
  if (!found || (lines > 0 && found.linesWithoutPrice === lines)) return null;
  return part(found, sum);
}

function part(found: BudgetSum, sum: Exclude<PlanSum, 'missing'>): Ore {
  if (sum === 'vat') return ore(found.compensableVatOre + found.otherVatOre);
  if (sum === 'compensation') return ore(-found.compensableVatOre);
  return sum === 'cost' ? costOre(found) : found.netOre;
}
