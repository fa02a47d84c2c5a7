import { type BudgetLine, type BudgetScenario, DEFAULT_ACCOUNT_CODES } from '../../budget/budget-scenario.ts';
import { budgetTable } from '../../budget/budget-table.ts';
import type { Ore } from '../../model/brands.ts';
import type { Tables } from '../../model/tables.ts';
import { add, type Fraction, fractionOf, multiply, ONE, subtract, toOre, ZERO } from '../../money/fraction.ts';
import { newestYear, priceChanges } from '../../money/price-level.ts';
import { usedChanges } from '../plan-figures.ts';
import type { RenewalRow } from './renewal-rows.ts';
import type { Payer, RenewalFigures } from './renewal-snapshot.ts';

type Plan = RenewalFigures['plan'];
type Priced = { readonly paid: Ore; readonly share: number | null; readonly year: number };

const PAYERS: readonly Payer[] = ['county', 'libraries', 'unknown'];

/**
 * What the renewed agreement costs the county and its libraries over four years: prices that are registered for the first year as
 * they are, the others moved by price growth from now. By the same rules as the budget.
 */
export function renewalPlan(
  tables: Tables,
  rows: readonly RenewalRow[],
  query: {
    readonly year: number;
    readonly budgetYear: number;
    readonly index: string;
    readonly assumedChange: number | undefined;
  },
): Plan & {
  /** From now to the first year; null where a price change is missing. */ readonly factor: Fraction | null;
} {
  const { year, budgetYear, index } = query;
  const changes = priceChanges(tables.price_indexes, index);
  const newest = newestYear(changes);
  const priced = rows.flatMap((row) => firstPrice(row, query) ?? []);
  const scenario: BudgetScenario = {
    id: 'renewal',
    name: '',
    firstYear: budgetYear,
    index,
    assumedChange: query.assumedChange ?? (newest === null ? 0 : (changes.get(newest) ?? 0)),
    assumedChanges: {},
    lines: lines(priced),
  };
  const table = budgetTable(tables.price_indexes, scenario);
  const growth = scenario.lines.length === 0 ? [] : usedChanges(tables, scenario, table);
  return {
    index,
    years: table.years,
    rows: PAYERS.flatMap((payer) => {
      const own = table.inFrame.rows.filter(({ line }) => line.id.startsWith(`${payer}:`));
      if (own.length === 0) return [];
      const netOre = table.years.map((_, place) => {
        const cells = own.map(({ cells }) => cells[place]?.netOre ?? null);
        return cells.every((cell) => cell !== null) ? cells.reduce((sum: number, cell) => sum + cell, 0) : null;
      });
      return [{ payer, netOre }];
    }),
    totalOre: table.total.map(({ netOre }) => netOre),
    growth,
    nowOre: nowByPayer(rows),
    factor: factorOf(growth, year, budgetYear),
  };
}

/** The price of the first year as it stands, or the one now with the year it is from; null without any. */
export function firstPrice(
  { now, next }: RenewalRow,
  { year, budgetYear }: { readonly year: number; readonly budgetYear: number },
): Priced | null {
  const share = next?.county_share ?? now?.county_share ?? null;
  const registered = next?.paid_ore ?? null;
  if (registered !== null) return { paid: registered, share, year: budgetYear };
  const paid = now?.paid_ore ?? null;
  return paid === null ? null : { paid, share, year };
}

function lines(priced: readonly Priced[]): BudgetLine[] {
  const sums = new Map<string, { year: number; sum: Fraction }>();
  for (const { paid, share, year } of priced) {
    for (const [payer, part] of parts(paid, share)) {
      const id = `${payer}:${year}`;
      sums.set(id, { year, sum: add(sums.get(id)?.sum ?? ZERO, part) });
    }
  }
  return [...sums].map(([id, { year, sum }]) => ({
    ...DEFAULT_ACCOUNT_CODES,
    id,
    label: '',
    basePriceOre: toOre(sum),
    priceYear: year,
    vatRate: null,
    vatCompensable: true,
    inFrame: true,
  }));
}

function parts(paid: Ore, share: number | null): (readonly [Payer, Fraction])[] {
  const whole = fractionOf(paid);
  if (share === null) return [['unknown', whole]];
  const county = multiply(whole, fractionOf(share));
  return [
    ...(share > 0 ? [['county', county] as const] : []),
    ...(share < 1 ? [['libraries', subtract(whole, county)] as const] : []),
  ];
}

function nowByPayer(rows: readonly RenewalRow[]): Plan['nowOre'] {
  const sums = new Map<Payer, Fraction>();
  for (const { now } of rows) {
    if (now?.paid_ore == null) continue;
    for (const [payer, part] of parts(now.paid_ore, now.county_share))
      sums.set(payer, add(sums.get(payer) ?? ZERO, part));
  }
  return Object.fromEntries([...sums].map(([payer, sum]) => [payer, toOre(sum)]));
}

function factorOf(growth: Plan['growth'], from: number, to: number): Fraction | null {
  const between = growth.filter(({ year }) => year > from && year <= to);
  if (between.length < to - from || between.some(({ change }) => change === null)) return null;
  return between.reduce((factor, { change }) => multiply(factor, add(ONE, fractionOf(change ?? 0))), ONE);
}
