import { agreementReduction, DEFAULT_BASELINE } from '../figures/agreement-reduction.ts';
import { type CostPerUse, costPerUse } from '../figures/cost-per-use.ts';
import { type Coverage, type CoverageGap, coverage, coverageGap } from '../figures/coverage.ts';
import { DEFAULT_INDEX, lastDayOf } from '../figures/figures.ts';
import { type Savings, type SavingsReference, savings } from '../figures/savings.ts';
import type { CentralData } from '../model/central-data.ts';
import type { Outcome } from '../model/problem.ts';
import type { Service } from '../model/tables.ts';
import { COUNTRY, type NotDistributed, type Scope, scopeOf } from '../organisations/scope.ts';
import { memberMonths } from '../usage/member-months.ts';
import { type MonthlyUse, monthlyUse } from '../usage/monthly-use.ts';
import { type ReleaseBreak, releaseBreaks } from '../usage/release-breaks.ts';
import { type Deadline, noticeDeadlines } from './deadlines.ts';

export type AgreementReduction = ReturnType<typeof agreementReduction>;

export type OverviewQuery = {
  readonly scope: string;
  readonly year: number;
};

export type ServiceFigures = {
  readonly service: Service;
  readonly costPerUse: CostPerUse;
  readonly costPerUseBefore: CostPerUse;
  readonly coverage: Coverage;
  readonly coverageBefore: Coverage;
  /** Between the best and the worst covered county of the country, whatever the scope. */
  readonly coverageGap: CoverageGap;
  readonly use: MonthlyUse;
  readonly useBefore: MonthlyUse;
  /** Months of the year without usage in which nobody took part: not missing. As `monthNumber`. */
  readonly notMember: readonly number[];
  /** Months of the year from which another release of COUNTER counts. */
  readonly breaks: readonly ReleaseBreak[];
};

export type YearOfSavings = { readonly year: number; readonly savings: Savings };

/** Everything the overview shows for a scope and year, with the basis of every figure. */
export type Overview = {
  readonly scope: Scope['kind'];
  readonly placeName: string;
  readonly year: number;
  /** The baseline, then the last day of each year up to the chosen one. */
  readonly reductions: readonly AgreementReduction[];
  readonly savings: Readonly<Record<SavingsReference, readonly YearOfSavings[]>>;
  /** In the order of the services. */
  readonly services: readonly ServiceFigures[];
  /** All that are known, past ones too: which of them are near is a matter of the day. */
  readonly deadlines: readonly Deadline[];
  readonly notDistributed: readonly NotDistributed[];
};

const YEARS_OF_SAVINGS = 4;

/**
 * The overview of a scope and year, by the same functions as `b24 figures`; "before" is the year before.
 * Refused when the scope is not in the data.
 */
export function overview(data: CentralData, query: OverviewQuery): Outcome<Overview> {
  const found = scopeOf(data.tables, query.scope);
  if (found.kind === 'refused') return found;
  const { value: scope } = found;
  const { year } = query;
  const cost = costPerUse(data, scope, year);
  const value: Overview = {
    scope: scope.kind,
    placeName: scope.index.byId.get(scope.id)?.name ?? scope.id,
    year,
    reductions: reductionsUpTo(data, scope, year),
    savings: savingsUpTo(data, scope, year),
    services: serviceFigures(data, scope, year, cost.services),
    deadlines: noticeDeadlines(data.tables, scope),
    notDistributed: cost.notDistributed,
  };
  return { kind: 'ok', value, warnings: [] };
}

function reductionsUpTo({ tables }: CentralData, scope: Scope, year: number): AgreementReduction[] {
  const baselineYear = Number(DEFAULT_BASELINE.slice(0, 4));
  const dates = [DEFAULT_BASELINE];
  for (let each = Math.max(baselineYear, year - 3); each <= year; each++) dates.push(lastDayOf(each));
  return dates.map((on) => agreementReduction(tables, scope, { on, baseline: DEFAULT_BASELINE }));
}

function savingsUpTo({ tables }: CentralData, scope: Scope, year: number): Overview['savings'] {
  const years = [...new Set(tables.participations.map((participation) => participation.year))]
    .filter((each) => each <= year && each > year - YEARS_OF_SAVINGS)
    .toSorted((a, b) => a - b);
  const of = (reference: SavingsReference) =>
    years.map((each) => ({
      year: each,
      savings: savings(tables, scope, each, { reference, index: DEFAULT_INDEX }),
    }));
  return { listPrice: of('listPrice'), previous: of('previous'), previousIndexed: of('previousIndexed') };
}

function serviceFigures(data: CentralData, scope: Scope, year: number, costs: readonly CostPerUse[]): ServiceFigures[] {
  const costsBefore = costPerUse(data, scope, year - 1).services;
  const covers = coverage(data.tables, scope, lastDayOf(year));
  const coversBefore = coverage(data.tables, scope, lastDayOf(year - 1));
  const country: Scope = { kind: 'country', id: COUNTRY, index: scope.index };
  const gaps = coverageGap(data.tables, country, lastDayOf(year));
  const uses = monthlyUse(data, scope, year * 12, year * 12 + 11);
  const usesBefore = monthlyUse(data, scope, year * 12 - 12, year * 12 - 1);
  const members = memberMonths(data.tables, scope, year);
  const releaseOf = new Map(data.tables.usage_sources.map(({ id, release }) => [id, release]));
  return data.tables.services.map((service, index) => ({
    ...useMarks(uses[index] as MonthlyUse, usesBefore[index] as MonthlyUse, members.get(service.id), releaseOf),
    service,
    costPerUse: costs[index] as CostPerUse,
    costPerUseBefore: costsBefore[index] as CostPerUse,
    coverage: covers[index] as Coverage,
    coverageBefore: coversBefore[index] as Coverage,
    coverageGap: gaps[index] as CoverageGap,
    use: uses[index] as MonthlyUse,
    useBefore: usesBefore[index] as MonthlyUse,
  }));
}

function useMarks(
  use: MonthlyUse,
  before: MonthlyUse,
  members: ReadonlySet<number> | undefined,
  releaseOf: ReadonlyMap<string, string>,
): Pick<ServiceFigures, 'notMember' | 'breaks'> {
  const months = [...(use.metric === before.metric ? before.months : []), ...use.months];
  const first = use.months[0]?.month ?? 0;
  const sources = months.flatMap(({ month, sourceIds }) =>
    sourceIds.map((id) => ({ release: releaseOf.get(id) ?? '', months: [month] })),
  );
  return {
    notMember: use.months.flatMap(({ month, uses }) => (uses === null && members?.has(month) === false ? [month] : [])),
    breaks: releaseBreaks(sources).filter(({ month }) => month >= first),
  };
}
