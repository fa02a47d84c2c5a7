import { participationsOf } from '../figures/participations.ts';
import type { OrganisationId } from '../model/brands.ts';
import type { CentralData } from '../model/central-data.ts';
import type { Service } from '../model/tables.ts';
import { inScope, type Scope } from '../organisations/scope.ts';
import { leftOutCodes } from './left-out.ts';
import { METRIC_ORDER, serviceMetric } from './service-metric.ts';
import type { UsageSelection } from './usage-selection.ts';

/** What there is to compare in a scope and year. */
export type Comparable = {
  /** Services that anyone takes part in or has usage of, in the order of the services. */
  readonly services: readonly Service[];
  /** Who takes part in a service, by its id. */
  readonly participants: ReadonlyMap<string, ReadonlyMap<OrganisationId, readonly boolean[]>>;
  /** Rows of totals for longer periods that touch the year, as row numbers into the columns. */
  readonly periodRows: readonly number[];
  /** As in the selection, but of the year alone. */
  readonly hasRows: Uint8Array;
  /** Rows of the year by service code. */
  readonly rowsOfService: Uint32Array;
};

/** @param selection of the scope, in months that hold the year */
export function comparable(selection: UsageSelection, scope: Scope, year: number): Comparable {
  const { tables, usage } = selection.data;
  const metrics = usage.metrics.length;
  const hasRows = new Uint8Array(usage.services.length * metrics);
  const rowsOfService = new Uint32Array(usage.services.length);
  for (let i = 0; i < selection.rows.length; i++) {
    const row = selection.rows[i] as number;
    if ((usage.first[row] as number) < year * 12) continue;
    const service = usage.service[row] as number;
    hasRows[service * metrics + (usage.metric[row] as number)] = 1;
    rowsOfService[service] = (rowsOfService[service] as number) + 1;
  }
  const periodRows = periodRowsOf(selection.data, scope, year);
  const participants = participantsOf(selection.data, scope, year);
  const inUse = new Set(usage.services.filter((_, code) => (rowsOfService[code] as number) > 0));
  for (const row of periodRows) inUse.add(usage.services[usage.service[row] as number] ?? '');
  return {
    services: tables.services.filter(({ id }) => inUse.has(id) || participants.has(id)),
    participants,
    periodRows,
    hasRows,
    rowsOfService,
  };
}

function periodRowsOf({ usage, tables }: CentralData, scope: Scope, year: number): number[] {
  const { first, last, organisation, organisations, source } = usage;
  const leftOut = leftOutCodes(usage, tables.usage_sources);
  const rows: number[] = [];
  for (let row = 0; row < usage.length; row++) {
    const [from, to] = [first[row] as number, last[row] as number];
    if (from === to || from > year * 12 + 11 || to < year * 12 || leftOut[source[row] as number] === 1) continue;
    if (inScope(scope, organisations[organisation[row] as number] as OrganisationId)) rows.push(row);
  }
  return rows;
}

/** The months, January first, in which each takes part; by service. */
function participantsOf({ tables }: CentralData, scope: Scope, year: number): Comparable['participants'] {
  const serviceOf = new Map(tables.agreements.map(({ id, service_id }) => [id, service_id]));
  const participants = new Map<string, Map<OrganisationId, boolean[]>>();
  for (const { agreement_id, organisation_id, first_month, months } of participationsOf(tables, scope, year).included) {
    const service = serviceOf.get(agreement_id);
    if (service === undefined) continue;
    const known = participants.get(service) ?? new Map<OrganisationId, boolean[]>();
    const takesPart = known.get(organisation_id) ?? new Array<boolean>(12).fill(false);
    takesPart.fill(true, first_month - 1, first_month - 1 + months);
    participants.set(service, known.set(organisation_id, takesPart));
  }
  return participants;
}

/** The service asked for, or the one with most rows where nobody has that one; the first among equals. */
export function chosenService(usage: CentralData['usage'], found: Comparable, wanted: string | null): Service | null {
  const asked = found.services.find(({ id }) => id === wanted);
  if (asked) return asked;
  const codes = new Map(usage.services.map((id, code) => [id, code]));
  const rows = ({ id }: Service) => found.rowsOfService[codes.get(id) ?? -1] ?? 0;
  return found.services.toSorted((a, b) => rows(b) - rows(a))[0] ?? null;
}

/** The metrics a service can be compared in: its own first, then those with rows that year. */
export function comparedMetrics(
  selection: UsageSelection,
  found: Comparable,
  service: Service,
): { readonly own: string | null; readonly metrics: readonly string[] } {
  const { services, metrics } = selection.data.usage;
  const own = serviceMetric({ ...selection, hasRows: found.hasRows }, service);
  const code = services.indexOf(service.id);
  const withRows = metrics.filter((_, metric) => code >= 0 && found.hasRows[code * metrics.length + metric] === 1);
  const others = withRows.filter((metric) => metric !== own).toSorted(compareMetrics);
  return { own, metrics: own === null ? others : [own, ...others] };
}

function compareMetrics(a: string, b: string): number {
  return placeInOrder(a) - placeInOrder(b) || (a < b ? -1 : 1);
}

function placeInOrder(metric: string): number {
  const place = (METRIC_ORDER as readonly string[]).indexOf(metric);
  return place < 0 ? METRIC_ORDER.length : place;
}
