import type { CostPerUse } from '../figures/cost-per-use.ts';
import type { Coverage } from '../figures/coverage.ts';
import type { Savings, SavingsReference } from '../figures/savings.ts';
import type { AgreementReduction, Overview, ServiceFigures, YearOfSavings } from './overview.ts';

/** A figure whose basis lacks the records that it names one by one. */
type Without<Figure extends { value: unknown; basis: object }, Records extends keyof Figure['basis']> = {
  readonly value: Figure['value'];
  readonly basis: Omit<Figure['basis'], Records>;
};

export type ReductionSummary = Without<AgreementReduction, 'beforePairs' | 'afterPairs' | 'notDistributed'>;
export type SavingsSummary = Without<Savings, 'lines' | 'excluded' | 'notDistributed' | 'operatingCost'>;
export type CostPerUseSummary = Without<CostPerUse, 'missing' | 'excluded' | 'lines' | 'sourceIds'>;
export type CoverageSummary = {
  readonly value: Coverage['value'];
  readonly basis: Omit<Coverage['basis'], 'covered' | 'notCovered' | 'withoutPopulation'> & {
    /** Municipalities with a population that year, and those of them that are covered. */
    readonly municipalities: number;
    readonly municipalitiesCovered: number;
  };
};

/** Use of a service this year and the year before. */
export type ServiceUse = Pick<ServiceFigures, 'service' | 'use' | 'useBefore'>;

export type ServiceSummary = ServiceUse &
  Pick<ServiceFigures, 'notMember' | 'breaks'> & {
    readonly costPerUse: CostPerUseSummary;
    readonly costPerUseBefore: CostPerUseSummary;
    readonly coverage: CoverageSummary;
    readonly coverageBefore: CoverageSummary;
  };

/**
 * What the overview draws: its figures with what they rest on in numbers. The records behind them, which are many times as much, are
 * in the `Overview` itself.
 */
export type OverviewSummary = Pick<Overview, 'scope' | 'placeName' | 'year' | 'deadlines'> & {
  readonly reductions: readonly ReductionSummary[];
  readonly savings: Readonly<
    Record<SavingsReference, readonly { readonly year: number; readonly savings: SavingsSummary }[]>
  >;
  readonly services: readonly ServiceSummary[];
};

export function overviewSummary(overview: Overview): OverviewSummary {
  const { scope, placeName, year, deadlines, reductions, savings, services } = overview;
  const years = (of: readonly YearOfSavings[]) => {
    return of.map((entry) => ({ year: entry.year, savings: savingsSummary(entry.savings) }));
  };
  return {
    scope,
    placeName,
    year,
    deadlines,
    reductions: reductions.map(reductionSummary),
    savings: {
      listPrice: years(savings.listPrice),
      previous: years(savings.previous),
      previousIndexed: years(savings.previousIndexed),
    },
    services: services.map(serviceSummary),
  };
}

function reductionSummary({ value, basis }: AgreementReduction): ReductionSummary {
  const { beforePairs, afterPairs, notDistributed, ...numbers } = basis;
  return { value, basis: numbers };
}

function savingsSummary({ value, basis }: Savings): SavingsSummary {
  const { lines, excluded, notDistributed, operatingCost, ...numbers } = basis;
  return { value, basis: numbers };
}

function serviceSummary(figures: ServiceFigures): ServiceSummary {
  const { service, use, useBefore, notMember, breaks } = figures;
  const { costPerUse, costPerUseBefore, coverage, coverageBefore } = figures;
  return {
    service,
    use,
    useBefore,
    notMember,
    breaks,
    costPerUse: costSummary(costPerUse),
    costPerUseBefore: costSummary(costPerUseBefore),
    coverage: coverageSummary(coverage),
    coverageBefore: coverageSummary(coverageBefore),
  };
}

function costSummary({ value, basis }: CostPerUse): CostPerUseSummary {
  const { missing, excluded, lines, sourceIds, ...numbers } = basis;
  return { value, basis: numbers };
}

function coverageSummary({ value, basis }: Coverage): CoverageSummary {
  const { covered, notCovered, withoutPopulation, ...numbers } = basis;
  const municipalities = covered.length + notCovered.length;
  return { value, basis: { ...numbers, municipalities, municipalitiesCovered: covered.length } };
}
