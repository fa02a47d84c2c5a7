import { type CountyRow, countiesSideBySide } from '#domain/counties/counties-side-by-side.ts';
import { type CoverageMatrix, coverageMatrix } from '#domain/counties/coverage-matrix.ts';
import { DEFAULT_BASELINE } from '#domain/figures/agreement-reduction.ts';
import { DEFAULT_INDEX, lastDayOf } from '#domain/figures/figures.ts';
import type { CentralData } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { scopeOf } from '#domain/organisations/scope.ts';

export type CoverageQuery = { readonly scope: string; readonly year: number };

type Load = (years: readonly number[]) => Promise<CentralData>;

/** Every county of a year side by side, on its last day. */
export async function countiesOf(load: Load, year: number): Promise<readonly CountyRow[]> {
  // The years of the overview, so that what it loaded is there already.
  const data = await load([year - 1, year]);
  return countiesSideBySide(data, {
    year,
    on: lastDayOf(year),
    baseline: DEFAULT_BASELINE,
    index: DEFAULT_INDEX,
  });
}

/** Every service against every municipality of a scope, on the last day of a year. */
export async function coverageOf(load: Load, { scope, year }: CoverageQuery): Promise<Outcome<CoverageMatrix>> {
  const { tables } = await load([year - 1, year]);
  const found = scopeOf(tables, scope);
  if (found.kind === 'refused') return found;
  return { kind: 'ok', value: coverageMatrix(tables, found.value, lastDayOf(year)), warnings: [] };
}
