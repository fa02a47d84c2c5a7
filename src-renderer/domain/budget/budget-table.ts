import { type Ore, ore } from '../model/brands.ts';
import type { PriceIndex } from '../model/tables.ts';
import { type Fraction, fractionOf, multiply, ONE, ratio, toOre, ZERO } from '../money/fraction.ts';
import { newestYear, type PriceChanges, type PriceFactor, priceChanges, priceFactor } from '../money/price-level.ts';
import type { BudgetLine, BudgetScenario } from './budget-scenario.ts';

/** An økonomiplan is the budget year and the three after it. */
export const BUDGET_YEARS = 4;

/** One line in one year, in øre. */
export type BudgetCell = {
  readonly netOre: Ore;
  /** Null when the line's VAT rate is unknown. */
  readonly vatOre: Ore | null;
};

export type BudgetRow = {
  readonly line: BudgetLine;
  /** One a year; null when a price change between the line's price year and that year is missing. */
  readonly cells: readonly (BudgetCell | null)[];
  /** The years whose price change is missing. */
  readonly missingYears: readonly number[];
};

export type BudgetSum = {
  readonly netOre: Ore;
  readonly compensableVatOre: Ore;
  /** VAT that does not come back: a cost. */
  readonly otherVatOre: Ore;
  readonly linesWithoutPrice: number;
  readonly linesWithoutVatRate: number;
};

/** What must be paid for: net prices, and the VAT that does not come back. */
export function costOre({ netOre, otherVatOre }: BudgetSum): Ore {
  return ore(netOre + otherVatOre);
}

export type BudgetGroup = { readonly rows: readonly BudgetRow[]; readonly sums: readonly BudgetSum[] };

/** The price change into a year. */
export type YearlyChange = {
  readonly year: number;
  /** 0.043 = +4.3 %; null where a year before the newest registered one is missing. */
  readonly change: number | null;
  readonly origin: 'registered' | 'assumed' | 'missing';
};

export type BudgetTable = {
  /** Y … Y+3; cells and sums stand in this order. */
  readonly years: readonly number[];
  readonly changes: readonly YearlyChange[];
  readonly inFrame: BudgetGroup;
  /** "Ikke hensyntatt i dagens budsjettramme": shown apart. */
  readonly newCost: BudgetGroup;
  readonly total: readonly BudgetSum[];
};

/**
 * The budget table of a scenario over four years: each line's base price × (1 + change) of every year after its price
 * year, registered changes where there are, the scenario's assumption after them. A line that starts later costs 0 before its
 * first month and twelfths of its first year. Cells are exact prices rounded to øre once, sums are sums of cells; 1000 kroner
 * are for display only. Source: domain.md, "Budget table".
 */
export function budgetTable(indexes: readonly PriceIndex[], scenario: BudgetScenario): BudgetTable {
  const registered = priceChanges(indexes, scenario.index);
  const years = Array.from({ length: BUDGET_YEARS }, (_, i) => scenario.firstYear + i);
  const changes = scenarioChanges(registered, scenario, lastYearOf(scenario));
  const factor = priceFactors(changes);
  const rows = scenario.lines.map((line) => budgetRow(line, years, factor));
  const inFrame = rows.filter(({ line }) => line.inFrame);
  const newCost = rows.filter(({ line }) => !line.inFrame);
  return {
    years,
    changes: years.map((year) => yearlyChange(registered, changes, year)),
    inFrame: { rows: inFrame, sums: sumsOf(inFrame, years) },
    newCost: { rows: newCost, sums: sumsOf(newCost, years) },
    total: sumsOf(rows, years),
  };
}

/** The last of the scenario's budget years. */
export function lastYearOf({ firstYear }: BudgetScenario): number {
  return firstYear + BUDGET_YEARS - 1;
}

/** The registered changes, and after the newest of them the assumed ones up to the last budget year. */
export function scenarioChanges(registered: PriceChanges, scenario: BudgetScenario, lastYear: number): PriceChanges {
  const changes = new Map(registered);
  const oldestPrice = Math.min(...scenario.lines.map((line) => line.priceYear), scenario.firstYear - 1);
  for (let year = (newestYear(registered) ?? oldestPrice) + 1; year <= lastYear; year++) {
    changes.set(year, scenario.assumedChanges[year] ?? scenario.assumedChange);
  }
  return changes;
}

/** The part of the year that a line is paid for: whole years but for one that starts within it, nothing before. */
export function partOfYear({ start }: BudgetLine, year: number): Fraction {
  if (start === undefined) return ONE;
  const [firstYear, firstMonth] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  if (year < firstYear) return ZERO;
  return year === firstYear ? ratio(BigInt(13 - firstMonth), 12n) : ONE;
}

/** The change into a year, and whether it is registered or the scenario's own assumption. */
export function yearlyChange(registered: PriceChanges, changes: PriceChanges, year: number): YearlyChange {
  const change = changes.get(year);
  if (change === undefined) return { year, change: null, origin: 'missing' };
  return { year, change, origin: registered.has(year) ? 'registered' : 'assumed' };
}

type FactorBetween = (from: number, to: number) => PriceFactor;

/** Most lines have prices of the same year: each factor is worked out once. */
function priceFactors(changes: PriceChanges): FactorBetween {
  const known = new Map<number, PriceFactor>();
  return (from, to) => {
    const key = from * 10_000 + to;
    const found = known.get(key) ?? priceFactor(changes, from, to);
    known.set(key, found);
    return found;
  };
}

function budgetRow(line: BudgetLine, years: readonly number[], factorBetween: FactorBetween): BudgetRow {
  const base = fractionOf(line.basePriceOre);
  const missingYears = new Set<number>();
  const cells = years.map((year): BudgetCell | null => {
    const part = partOfYear(line, year);
    if (part.numerator === 0n) return { netOre: ore(0), vatOre: ore(0) };
    const factor = factorBetween(line.priceYear, year);
    if (factor.kind === 'known') return budgetCell(multiply(multiply(base, part), factor.factor), line.vatRate);
    for (const missing of factor.years) missingYears.add(missing);
    return null;
  });
  return { line, cells, missingYears: [...missingYears] };
}

function budgetCell(net: Fraction, vatRate: number | null): BudgetCell {
  return { netOre: toOre(net), vatOre: vatRate === null ? null : toOre(multiply(net, fractionOf(vatRate))) };
}

function sumsOf(rows: readonly BudgetRow[], years: readonly number[]): BudgetSum[] {
  return years.map((_, i) => {
    let [net, compensable, other, linesWithoutPrice, linesWithoutVatRate] = [0, 0, 0, 0, 0];
    for (const { line, cells } of rows) {
      const cell = cells[i] ?? null;
      if (cell === null) {
        linesWithoutPrice++;
        continue;
      }
      net += cell.netOre;
      if (cell.vatOre === null) linesWithoutVatRate++;
      else if (line.vatCompensable) compensable += cell.vatOre;
      else other += cell.vatOre;
    }
    return {
      netOre: ore(net),
      compensableVatOre: ore(compensable),
      otherVatOre: ore(other),
      linesWithoutPrice,
      linesWithoutVatRate,
    };
  });
}
