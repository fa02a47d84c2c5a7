import type { BudgetLine } from '#domain/budget/budget-scenario.ts';
import type { BudgetRow, BudgetTable } from '#domain/budget/budget-table.ts';

/** A line of the plan as it is stored and as the questions make it. */
export type PlanLine = {
  readonly id: string;
  /** As the questions make it; as it is stored where they drop it. */
  readonly line: BudgetLine;
  /** Null for a line that a question brings. */
  readonly before: BudgetRow | null;
  /** Null for a line that a question drops. */
  readonly after: BudgetRow | null;
};

export type PlanGroup = 'inFrame' | 'newCost';

/** The lines of a group in their own order; those that a question brings come last. */
export function planLines(before: BudgetTable, after: BudgetTable, group: PlanGroup): PlanLine[] {
  const later = new Map(after[group].rows.map((row) => [row.line.id, row]));
  const stored = before[group].rows.map((row): PlanLine => {
    const changed = later.get(row.line.id) ?? null;
    return { id: row.line.id, line: changed?.line ?? row.line, before: row, after: changed };
  });
  const known = new Set(stored.map(({ id }) => id));
  const brought = after[group].rows.filter(({ line }) => !known.has(line.id));
  return [
    ...stored,
    ...brought.map((row): PlanLine => ({ id: row.line.id, line: row.line, before: null, after: row })),
  ];
}
