import type { YearlyChange } from '../budget/budget-table.ts';
import type { SavingsReference } from '../figures/savings.ts';
import type { IsoDate } from '../model/brands.ts';
import type { OperatingCost } from '../model/tables.ts';
import type { AllocationKey } from '../usage/allocation.ts';
import type { Claim } from './attachment-options.ts';

/**
 * The figures behind one attachment (saksgrunnlag): plain JSON, all that its text, charts and tables are made from.
 * Money is øre; null is "no basis".
 */
export type AttachmentFigures = {
  readonly format: 'b24-attachment-figures-1';
  readonly county: { readonly id: string; readonly name: string };
  readonly budgetYear: number;
  /** The year of savings, coverage and use. */
  readonly year: number;
  readonly on: IsoDate;
  readonly baseline: IsoDate;
  readonly ongoing: boolean;
  readonly sample: boolean;
  readonly claim: Claim | null;
  readonly reduction: { readonly county: ReductionFigures; readonly country: ReductionFigures };
  readonly savings: {
    readonly reference: SavingsReference;
    readonly index: string;
    readonly years: readonly SavingsYear[];
  };
  readonly operatingCost: OperatingFigures | null;
  readonly services: readonly ServiceFigures[];
  /** Usage files that hold something of the year. */
  readonly usageSources: number;
  readonly plan: PlanFigures;
};

export type ReductionFigures = {
  readonly before: number;
  readonly after: number;
  readonly registered: number;
  readonly documented: number;
  readonly assumedEnded: number;
  readonly collaboration: 0 | 1;
  /** Names of organisations whose agreements no county of today has. */
  readonly notDistributed: readonly string[];
};

export type SavingsYear = {
  readonly year: number;
  readonly grossOre: number | null;
  readonly shareOre: number | null;
  readonly netOre: number | null;
  readonly included: number;
  readonly total: number;
  readonly estimated: boolean;
  readonly notDistributed: readonly string[];
};

export type OperatingFigures = {
  readonly year: number;
  readonly totalOre: number;
  readonly key: OperatingCost['key'];
  readonly equalFraction: number | null;
  readonly counties: number;
  readonly shareOre: number;
};

export type ServiceFigures = {
  readonly id: string;
  readonly name: string;
  /** Offered to public libraries; coverage says nothing about the others. */
  readonly public: boolean;
  readonly inhabitantsCovered: number | null;
  readonly inhabitants: number;
  readonly country: { readonly inhabitantsCovered: number | null; readonly inhabitants: number };
  /** Share of the best covered county less that of the worst. */
  readonly gap: number | null;
  readonly participations: number;
  readonly metric: string | null;
  readonly paidOre: number | null;
  readonly uses: number | null;
  readonly orePerUse: number | null;
  readonly monthsWithUsage: number;
  readonly missingMonths: number;
  readonly allocatedUses: number;
  /** By what those were split; absent where there are none, and in figures that were frozen before it was kept. */
  readonly allocatedBy?: readonly AllocationKey[];
};

export type PlanRow = {
  readonly id: string;
  readonly label: string;
  readonly functionCode: string;
  readonly typeCode: string;
  readonly inFrame: boolean;
  /** One a budget year; null where a price change is missing. */
  readonly netOre: readonly (number | null)[];
};

export type PlanFigures = {
  readonly name: string;
  readonly index: string;
  readonly years: readonly number[];
  /** The year whose prices the services' lines start from; null when there are none. */
  readonly priceYear: number | null;
  /** The price changes that were used. */
  readonly growth: readonly YearlyChange[];
  readonly rows: readonly PlanRow[];
  readonly inFrameOre: readonly number[];
  readonly newOre: readonly number[];
  readonly totalOre: readonly number[];
  /** What the plan would cost more with a higher assumed growth; null when nothing is assumed. */
  readonly higherGrowth: { readonly points: number; readonly extraOre: number } | null;
  readonly linesWithoutPrice: number;
  /** Null when the lines are the user's own. */
  readonly participations: {
    readonly included: number;
    readonly total: number;
    readonly withoutShare: number;
    readonly partYear: number;
  } | null;
};
