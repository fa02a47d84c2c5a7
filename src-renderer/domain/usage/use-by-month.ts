import { participationsOf } from '../figures/participations.ts';
import type { OrganisationId } from '../model/brands.ts';
import type { CentralData } from '../model/central-data.ts';
import type { Outcome } from '../model/problem.ts';
import type { Service } from '../model/tables.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { inScope, scopeOf } from '../organisations/scope.ts';
import { unitsOfYear } from '../statistics/holders.ts';
import { leftOutMonths } from './left-out.ts';
import { memberMonths } from './member-months.ts';
import { type MonthlyUse, monthlyUseOf } from './monthly-use.ts';
import { selectUsage } from './usage-selection.ts';

export type UseByMonthQuery = {
  /** `NO` or a county's id. */
  readonly scope: string;
  readonly year: number;
  /** One library as it was at the end of the year; null for all of the scope. */
  readonly library: string | null;
  /** The same for every service; null for each service's own. */
  readonly metric: string | null;
};

export type UseByMonth = {
  /** Every service, in their order; `isShown` for those used in the year, or that somebody asked about takes part in. */
  readonly services: readonly {
    readonly service: Service;
    readonly use: MonthlyUse;
    readonly useBefore: MonthlyUse;
    readonly isShown: boolean;
  }[];
  /** Months in which anyone asked about takes part, as `memberMonths`. */
  readonly members: ReadonlyMap<string, ReadonlySet<number>>;
  /** Months of the year with a number in a source that is held out, as `leftOutMonths`. */
  readonly leftOut: ReadonlySet<string>;
  /** Every library of the scope that has usage in the year or takes part in anything, by id. */
  readonly libraries: readonly { readonly id: OrganisationId; readonly name: string }[];
  /** Metrics with numbers of those asked about in the year, by name. */
  readonly metrics: readonly string[];
};

/** Use of every service month by month, of a whole scope or of one library in it. Refused when the scope is not in the data. */
export function monthsOfScope(data: CentralData, query: UseByMonthQuery): Outcome<UseByMonth> {
  const found = scopeOf(data.tables, query.scope);
  if (found.kind === 'refused') return found;
  const { year, library, metric } = query;
  const { tables, usage } = data;
  const units = unitsOfYear(tables, year);
  const included = (id: OrganisationId): boolean =>
    inScope(found.value, id) && (library === null || units.unitOf(id) === library);
  const january = year * 12;
  const uses = monthlyUseOf(data, included, [january, january + 11], metric);
  const before = new Map(
    monthlyUseOf(data, included, [january - 12, january - 1], metric).map((use) => [use.serviceId, use]),
  );
  const participations = tables.participations.filter(({ organisation_id }) => included(organisation_id));
  const members = memberMonths({ participations, agreements: tables.agreements }, found.value, year);
  const whole = selectUsage(data, january, january + 11, (id) => inScope(found.value, id));
  const codes = new Set(Array.from(whole.rows, (row) => usage.organisation[row] as number));
  const everyone = new Set([
    ...participationsOf(tables, found.value, year).included.map(({ organisation_id }) => units.unitOf(organisation_id)),
    ...Array.from(codes, (code) => units.unitOf(usage.organisations[code] as OrganisationId)),
  ]);
  const counted = new Set(
    Array.from(whole.rows)
      .filter((row) => included(usage.organisations[usage.organisation[row] as number] as OrganisationId))
      .map((row) => usage.metric[row] as number),
  );
  const names = new Map(tables.organisations.map(({ id, name }) => [id, name]));
  const value: UseByMonth = {
    services: tables.services.flatMap((service, i) => {
      const [use, useBefore] = [uses[i], before.get(service.id)];
      if (!use || !useBefore) return [];
      const isUsed = use.months.some((month) => month.uses !== null);
      return [{ service, use, useBefore, isShown: isUsed || (metric === null && members.has(service.id)) }];
    }),
    members,
    leftOut: leftOutMonths(data, included, [january, january + 11]),
    libraries: [...everyone].toSorted(compareIds).map((id) => ({ id, name: names.get(id) || id })),
    metrics: usage.metrics.filter((_, code) => counted.has(code)).toSorted(),
  };
  return { kind: 'ok', value, warnings: [] };
}
