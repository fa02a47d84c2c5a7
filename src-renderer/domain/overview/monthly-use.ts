import type { CentralData } from '../model/central-data.ts';
import type { Service } from '../model/tables.ts';
import { inScope, type Scope } from '../organisations/scope.ts';
import { serviceMetrics } from '../usage/service-metric.ts';
import { usageCells } from '../usage/usage-cells.ts';
import { selectUsage } from '../usage/usage-selection.ts';

/** Use of one service in one month over the scope; `null` is missing, which is not 0. */
export type MonthOfUse = {
  readonly count: number | null;
  /** Some of it was split from a shared total. */
  readonly allocated: boolean;
  /** Organisations that have a number. */
  readonly organisations: number;
};

export type MonthlyUse = {
  readonly service: Service;
  /** Always named beside the numbers; null when nothing says what is counted. */
  readonly metric: string | null;
  /** January to December. */
  readonly months: readonly MonthOfUse[];
  /** How many source files speak for these numbers. */
  readonly sources: number;
};

/** Monthly use of every service in a scope and year, each in its own metric, in the order of the services. */
export function monthlyUse(data: CentralData, scope: Scope, year: number): MonthlyUse[] {
  const first = year * 12;
  const selection = selectUsage(data, first, first + 11, (id) => inScope(scope, id));
  const metrics = serviceMetrics(selection);
  const cells = usageCells(selection, metrics);
  const { services } = data.usage;
  const sums = new Float64Array(services.length * 12);
  const numbers = new Uint32Array(services.length * 12);
  const allocated = new Uint8Array(services.length * 12);
  const sources = services.map(() => new Set<number>());
  for (let cell = 0; cell < cells.length; cell++) {
    const service = cells.service[cell] as number;
    const at = service * 12 + (cells.month[cell] as number) - first;
    sums[at] = (sums[at] as number) + (cells.uses[cell] as number);
    numbers[at] = (numbers[at] as number) + 1;
    if (cells.allocated[cell] === 1) allocated[at] = 1;
    sources[service]?.add(cells.source[cell] as number);
  }
  const codes = new Map(services.map((id, code) => [id, code]));
  return data.tables.services.map((service) => {
    const code = codes.get(service.id);
    const months = Array.from({ length: 12 }, (_, month): MonthOfUse => {
      const at = code === undefined ? -1 : code * 12 + month;
      const organisations = numbers[at] ?? 0;
      return {
        count: organisations === 0 ? null : (sums[at] ?? 0),
        allocated: allocated[at] === 1,
        organisations,
      };
    });
    const speaking = code === undefined ? 0 : (sources[code]?.size ?? 0);
    return { service, metric: metrics.get(service.id) ?? null, months, sources: speaking };
  });
}
