import {
  type AccountCodes,
  type BudgetLine,
  type BudgetScenario,
  DEFAULT_ACCOUNT_CODES,
  OPERATING_LINE,
} from '../budget/budget-scenario.ts';
import { type CountyPaid, countyPaid } from '../budget/county-paid.ts';
import { newestShare } from '../figures/newest-share.ts';
import type { Ore } from '../model/brands.ts';
import { TABLES, type Tables } from '../model/tables.ts';
import { add, type Fraction, toOre, ZERO } from '../money/fraction.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { newestYear, priceChanges } from '../money/price-level.ts';
import type { Scope } from '../organisations/scope.ts';

export const SERVICE_CATEGORIES = TABLES.services.columns.category.values;
export type ServiceCategory = (typeof SERVICE_CATEGORIES)[number];

/** Ids of the lines of services: `category:news` and so on. */
export const categoryLine = (category: ServiceCategory) => `category:${category}`;

export type PlanScenario = {
  readonly scenario: BudgetScenario;
  readonly participations: Omit<CountyPaid, 'byAgreement'>;
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
  const { byAgreement, ...participations } = countyPaid(tables, scope, query.year);
  const categories = categoryOfAgreement(tables);
  const sums = new Map<ServiceCategory, Fraction>();
  for (const [agreementId, { paid }] of byAgreement) {
    const category = categories.get(agreementId) ?? 'other';
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
    participations,
  };
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
