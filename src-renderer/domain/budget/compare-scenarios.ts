import { type Ore, ore } from '../model/brands.ts';
import type { PriceIndex } from '../model/tables.ts';
import type { BudgetLine, BudgetScenario } from './budget-scenario.ts';
import { type BudgetRow, type BudgetSum, type BudgetTable, budgetTable, costOre } from './budget-table.ts';

/** What one alternative says of one row. */
export type ComparedAmount =
  | { readonly kind: 'amount'; readonly ore: Ore }
  /** The alternative has no such line. */
  | { readonly kind: 'absent' }
  /** A price change is missing, so the line has no price in the year. */
  | { readonly kind: 'noBasis' }
  /** The year is not one of the alternative's four. */
  | { readonly kind: 'outside' };

export type ComparedLine = { readonly line: BudgetLine; readonly amounts: readonly ComparedAmount[] };

export const COMPARED_SUMS = ['inFrame', 'newCost', 'net', 'vat', 'compensation', 'cost'] as const;
export type ComparedSum = (typeof COMPARED_SUMS)[number];

export type ComparedScenarios = {
  /** The years of any of them, in order. */
  readonly years: readonly number[];
  /** Every line of any of them, first by the alternative that has it first; amounts stand in the order of the scenarios. */
  readonly lines: readonly ComparedLine[];
  /** Sums are of the lines that have a price; `noBasis` where none has. */
  readonly sums: Readonly<Record<ComparedSum, readonly ComparedAmount[]>>;
};

/**
 * Alternatives side by side for a year, or (`year` null) for all of the years that they share. A line is the same line where it
 * has the same id, which it keeps when an alternative is copied. In øre, net of VAT but for the sums that say otherwise.
 */
export function compareScenarios(
  indexes: readonly PriceIndex[],
  scenarios: readonly BudgetScenario[],
  year: number | null,
): ComparedScenarios {
  const tables = scenarios.map((scenario) => budgetTable(indexes, scenario));
  const shared = sharedYears(tables);
  const wanted = year === null ? shared : [year];
  const rowsOf = tables.map(
    ({ inFrame, newCost }) => new Map([...inFrame.rows, ...newCost.rows].map((r) => [r.line.id, r])),
  );
  const lines = new Map<string, BudgetLine>();
  for (const { lines: own } of scenarios) for (const line of own) if (!lines.has(line.id)) lines.set(line.id, line);
  const of = (sum: (table: BudgetTable, at: number) => number) => tables.map((table) => summed(table, wanted, sum));
  const at = (sums: readonly BudgetSum[], i: number, part: (sum: BudgetSum) => number) => {
    const sum = sums[i];
    return sum ? part(sum) : 0;
  };
  const net = ({ netOre }: BudgetSum) => netOre;
  return {
    years: [...new Set(tables.flatMap(({ years }) => years))].toSorted((a, b) => a - b),
    lines: [...lines.values()].map((line) => ({
      line,
      amounts: tables.map((table, i) => lineAmount(rowsOf[i]?.get(line.id), table, wanted)),
    })),
    sums: {
      inFrame: of((table, i) => at(table.inFrame.sums, i, net)),
      newCost: of((table, i) => at(table.newCost.sums, i, net)),
      net: of((table, i) => at(table.total, i, net)),
      vat: of((table, i) => at(table.total, i, (sum) => sum.compensableVatOre + sum.otherVatOre)),
      compensation: of((table, i) => at(table.total, i, (sum) => sum.compensableVatOre)),
      cost: of((table, i) => at(table.total, i, costOre)),
    },
  };
}

/** The years that every table has. */
export function sharedYears(tables: readonly BudgetTable[]): readonly number[] {
  const [first, ...others] = tables;
  return (first?.years ?? []).filter((year) => others.every(({ years }) => years.includes(year)));
}

function lineAmount(row: BudgetRow | undefined, { years }: BudgetTable, wanted: readonly number[]): ComparedAmount {
  if (!row) return { kind: 'absent' };
  if (wanted.length === 0 || wanted.some((year) => !years.includes(year))) return { kind: 'outside' };
  let sum = 0;
  for (const year of wanted) {
    const cell = row.cells[years.indexOf(year)];
    if (!cell) return { kind: 'noBasis' };
    sum += cell.netOre;
  }
  return { kind: 'amount', ore: ore(sum) };
}

function summed(
  table: BudgetTable,
  wanted: readonly number[],
  part: (table: BudgetTable, at: number) => number,
): ComparedAmount {
  if (wanted.length === 0 || wanted.some((year) => !table.years.includes(year))) return { kind: 'outside' };
  const total = table.inFrame.rows.length + table.newCost.rows.length;
  const places = wanted.map((year) => table.years.indexOf(year));
  if (total > 0 && places.some((at) => table.total[at]?.linesWithoutPrice === total)) return { kind: 'noBasis' };
  return { kind: 'amount', ore: ore(places.reduce((sum, at) => sum + part(table, at), 0)) };
}
