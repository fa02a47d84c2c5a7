import type { AccountCodes, BudgetScenario } from '../budget/budget-scenario.ts';
import {
  type BudgetGroup,
  type BudgetSum,
  type BudgetTable,
  budgetTable,
  type YearlyChange,
} from '../budget/budget-table.ts';
import type { Tables } from '../model/tables.ts';
import { newestYear, priceChanges } from '../money/price-level.ts';
import type { Scope } from '../organisations/scope.ts';
import { planScenario } from './plan-scenario.ts';
import type { PlanFigures, PlanRow } from './snapshot.ts';

/** How much higher the assumed price growth is in the "what if" of the text: two percentage points a year. */
const HIGHER_GROWTH = 0.02;

/** The four budget years, what they rest on, and what they would cost with a higher price growth. */
export function planFigures(
  tables: Tables,
  scope: Scope,
  query: {
    readonly budgetYear: number;
    readonly year: number;
    readonly index: string;
    readonly assumedChange: number | undefined;
    readonly accountCodes: AccountCodes | undefined;
    readonly scenario: BudgetScenario | undefined;
  },
): PlanFigures {
  const registered = planScenario(tables, scope, query);
  const scenario = query.scenario ?? registered.scenario;
  const table = budgetTable(tables.price_indexes, scenario);
  const growth = usedChanges(tables, scenario, table);
  const totalOre = sum(table.total);
  return {
    name: scenario.name,
    index: scenario.index,
    years: table.years,
    priceYear: scenario.lines.find(({ inFrame }) => inFrame)?.priceYear ?? null,
    growth,
    rows: [...rows(table.inFrame, true), ...rows(table.newCost, false)],
    inFrameOre: table.inFrame.sums.map(({ netOre }) => netOre),
    newOre: table.newCost.sums.map(({ netOre }) => netOre),
    totalOre: table.total.map(({ netOre }) => netOre),
    higherGrowth: growth.some(({ origin }) => origin === 'assumed')
      ? { points: HIGHER_GROWTH, extraOre: sum(budgetTable(tables.price_indexes, faster(scenario)).total) - totalOre }
      : null,
    linesWithoutPrice: Math.max(0, ...table.total.map(({ linesWithoutPrice }) => linesWithoutPrice)),
    participations: query.scenario ? null : registered.participations,
  };
}

/** Every price change between the oldest price and the last budget year; those before the plan are not in the table's own list. */
export function usedChanges(tables: Tables, scenario: BudgetScenario, table: BudgetTable): YearlyChange[] {
  const oldest = Math.min(...scenario.lines.map(({ priceYear }) => priceYear));
  const registered = priceChanges(tables.price_indexes, scenario.index);
  const newest = newestYear(registered);
  const before: YearlyChange[] = [];
  for (let year = oldest + 1; year < scenario.firstYear; year++) {
    const change = registered.get(year);
    if (change !== undefined) before.push({ year, change, origin: 'registered' });
    else if (newest !== null && year < newest) before.push({ year, change: null, origin: 'missing' });
    else before.push({ year, change: scenario.assumedChanges[year] ?? scenario.assumedChange, origin: 'assumed' });
  }
  return [...before, ...table.changes.filter(({ year }) => year > oldest)];
}

function faster(scenario: BudgetScenario): BudgetScenario {
  const raised = Object.entries(scenario.assumedChanges).map(([year, change]) => [year, change + HIGHER_GROWTH]);
  return {
    ...scenario,
    assumedChange: scenario.assumedChange + HIGHER_GROWTH,
    assumedChanges: Object.fromEntries(raised),
  };
}

function rows(group: BudgetGroup, inFrame: boolean): PlanRow[] {
  return group.rows.map(({ line, cells }) => ({
    id: line.id,
    label: line.label,
    functionCode: line.functionCode,
    typeCode: line.typeCode,
    inFrame,
    netOre: cells.map((cell) => cell?.netOre ?? null),
  }));
}

function sum(sums: readonly BudgetSum[]): number {
  return sums.reduce((total, { netOre }) => total + netOre, 0);
}
