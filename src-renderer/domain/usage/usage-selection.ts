import type { OrganisationId } from '../model/brands.ts';
import type { CentralData } from '../model/central-data.ts';
import { leftOutCodes } from './left-out.ts';
import { sourceRanks } from './source-precedence.ts';

/**
 * The usage rows of some organisations and months that can take part in figures, as row numbers into the columns.
 * One pass over the columns without an object per row: a national file has a million of them.
 */
export type UsageSelection = {
  readonly data: CentralData;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly rows: Uint32Array;
  /** Precedence of each source code; 0 where the source is not in the file, or held out of the figures. */
  readonly rankOfSource: Uint32Array;
  /** `hasRows[serviceCode × metrics + metricCode]` is 1 where a service has any row of a metric. */
  readonly hasRows: Uint8Array;
  /** Per service code: period totals without months within these months, which are shown and never spread. */
  readonly periodTotals: Uint32Array;
  /** Per service code: rows whose source is not in the file, so that nothing says whether they speak. */
  readonly rowsWithoutSource: Uint32Array;
};

/** @param firstMonth,lastMonth as `monthNumber`, both included */
export function selectUsage(
  data: CentralData,
  firstMonth: number,
  lastMonth: number,
  isIncluded: (organisation: OrganisationId) => boolean,
): UsageSelection {
  const { usage } = data;
  const ranks = sourceRanks(data.tables.usage_sources);
  const rankOfSource = Uint32Array.from(usage.sources, (id) => ranks.get(id) ?? 0);
  // Looked up only for rows that are in no figure anyway: the others cost what they did.
  const leftOut = leftOutCodes(usage, data.tables.usage_sources);
  const included = Uint8Array.from(usage.organisations, (id) => (isIncluded(id as OrganisationId) ? 1 : 0));
  const metrics = usage.metrics.length;
  const hasRows = new Uint8Array(usage.services.length * metrics);
  const periodTotals = new Uint32Array(usage.services.length);
  const rowsWithoutSource = new Uint32Array(usage.services.length);
  const { source, service, organisation, metric, first, last } = usage;
  const rows = new Uint32Array(usage.length);
  let selected = 0;
  for (let i = 0; i < usage.length; i++) {
    const from = first[i] as number;
    const to = last[i] as number;
    if (from > lastMonth || to < firstMonth || included[organisation[i] as number] === 0) continue;
    const serviceCode = service[i] as number;
    if (from !== to) {
      if (leftOut[source[i] as number] === 0) periodTotals[serviceCode] = (periodTotals[serviceCode] as number) + 1;
    } else if (rankOfSource[source[i] as number] === 0) {
      if (leftOut[source[i] as number] === 0)
        rowsWithoutSource[serviceCode] = (rowsWithoutSource[serviceCode] as number) + 1;
    } else {
      hasRows[serviceCode * metrics + (metric[i] as number)] = 1;
      rows[selected++] = i;
    }
  }
  return {
    data,
    firstMonth,
    lastMonth,
    rows: rows.slice(0, selected),
    rankOfSource,
    hasRows,
    periodTotals,
    rowsWithoutSource,
  };
}
