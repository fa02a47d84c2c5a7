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
 * @param rollups those of one scope
 */
export function usageSeries(rollups: readonly Rollup[]): UsageSeries[] {
  const years = rollups.map(({ year }) => year);
  const firstMonth = Math.min(...years) * 12;
  const span = (Math.max(...years) + 1) * 12 - firstMonth;
  const sums = new Map<string, Sums & { serviceId: string; metric: string }>();
  for (const rollup of rollups) {
    for (const [service, serviceId] of rollup.services.entries()) {
      for (const [metric, metricName] of rollup.metrics.entries()) {
        const start = (service * rollup.metrics.length + metric) * 12;
        if (!hasUsage(rollup, start)) continue;
        const key = `${serviceId}\u001f${metricName}`;
        const sum = sums.get(key) ?? { serviceId, metric: metricName, ...emptySums(span) };
        sums.set(key, sum);
        setYear(rollup, start, sum, rollup.year * 12 - firstMonth);
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

function hasUsage({ organisations }: Rollup, start: number): boolean {
  for (let month = 0; month < 12; month++) if (organisations[start + month] !== 0) return true;
  return false;
}

function setYear({ uses, allocatedUses, organisations }: Rollup, start: number, sums: Sums, january: number): void {
  for (let month = 0; month < 12; month++) {
    sums.uses[january + month] = uses[start + month] as number;
    sums.allocatedUses[january + month] = allocatedUses?.[start + month] ?? 0;
    sums.organisations[january + month] = organisations[start + month] as number;
  }
}
