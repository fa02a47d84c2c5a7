import { organisationId } from '../model/brands.ts';
import type { Service, UsageSource } from '../model/tables.ts';
import { type UsageColumns, type UsageRow, usageFromRows } from '../model/usage-columns.ts';
import { labelKey } from './grid.ts';
import type { CounterReport, CounterRow } from './report.ts';
import { institutionKey, placeOf } from './report-parts.ts';

/** Which rows go to a service; the first rule that fits a row takes it. */
export type ServiceRule = {
  readonly platform: string;
  /** `null` = every database of the platform. */
  readonly database: string | null;
  /** Empty = every data type. */
  readonly dataTypes: readonly string[];
  readonly serviceId: string;
};

export type OrganisationChoice =
  | { readonly kind: 'one'; readonly organisationId: string }
  /** By `institutionKey`; rows of a library that is not in the map wait. */
  | { readonly kind: 'each'; readonly byInstitution: ReadonlyMap<string, string> };

export type UsageChoices = {
  readonly services: readonly ServiceRule[];
  readonly organisations: OrganisationChoice;
};

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

/** Rows that no choice placed, and why. */
export type NotPlaced = {
  readonly reason: 'no_service' | 'no_organisation' | 'data_type_unknown' | 'data_type_excluded';
  readonly platform: string;
  readonly database: string | null;
  readonly institution: string;
  readonly rows: number;
};

export type UsageImport = {
  readonly source: UsageSource;
  readonly rows: UsageColumns;
  /** How many of the rows are zeros that the report implies by leaving them out. */
  readonly impliedZeros: number;
  readonly notPlaced: readonly NotPlaced[];
};

/** Sums of one (service, organisation, metric) by slot: `NaN` where its rows give no number. */
type Cells = {
  readonly serviceId: string;
  readonly organisationId: string;
  readonly metric: string;
  readonly sums: Float64Array;
};

/**
 * The usage rows of a report: summed over everything but service, organisation, month and metric, sorted by these, with
 * the zeros that the report implies. A service that takes certain data types only gets no row whose type is another or
 * unknown. A total without months stays a period (`2024-01/2024-08`).
 *
 * Implied zeros (domain.md, "Usage of a cell"): for each service and organisation that has rows, each metric the report
 * has for that service, each month of the reporting period; not where a cell stands empty, and not under exceptions that
 * make absence unknown.
 */
export function usageImport(
  report: CounterReport,
  choices: UsageChoices,
  services: readonly Service[],
  identity: SourceIdentity,
): UsageImport {
  const slots = slotsOf(report);
  const cells = new Map<string, Cells>();
  const notPlaced = new Map<string, NotPlaced & { rows: number }>();
  const placing = placer(choices, services);
  report.rows.forEach((row, r) => {
    const placed = placing(report, row);
    if (typeof placed === 'string') {
      const waiting = { reason: placed, ...placeOf(report, row), institution: institutionKey(row), rows: 0 };
      const key = JSON.stringify([waiting.reason, waiting.platform, waiting.database, waiting.institution]);
      const known = notPlaced.get(key) ?? waiting;
      known.rows++;
      notPlaced.set(key, known);
      return;
    }
    addRow(cells, placed, row, slots.length, (slot) => countAt(report, r, slot));
  });
  const written = [...cells.values()];
  const zeros = report.absenceIsZero ? impliedCells(written, slots) : [];
  const rows = [...written, ...zeros].flatMap((cell) => usageRows(cell, slots, identity.id)).sort(compareRows);
  return {
    source: sourceOf(report, identity, new Set(written.map((cell) => cell.serviceId))),
    rows: usageFromRows(rows),
    impliedZeros: zeros.reduce((sum, cell) => sum + cell.sums.filter((count) => count === 0).length, 0),
    notPlaced: [...notPlaced.values()],
  };
}

/** A month, or the whole period where the report has totals alone. */
type Slot = { readonly text: string; readonly isInPeriod: boolean };

function slotsOf(report: CounterReport): Slot[] {
  if (report.months.length === 0) return [{ text: `${report.begin}/${report.end}`, isInPeriod: true }];
  return report.months.map((month) => ({ text: month, isInPeriod: month >= report.begin && month <= report.end }));
}

function countAt(report: CounterReport, row: number, slot: number): number {
  if (report.months.length === 0) return report.rows[row]?.total ?? Number.NaN;
  return report.counts[row * report.months.length + slot] ?? Number.NaN;
}

function placer(choices: UsageChoices, services: readonly Service[]) {
  const dataTypes = new Map(services.map((service) => [service.id, listKeys(service.data_types)]));
  const rules = choices.services.map((rule) => ({
    ...rule,
    platformKey: labelKey(rule.platform),
    databaseKey: rule.database === null ? null : labelKey(rule.database),
    typeKeys: new Set(rule.dataTypes.map(labelKey)),
    serviceTypes: dataTypes.get(rule.serviceId) ?? new Set<string>(),
  }));
  return (
    report: CounterReport,
    row: CounterRow,
  ): { serviceId: string; organisationId: string } | NotPlaced['reason'] => {
    const { platform, database } = placeOf(report, row);
    const [platformKey, databaseKey, type] = [labelKey(platform), labelKey(database ?? ''), labelKey(row.dataType)];
    const here = rules.filter(
      (rule) => rule.platformKey === platformKey && (rule.databaseKey === null || rule.databaseKey === databaseKey),
    );
    if (here.length === 0) return 'no_service';
    const accepts = (types: ReadonlySet<string>): boolean => types.size === 0 || types.has(type);
    const rule = here.find(({ typeKeys, serviceTypes }) => accepts(typeKeys) && accepts(serviceTypes));
    if (!rule) return type === '' ? 'data_type_unknown' : 'data_type_excluded';
    const organisation =
      choices.organisations.kind === 'one'
        ? choices.organisations.organisationId
        : choices.organisations.byInstitution.get(institutionKey(row));
    return organisation === undefined ? 'no_organisation' : { serviceId: rule.serviceId, organisationId: organisation };
  };
}

function listKeys(text: string): Set<string> {
  return new Set(
    text
      .split(';')
      .map(labelKey)
      .filter((key) => key !== ''),
  );
}

function addRow(
  cells: Map<string, Cells>,
  placed: { serviceId: string; organisationId: string },
  row: CounterRow,
  slots: number,
  count: (slot: number) => number,
): void {
  const key = JSON.stringify([placed.serviceId, placed.organisationId, row.metric]);
  const known = cells.get(key) ?? { ...placed, metric: row.metric, sums: new Float64Array(slots).fill(Number.NaN) };
  cells.set(key, known);
  for (let slot = 0; slot < slots; slot++) {
    const value = count(slot);
    if (Number.isNaN(value)) continue;
    const sum = known.sums[slot] ?? Number.NaN;
    known.sums[slot] = Number.isNaN(sum) ? value : sum + value;
  }
}

/** Cells of zeros for the metrics that a service has in the report and an organisation with that service has not. */
function impliedCells(written: readonly Cells[], slots: readonly Slot[]): Cells[] {
  const metricsByService = new Map<string, Set<string>>();
  const pairs = new Map<string, { serviceId: string; organisationId: string; metrics: Set<string> }>();
  for (const { serviceId, organisationId, metric } of written) {
    const metrics = metricsByService.get(serviceId) ?? new Set<string>();
    metricsByService.set(serviceId, metrics.add(metric));
    const key = JSON.stringify([serviceId, organisationId]);
    const pair = pairs.get(key) ?? { serviceId, organisationId, metrics: new Set<string>() };
    pair.metrics.add(metric);
    pairs.set(key, pair);
  }
  return [...pairs.values()].flatMap(({ metrics, ...pair }) =>
    [...(metricsByService.get(pair.serviceId) ?? [])]
      .filter((metric) => !metrics.has(metric))
      .map((metric) => ({
        ...pair,
        metric,
        sums: Float64Array.from(slots, (slot) => (slot.isInPeriod ? 0 : Number.NaN)),
      })),
  );
}

function usageRows(cell: Cells, slots: readonly Slot[], sourceId: string): UsageRow[] {
  return slots.flatMap(({ text }, slot) => {
    const count = cell.sums[slot] ?? Number.NaN;
    if (Number.isNaN(count)) return [];
    return [
      {
        source_id: sourceId,
        service_id: cell.serviceId,
        organisation_id: cell.organisationId,
        month: text,
        metric: cell.metric,
        count,
        allocated: false,
      },
    ];
  });
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
    format: 'counter',
    report_id: report.reportId,
    release: report.release,
    begin: report.begin,
    end: report.end,
    created: report.created,
  };
}
