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
  readonly allocatedUses: Float64Array;
  /** Organisations with usage. */
  readonly organisations: Float64Array;
};

type Growing = UsageSeries & { readonly uses: (number | null)[] };

/**
 * Use of every service and metric that has any in the scope, month by month from January of the first to December of the
 * last year of the rollups, by service and metric. For dashboards over many years; the same numbers as `monthlyUse`.
 * @param rollups those of one scope
 */
export function usageSeries(rollups: readonly Rollup[]): UsageSeries[] {
  const years = rollups.map(({ year }) => year);
  const firstMonth = Math.min(...years) * 12;
  const span = (Math.max(...years) + 1) * 12 - firstMonth;
  const found = new Map<string, Growing>();
  for (const rollup of rollups) {
    for (const [service, serviceId] of rollup.services.entries()) {
      for (const [metric, metricName] of rollup.metrics.entries()) {
        const start = (service * rollup.metrics.length + metric) * 12;
        if (!hasUsage(rollup, start)) continue;
        const key = `${serviceId}\u001f${metricName}`;
        const series = found.get(key) ?? emptySeries(serviceId, metricName, firstMonth, span);
        found.set(key, series);
        setYear(rollup, start, series);
      }
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, series]) => series);
}

function emptySeries(serviceId: string, metric: string, firstMonth: number, span: number): Growing {
  return {
    serviceId,
    metric,
    firstMonth,
    uses: new Array<null>(span).fill(null),
    allocatedUses: new Float64Array(span),
    organisations: new Float64Array(span),
  };
}

function hasUsage({ organisations }: Rollup, start: number): boolean {
  for (let month = 0; month < 12; month++) if (organisations[start + month] !== 0) return true;
  return false;
}

function setYear({ year, uses, organisations, allocatedUses }: Rollup, start: number, series: Growing): void {
  const january = year * 12 - series.firstMonth;
  for (let month = 0; month < 12; month++) {
    const from = start + month;
    const to = january + month;
    if (organisations[from] === 0) continue;
    series.uses[to] = uses[from] as number;
    series.organisations[to] = organisations[from] as number;
    if (allocatedUses) series.allocatedUses[to] = allocatedUses[from] as number;
  }
}
