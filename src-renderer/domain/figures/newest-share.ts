import type { Ore } from '../model/brands.ts';
import type { Tables } from '../model/tables.ts';
import type { Scope } from '../organisations/scope.ts';
import { type OperatingCostSplit, operatingCostSplit } from './operating-cost-split.ts';
import { operatingCostShare } from './savings.ts';

/** The scope's share of the operating cost in the newest year up to `latest` that has one. */
export function newestShare(
  tables: Tables,
  scope: Scope,
  latest: number,
): { year: number; ore: Ore; split: OperatingCostSplit } | null {
  const years = tables.operating_costs.map(({ year }) => year).filter((year) => year <= latest);
  for (const year of years.toSorted((a, b) => b - a)) {
    const split = operatingCostSplit(tables, year);
    const share = operatingCostShare(split, scope);
    if (share !== null) return { year, ore: share, split };
  }
  return null;
}
