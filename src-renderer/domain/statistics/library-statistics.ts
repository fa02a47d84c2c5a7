import { participationsOf } from '../figures/participations.ts';
import type { OrganisationId } from '../model/brands.ts';
import type { CentralData } from '../model/central-data.ts';
import type { Organisation, UsageSource } from '../model/tables.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { inScope, type Scope } from '../organisations/scope.ts';
import { serviceMetrics } from '../usage/service-metric.ts';
import { usageCells } from '../usage/usage-cells.ts';
import { selectUsage } from '../usage/usage-selection.ts';
import { municipalitiesOf, type UnitsOfYear, unitsOfYear } from './holders.ts';
import { ReleaseTally } from './release-tally.ts';
import { type ServiceUse, UseTally } from './use-tally.ts';

/** A service that anyone in the scope has figures for that year. */
export type StatisticsService = {
  readonly serviceId: string;
  readonly name: string;
  /** What its use is counted in; the same for everyone in the scope. */
  readonly metric: string;
  /** Totals of a longer period without months: never spread, so not in the figures. */
  readonly periodTotals: number;
  /** Rows whose source is not in the file, so not in the figures. */
  readonly rowsWithoutSource: number;
};

export type OrganisationUse = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  /** `unknown` is not among the organisations. */
  readonly kind: Organisation['kind'] | 'unknown';
  /** One entry for each service of the statistics, in their order. */
  readonly services: readonly ServiceUse[];
  /** Services that it takes part in without any figure: missing, where another has nothing to report. */
  readonly lacking: readonly string[];
  /** Ids of the sources that speak for any of the figures. */
  readonly sourceIds: readonly string[];
};

export type LibraryStatistics = {
  readonly scope: { readonly kind: Scope['kind']; readonly id: OrganisationId; readonly name: string };
  readonly year: number;
  /** Made of sample data, which every file says. */
  readonly sample: boolean;
  readonly services: readonly StatisticsService[];
  /** Services of the file without figures that year. */
  readonly servicesWithoutUse: readonly { readonly serviceId: string; readonly name: string }[];
  /** Every municipality of the year, also those without any figure. By id. */
  readonly municipalities: readonly OrganisationUse[];
  /** Use that is not placed on a municipality: held by a county, by the country, by a school. By id. */
  readonly notPlaced: readonly OrganisationUse[];
  /** The whole scope: the municipalities and what is not placed, added up service by service. */
  readonly totals: readonly ServiceUse[];
  /** The sources that speak for any of the figures, by service and file name. */
  readonly sources: readonly UsageSource[];
};

/**
 * Digital use of a year for each municipality, for the yearly library statistics: each service in its own metric, which is
 * never added to another. Uses of the cells are those of every other figure (domain.md, "Usage of a cell"); a number held
 * by a unit that had ended by the end of the year is its successor's.
 * @param data with the year before too, where there is one: a break of releases between the two is told
 */
export function libraryStatistics(
  data: CentralData,
  { scope, year, sample = false }: { readonly scope: Scope; readonly year: number; readonly sample?: boolean },
): LibraryStatistics {
  const { tables, usage } = data;
  const selection = selectUsage(data, year * 12, year * 12 + 11, (id) => inScope(scope, id));
  const metrics = serviceMetrics(selection);
  const cells = usageCells(selection, metrics);
  const units = unitsOfYear(tables, year);
  const holderOfCode = usage.organisations.map((id) => units.unitOf(id as OrganisationId));
  const tally = new UseTally(usage.services, year * 12);
  const releases = new ReleaseTally(usage, tables.usage_sources, year * 12);
  for (let cell = 0; cell < cells.length; cell++) {
    const holder = holderOfCode[cells.organisation[cell] as number] as OrganisationId;
    tally.add(holder, cells, cell);
    releases.add(holder, cells, cell);
  }
  // Last year's numbers were sent out too: where they were counted by another release, the two are not alike.
  const selectionBefore = selectUsage(data, year * 12 - 12, year * 12 - 1, (id) => inScope(scope, id));
  const before = usageCells(selectionBefore, metrics);
  for (let cell = 0; cell < before.length; cell++)
    releases.add(holderOfCode[before.organisation[cell] as number] as OrganisationId, before, cell);
  const services = tables.services.flatMap(({ id, name }): StatisticsService[] => {
    const metric = metrics.get(id) ?? null;
    if (metric === null || !tally.hasService(id)) return [];
    const code = usage.services.indexOf(id);
    const periodTotals = selection.periodTotals[code] ?? 0;
    return [{ serviceId: id, name, metric, periodTotals, rowsWithoutSource: selection.rowsWithoutSource[code] ?? 0 }];
  });
  const included = new Set(services.map(({ serviceId }) => serviceId));
  const takesPart = participants(tables, scope, year, units);
  const entry = (id: OrganisationId): OrganisationUse => {
    const organisation = scope.index.byId.get(id);
    const sourceIds = [...tally.sourcesOf(id)].map((code) => usage.sources[code] ?? '').toSorted(compareIds);
    const uses = services.map((service) => tally.ofHolder(id, service, releases.ofHolder(id, service.serviceId)));
    return {
      organisationId: id,
      name: organisation?.name || id,
      kind: organisation?.kind ?? 'unknown',
      services: uses,
      lacking: uses.flatMap((use) =>
        use.uses === null && takesPart.get(use.serviceId)?.has(id) ? [use.serviceId] : [],
      ),
      sourceIds,
    };
  };
  const isMunicipality = (id: OrganisationId) => scope.index.byId.get(id)?.kind === 'municipality';
  const holders = tally.holders();
  const speaking = new Set(holders.flatMap((id) => [...tally.sourcesOf(id)]).map((code) => usage.sources[code] ?? ''));
  const municipalities = new Set([...municipalitiesOf(scope, units, year), ...holders.filter(isMunicipality)]);
  return {
    scope: { kind: scope.kind, id: scope.id, name: scope.index.byId.get(scope.id)?.name || scope.id },
    year,
    sample,
    services,
    servicesWithoutUse: tables.services
      .filter(({ id }) => !included.has(id))
      .map(({ id, name }) => ({ serviceId: id, name })),
    municipalities: [...municipalities].toSorted(compareIds).map(entry),
    notPlaced: holders.filter((id) => !isMunicipality(id)).map(entry),
    totals: services.map((service) => tally.ofAll(service, releases.ofAll(service.serviceId))),
    sources: tables.usage_sources
      .filter(({ id }) => speaking.has(id))
      .toSorted(
        (a, b) =>
          compareIds(a.service_id, b.service_id) || compareIds(a.file_name, b.file_name) || compareIds(a.id, b.id),
      ),
  };
}

/** Who takes part by service, as they were at the end of the year. */
function participants(
  tables: CentralData['tables'],
  scope: Scope,
  year: number,
  units: UnitsOfYear,
): ReadonlyMap<string, ReadonlySet<OrganisationId>> {
  const serviceOf = new Map(tables.agreements.map(({ id, service_id }) => [id, service_id]));
  const byService = new Map<string, Set<OrganisationId>>();
  for (const { agreement_id, organisation_id } of participationsOf(tables, scope, year).included) {
    const service = serviceOf.get(agreement_id);
    if (service === undefined) continue;
    const unit = units.unitOf(organisation_id);
    byService.set(service, (byService.get(service) ?? new Set()).add(unit));
  }
  return byService;
}
