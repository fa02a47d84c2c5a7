import { organisationId } from '../model/brands.ts';
import type { Population, Service, UsageSource } from '../model/tables.ts';
import { type UsageColumns, type UsageRow, usageFromRows } from '../model/usage-columns.ts';
import { type Cells, type Slot, summedCells, withImpliedZeros } from './import-cells.ts';
import { type Allocator, allocator, type Placement } from './placement.ts';
import { type NotPlaced, placer } from './placer.ts';
import { type CounterReport, tellsOnlyUnknown } from './report.ts';

/** Which rows go to a service; the first rule that fits a row takes it. */
export type ServiceRule = {
  readonly platform: string;
  /** `null` = every database of the platform. */
  readonly database: string | null;
  /** Empty = every data type. */
  readonly dataTypes: readonly string[];
  /** `null` = the user said that these rows are not to be counted. */
  readonly serviceId: string | null;
};

export type OrganisationChoice =
  | { readonly kind: 'one'; readonly placement: Placement }
  /** By `institutionKey`; rows of a library that is not in the map wait. */
  | { readonly kind: 'each'; readonly byInstitution: ReadonlyMap<string, Placement> };

export type UsageChoices = {
  readonly services: readonly ServiceRule[];
  readonly organisations: OrganisationChoice;
};

/** The records that placing rests on. */
export type PlacingRecords = { readonly services: readonly Service[]; readonly population: readonly Population[] };

/** What the caller knows of the file; nothing here draws ids or reads the clock. */
export type SourceIdentity = {
  readonly id: string;
  readonly owner: string;
  readonly fileName: string;
  /** Lower-case hex over the file's bytes. */
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly importedAt: string;
};

export type UsageImport = {
  readonly source: UsageSource;
  readonly rows: UsageColumns;
  /** How many of the rows are zeros that the report implies by leaving them out. */
  readonly impliedZeros: number;
  readonly notPlaced: readonly NotPlaced[];
};

/**
 * The usage rows of a report: summed over everything but service, organisation, month and metric, sorted by these, with
 * the zeros that the report implies. A service that takes certain data types only gets no row whose type is another or
 * unknown. A total without months stays a period (`2024-01/2024-08`). A total that several share is split among them and
 * every part marked `allocated`.
 *
 * Implied zeros (domain.md, "Usage of a cell"): for each service and organisation that has rows, each metric the report
 * has for that service, each month of the reporting period; not where a cell stands empty, and not under exceptions that
 * make absence unknown.
 */
export function usageImport(
  report: CounterReport,
  choices: UsageChoices,
  { services, population }: PlacingRecords,
  identity: SourceIdentity,
): UsageImport {
  const slots = slotsOf(report);
  const years = [...new Set(slots.map(yearOf))];
  const { cells, notPlaced } = summedCells(report, slots, placer(report, choices, services, { population, years }));
  const all = report.absenceIsZero ? withImpliedZeros(cells, slots) : { cells, impliedZeros: 0 };
  const rows = all.cells.flatMap((cell) => usageRows(cell, slots, identity.id, population)).sort(compareRows);
  const chosen = choices.services.flatMap(({ serviceId }) => (serviceId === null ? [] : [serviceId]));
  return {
    source: sourceOf(
      report,
      identity,
      new Set(tellsOnlyUnknown(report) ? chosen : cells.map((cell) => cell.serviceId)),
    ),
    rows: usageFromRows(rows),
    impliedZeros: all.impliedZeros,
    notPlaced,
  };
}

function slotsOf(report: CounterReport): Slot[] {
  if (report.months.length === 0) return [{ text: `${report.begin}/${report.end}`, isInPeriod: true }];
  return report.months.map((month) => ({ text: month, isInPeriod: month >= report.begin && month <= report.end }));
}

function yearOf(slot: Slot): number {
  return Number(slot.text.slice(0, 4));
}

function usageRows(
  { serviceId, placement, metric, sums }: Cells,
  slots: readonly Slot[],
  sourceId: string,
  population: readonly Population[],
): UsageRow[] {
  const row = { source_id: sourceId, service_id: serviceId, metric };
  const split = placement.kind === 'allocated' ? allocator(placement, population) : null;
  return slots.flatMap((slot, index) => {
    const count = sums[index] ?? Number.NaN;
    if (Number.isNaN(count)) return [];
    const cell = { ...row, month: slot.text };
    if (placement.kind === 'organisation') {
      return [{ ...cell, organisation_id: placement.id, count, allocated: false }];
    }
    return split ? allocatedRows(split, count, yearOf(slot), cell) : [];
  });
}

function allocatedRows(
  split: Allocator,
  total: number,
  year: number,
  cell: Omit<UsageRow, 'organisation_id' | 'count' | 'allocated'>,
): UsageRow[] {
  return [...(split(total, year) ?? [])].map(([id, count]) => ({
    ...cell,
    organisation_id: id,
    count,
    allocated: true,
  }));
}

function compareRows(a: UsageRow, b: UsageRow): number {
  for (const field of ['service_id', 'organisation_id', 'metric', 'month'] as const) {
    if (a[field] !== b[field]) return a[field] < b[field] ? -1 : 1;
  }
  return 0;
}

function sourceOf(report: CounterReport, identity: SourceIdentity, services: ReadonlySet<string>): UsageSource {
  const [only, ...others] = services;
  return {
    id: identity.id,
    owner: organisationId(identity.owner),
    service_id: only !== undefined && others.length === 0 ? only : '',
    file_name: identity.fileName,
    sha256: identity.sha256,
    imported_at: identity.importedAt,
    format: report.release === '' ? 'list' : 'counter',
    report_id: report.reportId,
    release: report.release,
    begin: report.begin,
    end: report.end,
    created: report.created,
  };
}
