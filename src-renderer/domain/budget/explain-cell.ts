import type { PriceIndex } from '../model/tables.ts';
import { multiply, ratio } from '../money/fraction.ts';
import { priceChanges } from '../money/price-level.ts';
import type { BudgetLine, BudgetScenario } from './budget-scenario.ts';
import {
  type BudgetCell,
  type BudgetTable,
  lastYearOf,
  partOfYear,
  scenarioChanges,
  type YearlyChange,
  yearlyChange,
} from './budget-table.ts';

/** How one number of the plan came about: base price × (1 + change) of each year × months of twelve. */
export type CellExplanation = {
  readonly line: BudgetLine;
  readonly year: number;
  /** Of every year after the price year up to this one, in order. */
  readonly changes: readonly YearlyChange[];
  /** 12 for a whole year; 0 before the line starts. */
  readonly months: number;
  /** Null when a price change is missing. */
  readonly cell: BudgetCell | null;
};

/** @param table the scenario's own table; null when the line or the year is not in it */
export function explainCell(
  indexes: readonly PriceIndex[],
  scenario: BudgetScenario,
  table: BudgetTable,
  lineId: string,
  year: number,
): CellExplanation | null {
  const row = [...table.inFrame.rows, ...table.newCost.rows].find(({ line }) => line.id === lineId);
  const at = table.years.indexOf(year);
  if (!row || at < 0) return null;
  const registered = priceChanges(indexes, scenario.index);
  const changes = scenarioChanges(registered, scenario, lastYearOf(scenario));
  const years = Array.from({ length: Math.max(year - row.line.priceYear, 0) }, (_, i) => row.line.priceYear + 1 + i);
  return {
    line: row.line,
    year,
    changes: years.map((each) => yearlyChange(registered, changes, each)),
    months: Number(multiply(partOfYear(row.line, year), ratio(12n, 1n)).numerator),
    cell: row.cells[at] ?? null,
  };
}
