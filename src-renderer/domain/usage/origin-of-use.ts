import type { OrganisationId } from '../model/brands.ts';
import type { CentralData } from '../model/central-data.ts';
import type { Outcome } from '../model/problem.ts';
import type { UsageSource } from '../model/tables.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { type AllocationKey, allocationKeys } from './allocation.ts';
import { type AskedPart, includedBy } from './included-by.ts';
import { isLeftOut, leftOutCodes } from './left-out.ts';
import { monthlyUseOf } from './monthly-use.ts';
import { type PrecedenceReason, precedenceReason } from './source-precedence.ts';
import { type Unusual, unusualMonths } from './spikes.ts';
import { usageCells } from './usage-cells.ts';
import { selectUsage, type UsageSelection } from './usage-selection.ts';

/** A number of use that someone asks about. */
export type UseOriginQuery = AskedPart & {
  readonly serviceId: string;
  /** Empty where a service has no number that tells which it is counted in. */
  readonly metric: string;
  /** 1–12; null for the whole year. */
  readonly month: number | null;
};

/** What a number of use was made of. */
export type UseOrigin = {
  /** Null when no organisation has usage: missing, not 0. */
  readonly uses: number | null;
  readonly allocatedUses: number;
  /** By what those were split. */
  readonly allocatedBy: readonly AllocationKey[];
  /** The months that were asked about, as `monthNumber`. */
  readonly months: readonly { readonly month: number; readonly uses: number | null; readonly allocatedUses: number }[];
  /** Who has usage, the most first. */
  readonly organisations: readonly { readonly id: OrganisationId; readonly name: string; readonly uses: number }[];
  /** The files that speak, by name. */
  readonly sources: readonly SpeakingSource[];
  /** Files that have the same and do not speak, each beside one that does. */
  readonly passedOver: readonly {
    readonly source: UsageSource;
    readonly speaks: UsageSource;
    readonly reason: PrecedenceReason;
  }[];
  /** Files that have numbers here and are held out of every figure, by name. */
  readonly leftOut: readonly UsageSource[];
  /** The one month that was asked about, where it is far from the year before. */
  readonly unusual: Unusual | null;
  /** Totals of a longer period that touch the months: never spread, so not in the number. */
  readonly periodTotals: number;
};

export type SpeakingSource = {
  readonly source: UsageSource;
  readonly uses: number;
  /** As `monthNumber`, ascending. */
  readonly months: readonly number[];
};

/**
 * The files, months and libraries behind a number of use, decided as the number itself was (domain.md, "Usage of a cell").
 * Refused when the data do not have the county.
 */
export function originOfUse(data: CentralData, query: UseOriginQuery): Outcome<UseOrigin> {
  const included = includedBy(data.tables, query);
  if (included.kind === 'refused') return included;
  const first = query.year * 12 + (query.month ?? 1) - 1;
  const last = query.month === null ? first + 11 : first;
  const { usage, tables } = data;
  const whole = selectUsage(data, first, last, included.value);
  const [service, metric] = [usage.services.indexOf(query.serviceId), usage.metrics.indexOf(query.metric)];
  const rows = whole.rows.filter((row) => usage.service[row] === service && usage.metric[row] === metric);
  const selection = { ...whole, rows };
  const cells = usageCells(selection, new Map([[query.serviceId, query.metric]]));
  const months = Array.from({ length: last - first + 1 }, (_, i) => ({ month: first + i, uses: 0, allocatedUses: 0 }));
  const known = new Set<number>();
  const byOrganisation = new Map<number, number>();
  const allocatedTo = new Set<OrganisationId>();
  const bySource = new Map<number, { uses: number; months: Set<number> }>();
  for (let cell = 0; cell < cells.length; cell++) {
    const [uses, month] = [cells.uses[cell] as number, cells.month[cell] as number];
    const [source, organisation] = [cells.source[cell] as number, cells.organisation[cell] as number];
    const entry = months[month - first] as (typeof months)[number];
    known.add(month);
    entry.uses += uses;
    if (cells.allocated[cell] === 1) {
      entry.allocatedUses += uses;
      allocatedTo.add(usage.organisations[organisation] as OrganisationId);
    }
    byOrganisation.set(organisation, (byOrganisation.get(organisation) ?? 0) + uses);
    const file = bySource.get(source) ?? { uses: 0, months: new Set() };
    file.uses += uses;
    file.months.add(month);
    bySource.set(source, file);
  }
  const sourceById = new Map(tables.usage_sources.map((source) => [source.id, source]));
  const sourceOf = (code: number) => sourceById.get(usage.sources[code] ?? '');
  const nameById = new Map(tables.organisations.map(({ id, name }) => [id, name]));
  return {
    kind: 'ok',
    warnings: [],
    value: {
      uses: known.size === 0 ? null : months.reduce((sum, { uses }) => sum + uses, 0),
      allocatedUses: months.reduce((sum, { allocatedUses }) => sum + allocatedUses, 0),
      allocatedBy: allocationKeys(allocatedTo, tables.organisations),
      months: months.map((month) => (known.has(month.month) ? month : { ...month, uses: null })),
      organisations: [...byOrganisation]
        .map(([code, uses]) => ({ id: usage.organisations[code] as OrganisationId, uses }))
        .map(({ id, uses }) => ({ id, name: nameById.get(id) || id, uses }))
        .toSorted((a, b) => b.uses - a.uses || compareIds(a.id, b.id)),
      sources: [...bySource]
        .flatMap(([code, { uses, months: of }]): SpeakingSource[] => {
          const source = sourceOf(code);
          return source ? [{ source, uses, months: [...of].toSorted((a, b) => a - b) }] : [];
        })
        .toSorted((a, b) => compareIds(a.source.file_name, b.source.file_name) || compareIds(a.source.id, b.source.id)),
      passedOver: passedOver(selection, cells, sourceOf),
      leftOut: leftOutOf(data, { service, metric: query.metric === '' ? null : metric, first, last }, included.value),
      unusual: query.month === null ? null : unusualMonth(data, query, first, included.value),
      periodTotals: service < 0 ? 0 : (whole.periodTotals[service] ?? 0),
    },
  };
}

function unusualMonth(
  data: CentralData,
  { serviceId, metric }: UseOriginQuery,
  month: number,
  isIncluded: (id: OrganisationId) => boolean,
): Unusual | null {
  const use = monthlyUseOf(data, isIncluded, [month - 12, month], metric).find((each) => each.serviceId === serviceId);
  return unusualMonths(use?.months ?? []).find((mark) => mark.month === month) ?? null;
}

function leftOutOf(
  { usage, tables }: CentralData,
  /** `metric` null: in whatever metric, for a number that has none because nothing counts. */
  asked: Readonly<Record<'service' | 'first' | 'last', number>> & { readonly metric: number | null },
  isIncluded: (id: OrganisationId) => boolean,
): UsageSource[] {
  if (!tables.usage_sources.some(isLeftOut)) return [];
  const leftOut = leftOutCodes(usage, tables.usage_sources);
  const included = usage.organisations.map((id) => isIncluded(id as OrganisationId));
  const found = new Set<string>();
  for (let row = 0; row < usage.length; row++) {
    if (leftOut[usage.source[row] as number] === 0 || !included[usage.organisation[row] as number]) continue;
    if (usage.service[row] !== asked.service) continue;
    if (asked.metric !== null && usage.metric[row] !== asked.metric) continue;
    if ((usage.first[row] as number) > asked.last || (usage.last[row] as number) < asked.first) continue;
    found.add(usage.sources[usage.source[row] as number] ?? '');
  }
  return tables.usage_sources
    .filter(({ id }) => found.has(id))
    .toSorted((a, b) => compareIds(a.file_name, b.file_name) || compareIds(a.id, b.id));
}

function passedOver(
  { data: { usage }, rows }: UsageSelection,
  cells: ReturnType<typeof usageCells>,
  sourceOf: (code: number) => UsageSource | undefined,
): UseOrigin['passedOver'] {
  const beside = new Map<number, number>();
  for (const row of rows) {
    const own = usage.source[row] as number;
    const cell = cells.find(
      usage.service[row] as number,
      usage.organisation[row] as number,
      usage.first[row] as number,
    );
    const speaks = cells.source[cell] as number;
    if (speaks !== own && !beside.has(own)) beside.set(own, speaks);
  }
  return [...beside]
    .flatMap(([own, other]) => {
      const [source, speaks] = [sourceOf(own), sourceOf(other)];
      return source && speaks ? [{ source, speaks, reason: precedenceReason(speaks, source) }] : [];
    })
    .toSorted((a, b) => compareIds(a.source.file_name, b.source.file_name));
}
