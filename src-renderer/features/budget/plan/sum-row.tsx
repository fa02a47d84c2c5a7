import type { BudgetTable } from '#domain/budget/budget-table.ts';
import type { Ore } from '#domain/model/brands.ts';
import { useTexts } from '#features/session/index.ts';
import type { MoneyUnit } from '../money-unit.ts';
import { LINE_FIELDS } from './plan-cells.ts';
import { type PlanSum, planSum } from './plan-sums.ts';
import type { PlanGridState } from './use-plan-grid.ts';
import { YearNumber } from './year-cell.tsx';

/** A row that adds up, with what the questions make of it. */
export function SumRow(props: {
  sum: PlanSum;
  before: BudgetTable;
  after: BudgetTable;
  /** What the frame of today does not cover, a year; only for that row. */
  missingOre?: readonly Ore[];
  unit: MoneyUnit;
  grid: PlanGridState;
}) {
  const { budget: t } = useTexts();
  const { sum, before, after, grid, missingOre } = props;
  const of = (table: BudgetTable, at: number) => (sum === 'missing' ? undefined : planSum(table, sum, at));
  return (
    <tr className="b24-plan-sum" data-sum={sum}>
      <td {...grid.cell(sum, 'label', { covers: LINE_FIELDS, fixed: true })} colSpan={LINE_FIELDS.length}>
        {t.sums[sum]}
      </td>
      {after.years.map((year, i) => (
        <td key={year} {...grid.cell(sum, String(year), { fixed: true })} className="b24-number">
          <YearNumber
            before={missingOre ? before.newCost.sums[i]?.netOre : of(before, i)}
            after={missingOre ? missingOre[i] : of(after, i)}
            unit={props.unit}
          />
        </td>
      ))}
      <td {...grid.cell(sum, 'menu', { fixed: true })} />
    </tr>
  );
}
