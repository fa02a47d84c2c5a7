import { COUNTRY } from '#domain/organisations/scope.ts';
import type { Rollup } from './rollup.ts';

/** Use of one service in one metric over months without a gap in the numbering. */
export type UsageSeries = {
  readonly serviceId: string;
  readonly metric: string;
  /** As `monthNumber`; the others follow one by one. */
  readonly firstMonth: number;
  /** Null where no organisation of the scope has usage: a gap, not 0. */
  readonly uses: readonly (number | null)[];
  /** The part of the uses in cells with allocated rows. */
  readonly allocatedUses: readonly number[];
  /** Organisations with usage. */
  readonly organisations: readonly number[];
};

type Sums = { uses: Float64Array; allocatedUses: Float64Array; organisations: Float64Array };

/**
 * Use of every service and metric that has any in the scope, month by month from January of the first to December of the
 * last year of the rollups, by service and metric. For dashboards over many years; the same numbers as `monthlyUse`.
 * @param scope `NO`, or the id of a county of today
 */
export function usageSeries(rollups: readonly Rollup[], scope: string): UsageSeries[] {
  const years = rollups.map(({ year }) => year);
  const firstMonth = Math.min(...years) * 12;
  const span = (Math.max(...years) + 1) * 12 - firstMonth;
  const sums = new Map<string, Sums & { serviceId: string; metric: string }>();
  for (const rollup of rollups) {
    for (const [service, serviceId] of rollup.services.entries()) {
      for (const [metric, metricName] of rollup.metrics.entries()) {
        const key = `${serviceId}\u001f${metricName}`;
        const sum = sums.get(key) ?? { serviceId, metric: metricName, ...emptySums(span) };
        const start = (service * rollup.metrics.length + metric) * rollup.counties.length * 12;
        if (addYear(rollup, start, scope, sum, rollup.year * 12 - firstMonth)) sums.set(key, sum);
      }
    }
  }
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { serviceId, metric, uses, allocatedUses, organisations }]) => ({
      serviceId,
      metric,
      firstMonth,
      uses: Array.from(uses, (use, i) => (organisations[i] === 0 ? null : use)),
      allocatedUses: [...allocatedUses],
      organisations: [...organisations],
    }));
}

function emptySums(span: number): Sums {
  return {
    uses: new Float64Array(span),
    allocatedUses: new Float64Array(span),
    organisations: new Float64Array(span),
  };
}

/** Adds the months of one service, metric and year. @returns whether the scope has any usage in it */
function addYear(rollup: Rollup, start: number, scope: string, sums: Sums, january: number): boolean {
  const { counties, uses, allocatedUses, organisations } = rollup;
  let found = false;
  for (const [county, id] of counties.entries()) {
    if (scope !== COUNTRY && id !== scope) continue;
    const from = start + county * 12;
    for (let month = 0; month < 12; month++) {
      const at = january + month;
      if (organisations[from + month] === 0) continue;
      found = true;
      sums.uses[at] = (sums.uses[at] as number) + (uses[from + month] as number);
      sums.allocatedUses[at] = (sums.allocatedUses[at] as number) + (allocatedUses?.[from + month] ?? 0);
      sums.organisations[at] = (sums.organisations[at] as number) + (organisations[from + month] as number);
    }
  }
  return found;
}
