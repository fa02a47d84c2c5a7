import type { Outcome } from '#domain/model/problem.ts';
import { compareUse, type UseComparison, type UseComparisonQuery } from '#domain/usage/compare-use.ts';
import { originOfUse, type UseOrigin, type UseOriginQuery } from '#domain/usage/origin-of-use.ts';
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
