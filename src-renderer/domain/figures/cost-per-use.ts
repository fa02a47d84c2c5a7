import type { Ore, OrganisationId } from '../model/brands.ts';
import type { CentralData } from '../model/central-data.ts';
import type { Participation } from '../model/tables.ts';
import { add, divide, type Fraction, fractionOf, multiply, ratio, toOre, ZERO } from '../money/fraction.ts';
import { inScope, type NotDistributed, type Scope } from '../organisations/scope.ts';
import { type AllocationKey, allocationKeys } from '../usage/allocation.ts';
import { serviceMetrics } from '../usage/service-metric.ts';
import { type UsageCells, usageCells, usageCodes } from '../usage/usage-cells.ts';
import { selectUsage, type UsageSelection } from '../usage/usage-selection.ts';
import type { Excluded, Metric } from './metric.ts';
import { participationsOf } from './participations.ts';

/** Øre per use. */
export type CostPerUse = Metric<
  Ore,
  {
    readonly serviceId: string;
    /** Always named beside the number; null when nothing says what is counted. */
    readonly metric: string | null;
    /** Cost of the months with usage; null when there is no such month. */
    readonly paidOre: Ore | null;
    readonly uses: number | null;
    /** Months of participations with and without usage; a month that two participations share counts for both. */
    readonly monthsWithUsage: number;
    readonly missingMonths: number;
    /** Uses in cells that hold allocated rows: an estimate. */
    readonly allocatedUses: number;
    /** By what those were split. */
    readonly allocatedBy: readonly AllocationKey[];
    readonly participations: number;
    /** What each of the participations adds, in their order. */
    readonly lines: readonly CostPerUseLine[];
    /** Ids of the sources that speak for a cell, in order. */
    readonly sourceIds: readonly string[];
    /** Where usage is missing: months 1–12 of each participation. */
    readonly missing: readonly MissingMonths[];
    readonly periodTotals: number;
    readonly rowsWithoutSource: number;
    readonly excluded: readonly Excluded<'paidMissing'>[];
  }
>;

export type CostPerUseLine = {
  readonly participationId: string;
  readonly organisationId: OrganisationId;
  /** Of the months with usage, rounded for display. */
  readonly paidOre: Ore;
  /** A cell that two participations share counts for the first. */
  readonly uses: number;
  readonly monthsWithUsage: number;
};

export type MissingMonths = {
  readonly participationId: string;
  readonly organisationId: OrganisationId;
  readonly months: readonly number[];
};

export type CostPerUseOfServices = {
  /** One entry for each service, in the order of the services. */
  readonly services: readonly CostPerUse[];
  /** Participations whose agreement or service is not in the file: they stay out. */
  readonly excluded: readonly Excluded<'agreementMissing' | 'serviceMissing'>[];
  readonly notDistributed: readonly NotDistributed[];
};

/**
 * Cost per use of every service in a scope and year: the cost of the participations' months that have usage of the
 * service's metric ÷ the uses in them. Months without usage are left out on both sides and counted. Exact sums,
 * rounded once. Source: domain.md, "Cost per use".
 */
export function costPerUse(data: CentralData, scope: Scope, year: number): CostPerUseOfServices {
  const lookup = costLookup(data, scope, year);
  const serviceOfAgreement = new Map(data.tables.agreements.map(({ id, service_id }) => [id, service_id]));
  const { included, notDistributed } = participationsOf(data.tables, scope, year);
  const byService = new Map<string, Participation[]>(data.tables.services.map(({ id }) => [id, []]));
  const excluded: Excluded<'agreementMissing' | 'serviceMissing'>[] = [];
  for (const participation of included) {
    const serviceId = serviceOfAgreement.get(participation.agreement_id);
    const participations = serviceId === undefined ? undefined : byService.get(serviceId);
    if (participations) participations.push(participation);
    else {
      const reason = serviceId === undefined ? 'agreementMissing' : 'serviceMissing';
      excluded.push({ id: participation.id, reason });
    }
  }
  return {
    services: data.tables.services.map(({ id }) => costOfService(lookup, id, byService.get(id) ?? [])),
    excluded,
    notDistributed,
  };
}

/** The usage of a scope and year, read once for any number of questions. */
export type CostLookup = {
  readonly selection: UsageSelection;
  readonly metrics: ReadonlyMap<string, string | null>;
  readonly cells: UsageCells;
  readonly codes: ReturnType<typeof usageCodes>;
};

export function costLookup(data: CentralData, scope: Scope, year: number): CostLookup {
  const selection = selectUsage(data, year * 12, year * 12 + 11, (id) => inScope(scope, id));
  const metrics = serviceMetrics(selection);
  return { selection, metrics, cells: usageCells(selection, metrics), codes: usageCodes(selection) };
}

/** The cost per use of a service over these participations in it, all of the lookup's scope and year. */
export function costOfService(
  { selection, metrics, cells, codes }: CostLookup,
  serviceId: string,
  participations: readonly Participation[],
): CostPerUse {
  const metric = metrics.get(serviceId) ?? null;
  const serviceCode = codes.service(serviceId);
  const counted = new Set<number>();
  const missing: MissingMonths[] = [];
  const lines: CostPerUseLine[] = [];
  const sources = new Set<number>();
  const allocatedTo = new Set<OrganisationId>();
  const excluded: Excluded<'paidMissing'>[] = [];
  let [paid, uses, allocatedUses, monthsWithUsage, missingMonths] = [ZERO, 0, 0, 0, 0];
  for (const participation of participations) {
    const costOfMonth = monthlyCost(participation);
    if (costOfMonth === null) {
      excluded.push({ id: participation.id, reason: 'paidMissing' });
      continue;
    }
    const organisationCode = codes.organisation(participation.organisation_id);
    const without: number[] = [];
    const usesBefore = uses;
    for (let month = participation.first_month; month < participation.first_month + participation.months; month++) {
      const known = serviceCode >= 0 && organisationCode >= 0;
      const cell = known ? cells.find(serviceCode, organisationCode, participation.year * 12 + month - 1) : -1;
      if (cell < 0) {
        without.push(month);
        continue;
      }
      if (counted.has(cell)) continue;
      counted.add(cell);
      uses += cells.uses[cell] ?? 0;
      sources.add(cells.source[cell] as number);
      if (cells.allocated[cell] === 1) {
        allocatedUses += cells.uses[cell] ?? 0;
        allocatedTo.add(participation.organisation_id);
      }
    }
    const withUsage = participation.months - without.length;
    monthsWithUsage += withUsage;
    const paidForThem = multiply(costOfMonth, fractionOf(withUsage));
    paid = add(paid, paidForThem);
    lines.push({
      participationId: participation.id,
      organisationId: participation.organisation_id,
      paidOre: toOre(paidForThem),
      uses: uses - usesBefore,
      monthsWithUsage: withUsage,
    });
    if (without.length === 0) continue;
    missingMonths += without.length;
    missing.push({ participationId: participation.id, organisationId: participation.organisation_id, months: without });
  }
  const hasUsage = monthsWithUsage > 0;
  return {
    value: hasUsage && uses > 0 ? toOre(divide(paid, fractionOf(uses))) : null,
    basis: {
      serviceId,
      metric,
      paidOre: hasUsage ? toOre(paid) : null,
      uses: hasUsage ? uses : null,
      monthsWithUsage,
      missingMonths,
      allocatedUses,
      allocatedBy: allocationKeys(allocatedTo, selection.data.tables.organisations),
      participations: participations.length - excluded.length,
      lines,
      sourceIds: [...sources].map((source) => selection.data.usage.sources[source] ?? '').toSorted(),
      missing,
      periodTotals: selection.periodTotals[serviceCode] ?? 0,
      rowsWithoutSource: selection.rowsWithoutSource[serviceCode] ?? 0,
      excluded,
    },
  };
}

/** Øre of one month: a twelfth of a prepaid yearly rate, or the invoiced sum over its months. Null when nothing is registered. */
function monthlyCost({ billing, months, paid_ore }: Participation): Fraction | null {
  if (paid_ore === null) return null;
  return ratio(BigInt(paid_ore), billing === 'prepaid' ? 12n : BigInt(months));
}
