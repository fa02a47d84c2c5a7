import type { OrganisationId } from '../model/brands.ts';
import type { CentralData } from '../model/central-data.ts';
import { inScope, type Scope } from '../organisations/scope.ts';
import { type AllocationKey, allocationKeys } from './allocation.ts';
import { serviceMetrics } from './service-metric.ts';
import { type UsageCells, usageCells, usageCodes } from './usage-cells.ts';
import { selectUsage } from './usage-selection.ts';

/** Use of one service in a scope, month by month. */
export type MonthlyUse = {
  readonly serviceId: string;
  readonly metric: string | null;
  readonly months: readonly MonthOfUse[];
  /** By what the allocated part of them was split. */
  readonly allocatedBy: readonly AllocationKey[];
  /** Period totals without months that touch these months: shown, never spread. */
  readonly periodTotals: number;
  readonly rowsWithoutSource: number;
};

export type MonthOfUse = {
  /** As `monthNumber`. */
  readonly month: number;
  /** Null when no organisation of the scope has usage that month: a gap, not 0. */
  readonly uses: number | null;
  /** The part of `uses` in cells with allocated rows. */
  readonly allocatedUses: number;
  /** Organisations with usage that month. */
  readonly organisations: number;
  /** Ids of the sources that speak for a cell of the month. */
  readonly sourceIds: readonly string[];
};

/**
 * Use of every service from one month to another, both included, in the order of the services.
 * @param firstMonth,lastMonth as `monthNumber`
 */
export function monthlyUse(data: CentralData, scope: Scope, firstMonth: number, lastMonth: number): MonthlyUse[] {
  return monthlyUseOf(data, (id) => inScope(scope, id), [firstMonth, lastMonth], null);
}

/**
 * The same of some organisations.
 * @param metric of every service; null for each service's own
 */
export function monthlyUseOf(
  data: CentralData,
  isIncluded: (id: OrganisationId) => boolean,
  [firstMonth, lastMonth]: readonly [number, number],
  metric: string | null,
): MonthlyUse[] {
  const selection = selectUsage(data, firstMonth, lastMonth, isIncluded);
  const metrics =
    metric === null ? serviceMetrics(selection) : new Map(data.tables.services.map(({ id }) => [id, metric]));
  const cells = usageCells(selection, metrics);
  const codes = usageCodes(selection);
  const span = lastMonth - firstMonth + 1;
  const totals = monthTotals(cells, data.usage.services.length, firstMonth, span);
  const allocatedTo = organisationsWithAllocated(data, cells);
  return data.tables.services.map(({ id }) => {
    const code = codes.service(id);
    const months = Array.from({ length: span }, (_, i) => {
      const total = code < 0 ? undefined : totals[code * span + i];
      return {
        month: firstMonth + i,
        uses: total?.uses ?? null,
        allocatedUses: total?.allocatedUses ?? 0,
        organisations: total?.organisations ?? 0,
        sourceIds: [...(total?.sources ?? [])].map((source) => data.usage.sources[source] ?? '').toSorted(),
      };
    });
    return {
      serviceId: id,
      metric: metrics.get(id) ?? null,
      months,
      allocatedBy: allocationKeys(allocatedTo.get(code) ?? [], data.tables.organisations),
      periodTotals: selection.periodTotals[code] ?? 0,
      rowsWithoutSource: selection.rowsWithoutSource[code] ?? 0,
    };
  });
}

/** Who has allocated cells, by the code of the service. */
function organisationsWithAllocated(
  { usage }: CentralData,
  cells: UsageCells,
): ReadonlyMap<number, ReadonlySet<OrganisationId>> {
  const found = new Map<number, Set<OrganisationId>>();
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells.allocated[cell] !== 1) continue;
    const service = cells.service[cell] as number;
    const known = found.get(service) ?? new Set<OrganisationId>();
    known.add(usage.organisations[cells.organisation[cell] as number] as OrganisationId);
    found.set(service, known);
  }
  return found;
}

type MonthTotal = { uses: number; allocatedUses: number; organisations: number; sources: Set<number> };

/** Totals by service code and month; a month without any cell has no entry. */
function monthTotals(
  cells: UsageCells,
  services: number,
  firstMonth: number,
  span: number,
): (MonthTotal | undefined)[] {
  const totals = new Array<MonthTotal | undefined>(services * span);
  for (let cell = 0; cell < cells.length; cell++) {
    const position = (cells.service[cell] as number) * span + (cells.month[cell] as number) - firstMonth;
    let total = totals[position];
    if (!total) {
      total = { uses: 0, allocatedUses: 0, organisations: 0, sources: new Set() };
      totals[position] = total;
    }
    const uses = cells.uses[cell] as number;
    total.uses += uses;
    if (cells.allocated[cell] === 1) total.allocatedUses += uses;
    total.organisations++;
    total.sources.add(cells.source[cell] as number);
  }
  return totals;
}
