import type { IsoDate, Ore, OrganisationId } from '../model/brands.ts';
import { isoDate } from '../model/brands.ts';
import type { CentralData } from '../model/central-data.ts';
import type { Outcome } from '../model/problem.ts';
import { scopeOf } from '../organisations/scope.ts';
import { agreementReduction, DEFAULT_BASELINE } from './agreement-reduction.ts';
import { costPerUse } from './cost-per-use.ts';
import { coverage } from './coverage.ts';
import { operatingCostSplit } from './operating-cost-split.ts';
import { type SavingsReference, savings } from './savings.ts';

export const DEFAULT_REFERENCE: SavingsReference = 'listPrice';
export const DEFAULT_INDEX = 'deflator';

/** Which figures: the defaults are those of the `b24 figures` command. */
export type FiguresQuery = {
  /** `NO` or a county's id. */
  readonly scope: string;
  readonly year: number;
  /** Default: the last day of the year. */
  readonly on?: IsoDate;
  readonly baseline?: IsoDate;
  readonly reference?: SavingsReference;
  /** Name of the price index behind `previousIndexed`. */
  readonly index?: string;
};

/** The figures as `b24 figures` prints them; null wherever there is no basis. */
export type Figures = {
  readonly scope: OrganisationId;
  readonly year: number;
  readonly on: IsoDate;
  readonly agreementReduction: {
    readonly before: number;
    readonly after: number;
    readonly reduction: number | null;
    readonly registered: number;
    readonly documented: number;
    readonly assumedEnded: number;
  };
  readonly savings: {
    readonly reference: SavingsReference;
    readonly grossOre: Ore | null;
    readonly netOre: Ore | null;
    readonly operatingCostShareOre: Ore | null;
    readonly included: number;
    readonly total: number;
  };
  /** Øre by county id; null when the year's cost cannot be split. */
  readonly operatingCost: Readonly<Record<string, Ore>> | null;
  readonly coverage: readonly {
    readonly serviceId: string;
    readonly inhabitantsCovered: number | null;
    readonly inhabitants: number;
  }[];
  readonly costPerUse: readonly {
    readonly serviceId: string;
    readonly metric: string | null;
    readonly paidOre: Ore | null;
    readonly uses: number | null;
    readonly orePerUse: Ore | null;
    readonly monthsWithUsage: number;
    readonly missingMonths: number;
  }[];
};

export function lastDayOf(year: number): IsoDate {
  return isoDate(`${String(year).padStart(4, '0')}-12-31`);
}

/** The figures of a scope and year, by the same functions as the screen; refused when the scope is not in the file. */
export function figures(data: CentralData, query: FiguresQuery): Outcome<Figures> {
  const scope = scopeOf(data.tables, query.scope);
  if (scope.kind === 'refused') return scope;
  const { year, on = lastDayOf(query.year), baseline = DEFAULT_BASELINE } = query;
  const { reference = DEFAULT_REFERENCE, index = DEFAULT_INDEX } = query;
  const { tables } = data;
  const reduction = agreementReduction(tables, scope.value, { on, baseline });
  const saved = savings(tables, scope.value, year, { reference, index });
  const split = operatingCostSplit(tables, year);
  const { before, after, registered, documented, assumedEnded } = reduction.basis;
  const value: Figures = {
    scope: scope.value.id,
    year,
    on,
    agreementReduction: { before, after, reduction: reduction.value, registered, documented, assumedEnded },
    savings: {
      reference,
      grossOre: saved.value?.grossOre ?? null,
      netOre: saved.value?.netOre ?? null,
      operatingCostShareOre: saved.basis.operatingCostShareOre,
      included: saved.basis.included,
      total: saved.basis.total,
    },
    operatingCost: split.value && Object.fromEntries(split.value),
    coverage: coverage(tables, scope.value, on).map(({ basis }) => ({
      serviceId: basis.serviceId,
      inhabitantsCovered: basis.inhabitantsCovered,
      inhabitants: basis.inhabitants,
    })),
    costPerUse: costPerUse(data, scope.value, year).services.map(({ value: orePerUse, basis }) => ({
      serviceId: basis.serviceId,
      metric: basis.metric,
      paidOre: basis.paidOre,
      uses: basis.uses,
      orePerUse,
      monthsWithUsage: basis.monthsWithUsage,
      missingMonths: basis.missingMonths,
    })),
  };
  return { kind: 'ok', value, warnings: [] };
}
