import type { UsageSeries } from '#data/usage/usage-series.ts';
import type { BothSeries } from './ours.ts';

/** The two questions that every contestant answers: use by service, metric and month, of the country and of a county. */
export type Dashboards = { readonly country: readonly Total[]; readonly county: readonly Total[] };

export type Total = {
  readonly serviceId: string;
  readonly metric: string;
  /** Year × 12 + month − 1. */
  readonly month: number;
  readonly sum: number;
};

export const DASHBOARD_COUNTY = 'NO-42';

/** Two contestants that answer alike have the same digest. */
export function digest({ country, county }: Dashboards): string {
  const of = (totals: readonly Total[]) => {
    const weighted = totals.reduce((sum, total) => sum + total.sum * (1 + (total.month % 97)), 0);
    return `${totals.length}/${weighted}`;
  };
  return `${of(country)} ${of(county)}`;
}

/** The totals in our own answer. */
export function totalsOf({ country, county }: BothSeries): Dashboards {
  const of = (series: readonly UsageSeries[]) =>
    series.flatMap(({ serviceId, metric, firstMonth, uses }) =>
      uses.flatMap((sum, i) => (sum === null ? [] : [{ serviceId, metric, month: firstMonth + i, sum }])),
    );
  return { country: of(country), county: of(county) };
}
