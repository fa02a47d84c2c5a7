import type { OrganisationId } from '../model/brands.ts';
import type { CentralData } from '../model/central-data.ts';
import type { Outcome } from '../model/problem.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { placeOf } from '../organisations/place.ts';
import { inScope, type Scope, scopeOf } from '../organisations/scope.ts';
import { type PeopleOf, peopleOf } from './compared-people.ts';
import { chosenService, comparable, comparedMetrics } from './compared-service.ts';
import { type ComparedUse, comparedUse } from './compared-use.ts';
import { type Libraries, type LibraryMonths, librariesOf } from './library-months.ts';
import { selectUsage } from './usage-selection.ts';

export type UseComparisonQuery = {
  /** `NO` or a county's id. */
  readonly scope: string;
  readonly year: number;
  /** A service that nobody in the scope has that year gives way to the one with most usage rows. */
  readonly serviceId: string | null;
  /** A metric without rows gives way to the service's own. */
  readonly metric: string | null;
  readonly by: 'library' | 'county';
};

export type UseComparison = {
  readonly scope: { readonly kind: Scope['kind']; readonly id: OrganisationId; readonly name: string };
  readonly year: number;
  readonly by: UseComparisonQuery['by'];
  /** Services that can be compared, in the order of the services. */
  readonly services: readonly { readonly id: string; readonly name: string }[];
  /** The one compared; null when there is none. */
  readonly service: { readonly id: string; readonly name: string } | null;
  readonly metric: string | null;
  /** The service's own by the rule (domain.md, "Cost per use"); null when it has none. */
  readonly ownMetric: string | null;
  /** The own metric first, then the others with rows in the scope and year. */
  readonly metrics: readonly string[];
  /** By id. */
  readonly rows: readonly ComparedUse[];
  /** The whole scope, whatever the rows are. */
  readonly total: ComparedUse;
  /** Libraries in the total that lie in no county of today; none where libraries are compared. By id. */
  readonly notPlaced: readonly ComparedUse[];
};

/**
 * Use of one service in a year, library by library or county by county. A library is whoever takes part in the service
 * (answer `yes`) or has usage of it, as it was at the end of the year: use under a number it had before is its own.
 * Which source speaks for a cell: domain.md, "Usage of a cell". Where only schools have the service, counties and the
 * scope are measured by pupils. Refused when the scope is not in the data.
 */
export function compareUse(data: CentralData, query: UseComparisonQuery): Outcome<UseComparison> {
  const found = scopeOf(data.tables, query.scope);
  if (found.kind === 'refused') return found;
  const scope = found.value;
  const january = query.year * 12;
  const selection = selectUsage(data, january - 12, january + 11, (id) => inScope(scope, id));
  const choices = comparable(selection, scope, query.year);
  const service = chosenService(data.usage, choices, query.serviceId);
  const { own, metrics } = service ? comparedMetrics(selection, choices, service) : { own: null, metrics: [] };
  const metric = query.metric !== null && metrics.includes(query.metric) ? query.metric : own;
  const libraries = service
    ? librariesOf(selection, choices, service, metric, query.year)
    : new Map<OrganisationId, LibraryMonths>();
  const value: UseComparison = {
    scope: { kind: scope.kind, id: scope.id, name: nameOf(scope, scope.id) },
    year: query.year,
    by: query.by,
    services: choices.services.map(({ id, name }) => ({ id, name })),
    service: service && { id: service.id, name: service.name },
    metric,
    ownMetric: own,
    metrics,
    ...rowsOf(libraries, scope, peopleOf(data.tables, scope, query.year), query),
  };
  return { kind: 'ok', value, warnings: [] };
}

function rowsOf(
  libraries: Libraries,
  scope: Scope,
  people: PeopleOf,
  { by, year }: UseComparisonQuery,
): Pick<UseComparison, 'rows' | 'total' | 'notPlaced'> {
  const { byId } = scope.index;
  const ids = [...libraries.keys()].toSorted(compareIds);
  const onlySchools = ids.length > 0 && ids.every((id) => byId.get(id)?.kind === 'school');
  const kind = onlySchools ? 'pupils' : 'inhabitants';
  const monthsOf = (members: readonly OrganisationId[]) => members.map((id) => libraries.get(id) as LibraryMonths);
  const countyOf = (id: OrganisationId) => {
    const place = placeOf(scope.index, id);
    return place.kind === 'county' ? place.countyId : null;
  };
  const who = (id: OrganisationId) => {
    const countyId = countyOf(id);
    const county = countyId === null ? null : { id: countyId, name: nameOf(scope, countyId) };
    return { id, name: nameOf(scope, id), kind: byId.get(id)?.kind ?? ('unknown' as const), county };
  };
  const library = (id: OrganisationId) =>
    comparedUse({ ...who(id), people: people.library(id) }, monthsOf([id]), year * 12);
  const area = (id: OrganisationId, members: readonly OrganisationId[]) =>
    comparedUse({ ...who(id), people: people.area(id, kind) }, monthsOf(members), year * 12);
  const total = area(scope.id, ids);
  if (by === 'library') return { rows: ids.map(library), total, notPlaced: [] };
  const members = Map.groupBy(ids, countyOf);
  return {
    rows: countiesOf(scope, members).map((id) => area(id, members.get(id) ?? [])),
    total,
    notPlaced: (members.get(null) ?? []).map(library),
  };
}

/** The counties of today in the scope, also those without any use; one that has ended only when something is left in it. */
function countiesOf(scope: Scope, members: ReadonlyMap<OrganisationId | null, unknown>): OrganisationId[] {
  return scope.index.organisations
    .filter(
      ({ id, kind, valid_to }) => kind === 'county' && inScope(scope, id) && (valid_to === null || members.has(id)),
    )
    .filter(({ id }) => !scope.index.successors.has(id))
    .map(({ id }) => id)
    .toSorted(compareIds);
}

function nameOf(scope: Scope, id: OrganisationId): string {
  return scope.index.byId.get(id)?.name || id;
}
