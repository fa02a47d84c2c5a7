import type { Outcome } from '#domain/model/problem.ts';
import { compareUse, type UseComparison, type UseComparisonQuery } from '#domain/usage/compare-use.ts';
import { originOfUse, type UseOrigin, type UseOriginQuery } from '#domain/usage/origin-of-use.ts';
import { monthsOfScope, type UseByMonth, type UseByMonthQuery } from '#domain/usage/use-by-month.ts';
import type { FiguresEngine } from './figures-engine.ts';

/** Libraries or counties side by side from the stored data; the same years as an overview, so that they are read once. */
export async function usageComparison(
  engine: Pick<FiguresEngine, 'data'>,
  query: UseComparisonQuery,
): Promise<Outcome<UseComparison>> {
  return compareUse(await engine.data([query.year - 1, query.year]), query);
}

/** What a number of use was made of. */
export async function usageOrigin(
  engine: Pick<FiguresEngine, 'data'>,
  query: UseOriginQuery,
): Promise<Outcome<UseOrigin>> {
  return originOfUse(await engine.data([query.year - 1, query.year]), query);
}

/** Use month by month of a scope or one library in it. */
export async function usageByMonth(
  engine: Pick<FiguresEngine, 'data'>,
  query: UseByMonthQuery,
): Promise<Outcome<UseByMonth>> {
  return monthsOfScope(await engine.data([query.year - 1, query.year]), query);
}
