import { agreementReduction, DEFAULT_BASELINE } from '../figures/agreement-reduction.ts';
import { costPerUse } from '../figures/cost-per-use.ts';
import { coverage, coverageGap } from '../figures/coverage.ts';
import { DEFAULT_INDEX, DEFAULT_REFERENCE, lastDayOf } from '../figures/figures.ts';
import { newestShare } from '../figures/newest-share.ts';
import { participationsOf } from '../figures/participations.ts';
import { savings } from '../figures/savings.ts';
import type { IsoDate } from '../model/brands.ts';
import type { CentralData } from '../model/central-data.ts';
import type { Outcome } from '../model/problem.ts';
import type { Tables } from '../model/tables.ts';
import { COUNTRY, type NotDistributed, type Scope, scopeOf } from '../organisations/scope.ts';
import { countedSources } from '../usage/left-out.ts';
import { type AttachmentQuery, CASE_CLAIM } from './attachment-options.ts';
import { planFigures } from './plan-figures.ts';
import type { AttachmentFigures, ReductionFigures, SavingsYear, ServiceFigures } from './snapshot.ts';

/** The savings chart shows at most this many years. */
const YEARS_SHOWN = 4;

/**
 * Everything an attachment says in numbers, gathered from the same functions as the screen and `b24 figures`. Plain
 * data: it can be stored as the case's snapshot, and its fingerprint is that of these figures alone.
 * Refused with `figures.unknownScope` when the county is not in the file, `attachment.notCounty` for the country.
 */
export function attachmentFigures(data: CentralData, query: AttachmentQuery): Outcome<AttachmentFigures> {
  const { tables } = data;
  const scope = scopeOf(tables, query.county);
  if (scope.kind === 'refused') return scope;
  const country = scopeOf(tables, COUNTRY);
  if (scope.value.kind === 'country' || country.kind === 'refused') {
    return { kind: 'refused', problems: [{ severity: 'error', code: 'attachment.notCounty' }] };
  }
  const { budgetYear, baseline = DEFAULT_BASELINE, index = DEFAULT_INDEX } = query;
  const reference = query.reference ?? DEFAULT_REFERENCE;
  const year = query.year ?? newestParticipationYear(tables, scope.value, budgetYear) ?? budgetYear;
  const on = lastDayOf(year);
  const shared = newestShare(tables, scope.value, budgetYear);
  const { organisations } = tables;
  const value: AttachmentFigures = {
    format: 'b24-attachment-figures-1',
    county: { id: scope.value.id, name: nameOf(organisations, scope.value.id) },
    budgetYear,
    year,
    on,
    baseline,
    /** Prices of a year that is not over may still change. */
    ongoing: query.documentDate < on,
    sample: query.sample,
    claim: query.claim === undefined ? CASE_CLAIM : query.claim,
    reduction: {
      county: reductionFigures(tables, scope.value, { on, baseline }),
      country: reductionFigures(tables, country.value, { on, baseline }),
    },
    savings: {
      reference,
      index,
      years: shownYears(tables, scope.value, year).map((shown) => savingsYear(tables, scope.value, shown, query)),
    },
    operatingCost: shared && {
      year: shared.year,
      totalOre: shared.split.basis.totalOre ?? 0,
      key: shared.split.basis.key ?? 'custom',
      equalFraction: tables.operating_costs.find((row) => row.year === shared.year)?.equal_fraction ?? null,
      counties: shared.split.basis.counties.length,
      shareOre: shared.ore,
    },
    services: serviceFigures(data, scope.value, country.value, on),
    usageSources: countedSources(tables.usage_sources).filter(({ begin, end }) => overlaps(begin, end, year)).length,
    plan: planFigures(tables, scope.value, {
      budgetYear,
      year,
      index,
      assumedChange: query.assumedChange,
      accountCodes: query.accountCodes,
      scenario: query.scenario,
    }),
  };
  return { kind: 'ok', value, warnings: [] };
}

function newestParticipationYear(tables: Tables, scope: Scope, latest: number): number | null {
  const years = new Set(tables.participations.map(({ year }) => year).filter((year) => year <= latest));
  const sorted = [...years].toSorted((a, b) => b - a);
  return sorted.find((year) => participationsOf(tables, scope, year).included.length > 0) ?? null;
}

/** The years up to `last` from the first of the latest four in which anyone takes part; years between are gaps. */
function shownYears(tables: Tables, scope: Scope, last: number): number[] {
  const years = Array.from({ length: YEARS_SHOWN }, (_, i) => last - YEARS_SHOWN + 1 + i);
  const first = years.findIndex((year) => participationsOf(tables, scope, year).included.length > 0);
  return first < 0 ? [] : years.slice(first);
}

function reductionFigures(
  tables: Tables,
  scope: Scope,
  dates: { readonly on: IsoDate; readonly baseline: IsoDate },
): ReductionFigures {
  const { before, after, registered, documented, assumedEnded, collaboration, notDistributed } = agreementReduction(
    tables,
    scope,
    dates,
  ).basis;
  const notShared = scope.kind === 'county' ? names(tables, notDistributed) : [];
  return { before, after, registered, documented, assumedEnded, collaboration, notDistributed: notShared };
}

function savingsYear(tables: Tables, scope: Scope, year: number, query: AttachmentQuery): SavingsYear {
  const { reference = DEFAULT_REFERENCE, index = DEFAULT_INDEX } = query;
  const { value, basis } = savings(tables, scope, year, { reference, index });
  return {
    year,
    grossOre: value?.grossOre ?? null,
    shareOre: basis.operatingCostShareOre,
    netOre: value?.netOre ?? null,
    included: basis.included,
    total: basis.total,
    estimated: query.documentDate < lastDayOf(year),
    notDistributed: names(tables, basis.notDistributed),
  };
}

function serviceFigures(data: CentralData, scope: Scope, country: Scope, on: IsoDate): ServiceFigures[] {
  const { tables } = data;
  const year = Number(on.slice(0, 4));
  const countryCoverage = coverage(tables, country, on);
  const gaps = coverageGap(tables, country, on);
  const costs = costPerUse(data, scope, year).services;
  const isPublic = new Set(
    tables.agreements.filter(({ audience }) => audience !== 'school').map(({ service_id }) => service_id),
  );
  return coverage(tables, scope, on).map(({ basis }, i) => {
    const service = tables.services[i];
    const cost = costs[i];
    return {
      id: basis.serviceId,
      name: service?.name || basis.serviceId,
      public: isPublic.has(basis.serviceId),
      inhabitantsCovered: basis.inhabitantsCovered,
      inhabitants: basis.inhabitants,
      country: {
        inhabitantsCovered: countryCoverage[i]?.basis.inhabitantsCovered ?? null,
        inhabitants: countryCoverage[i]?.basis.inhabitants ?? 0,
      },
      gap: gaps[i]?.value ?? null,
      participations: cost?.basis.participations ?? 0,
      metric: cost?.basis.metric ?? null,
      paidOre: cost?.basis.paidOre ?? null,
      uses: cost?.basis.uses ?? null,
      orePerUse: cost?.value ?? null,
      monthsWithUsage: cost?.basis.monthsWithUsage ?? 0,
      missingMonths: cost?.basis.missingMonths ?? 0,
      allocatedUses: cost?.basis.allocatedUses ?? 0,
      ...(cost && cost.basis.allocatedBy.length > 0 && { allocatedBy: cost.basis.allocatedBy }),
    };
  });
}

function names(tables: Tables, left: readonly NotDistributed[]): string[] {
  return left.map(({ organisationId }) => nameOf(tables.organisations, organisationId));
}

/** The Norwegian name: registers write Sámi and Kven names after a dash. */
function nameOf(organisations: Tables['organisations'], id: string): string {
  const name = organisations.find((organisation) => organisation.id === id)?.name ?? '';
  return name.split(' - ')[0] || id;
}

function overlaps(begin: string | null, end: string | null, year: number): boolean {
  return (begin ?? '').slice(0, 4) <= String(year) && (end ?? begin ?? '').slice(0, 4) >= String(year);
}
