import {
  type AccountCodes,
  type BudgetLine,
  type BudgetScenario,
  DEFAULT_ACCOUNT_CODES,
} from '../budget/budget-scenario.ts';
import type { OperatingCostSplit } from '../figures/operating-cost-split.ts';
import { operatingCostSplit } from '../figures/operating-cost-split.ts';
import { participationsOf } from '../figures/participations.ts';
import { operatingCostShare } from '../figures/savings.ts';
import type { Ore } from '../model/brands.ts';
import { type Participation, TABLES, type Tables } from '../model/tables.ts';
import { add, type Fraction, fractionOf, multiply, toOre, ZERO } from '../money/fraction.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { newestYear, priceChanges } from '../money/price-level.ts';
import type { Scope } from '../organisations/scope.ts';

export const SERVICE_CATEGORIES = TABLES.services.columns.category.values;
export type ServiceCategory = (typeof SERVICE_CATEGORIES)[number];

/** Id of the line for the county's share of the running cost; the lines of services are `category:news` and so on. */
export const OPERATING_LINE = 'operating';
export const categoryLine = (category: ServiceCategory) => `category:${category}`;

export type PlanScenario = {
  readonly scenario: BudgetScenario;
  readonly participations: {
    readonly included: number;
    readonly total: number;
    /** Without a registered county share or price: they are in no line. */
    readonly withoutShare: number;
    /** Of the included, those that ran for part of the year and are planned with the whole year's rate. */
    readonly partYear: number;
  };
};

/**
 * The plan that follows from the registered figures: what the county itself pays (`paid × county_share`, whole yearly
 * rates) by category in the prices of `year`, and its share of the operating cost as new cost. The share is that of the
 * newest year up to the budget year.
 */
export function planScenario(
  tables: Tables,
  scope: Scope,
  query: {
    readonly budgetYear: number;
    readonly year: number;
    readonly index: string;
    readonly assumedChange: number | undefined;
    readonly accountCodes?: AccountCodes | undefined;
  },
): PlanScenario {
  const codes = query.accountCodes ?? DEFAULT_ACCOUNT_CODES;
  const { included: participations } = participationsOf(tables, scope, query.year);
  const categories = categoryOfAgreement(tables);
  const sums = new Map<ServiceCategory, Fraction>();
  let [included, withoutShare, partYear] = [0, 0, 0];
  for (const participation of participations) {
    const paid = paidByCounty(participation);
    if (paid === null) {
      withoutShare++;
      continue;
    }
    included++;
    if (participation.billing === 'prepaid' && participation.months < 12) partYear++;
    const category = categories.get(participation.agreement_id) ?? 'other';
    sums.set(category, add(sums.get(category) ?? ZERO, paid));
  }
  const services = [...sums]
    .filter(([, sum]) => sum.numerator !== 0n)
    .map(([category, sum]) => newLine(categoryLine(category), toOre(sum), query.year, true, codes))
    .toSorted((a, b) => b.basePriceOre - a.basePriceOre || compareIds(a.id, b.id));
  const operating = newestShare(tables, scope, query.budgetYear);
  const lines = operating
    ? [...services, newLine(OPERATING_LINE, operating.ore, operating.year, false, codes)]
    : services;
  const changes = priceChanges(tables.price_indexes, query.index);
  const newest = newestYear(changes);
  return {
    scenario: {
      id: 'registered',
      name: '',
      firstYear: query.budgetYear,
      index: query.index,
      assumedChange: query.assumedChange ?? (newest === null ? 0 : (changes.get(newest) ?? 0)),
      assumedChanges: {},
      lines,
    },
    participations: { included, total: participations.length, withoutShare, partYear },
  };
}

/** The scope's share of the operating cost in the newest year up to `latest` that has one. */
export function newestShare(
  tables: Tables,
  scope: Scope,
  latest: number,
): { year: number; ore: Ore; split: OperatingCostSplit } | null {
  const years = tables.operating_costs.map(({ year }) => year).filter((year) => year <= latest);
  for (const year of years.toSorted((a, b) => b - a)) {
    const split = operatingCostSplit(tables, year);
    const share = operatingCostShare(split, scope);
    if (share !== null) return { year, ore: share, split };
  }
  return null;
}

function paidByCounty({ paid_ore, county_share }: Participation): Fraction | null {
  if (paid_ore === null || county_share === null) return null;
  return multiply(fractionOf(paid_ore), fractionOf(county_share));
}

function newLine(id: string, basePriceOre: Ore, priceYear: number, inFrame: boolean, codes: AccountCodes): BudgetLine {
  return {
    id,
    label: '',
    basePriceOre,
    priceYear,
    ...codes,
    vatRate: null,
    vatCompensable: true,
    inFrame,
  };
}

function categoryOfAgreement(tables: Tables): Map<string, ServiceCategory> {
  const categories = new Map(tables.services.map(({ id, category }) => [id, category ?? 'other'] as const));
  return new Map(tables.agreements.map(({ id, service_id }) => [id, categories.get(service_id) ?? 'other'] as const));
}
