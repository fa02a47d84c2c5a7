import { Fragment, useEffect, useRef } from 'react';
import type { BudgetTable } from '#domain/budget/budget-table.ts';
import type { WhatIfEffect } from '#domain/budget/what-if-effect.ts';
import { useTexts } from '#features/session/index.ts';
import type { MoneyUnit } from '../money-unit.ts';
import { GROWTH_ROW, GrowthRow } from './growth-row.tsx';
import type { LineAction } from './line-menu.tsx';
import { LineRow } from './line-row.tsx';
import { LINE_FIELDS, type LineField } from './plan-cells.ts';
import { type PlanGroup, planLines } from './plan-lines.ts';
import { PLAN_SUMS, type PlanSum } from './plan-sums.ts';
import { SumRow } from './sum-row.tsx';
import { usePlanGrid } from './use-plan-grid.ts';
import './plan-grid.css';

/** A number that is asked where it comes from: a line's or a sum's of a year, the growth into one, a line's base price. */
export type AskedNumber =
  | { readonly kind: 'line'; readonly lineId: string; readonly year: number }
  | { readonly kind: 'sum'; readonly sum: PlanSum; readonly year: number }
  | { readonly kind: 'growth'; readonly year: number }
  | { readonly kind: 'price'; readonly lineId: string };

export type PlanGridProps = {
  label: string;
  /** Name of the index that prices grow with. */
  index: string;
  /** As it is stored, and as the questions make it. */
  before: BudgetTable;
  after: BudgetTable;
  /** Null while nothing is asked. */
  effect: WhatIfEffect | null;
  unit: MoneyUnit;
  /** A line that was just made: its name is opened to be written. */
  opened: string | null;
  onField(lineId: string, field: LineField, text: string): void;
  onGrowth(year: number, change: number): void;
  onAction(lineId: string, action: LineAction): void;
  onExplain(asked: AskedNumber): void;
};

const GROUPS: readonly PlanGroup[] = ['inFrame', 'newCost'];
const FOOT = PLAN_SUMS.filter((sum) => sum !== 'inFrame' && sum !== 'newCost');

/** A table whose cells one moves among, to assistive technology too. */
const GRID = { role: 'grid' } as const;

/** Four years × lines as a grid: written in where it stands, every number asked where it comes from. */
export function PlanGrid(props: PlanGridProps) {
  const { budget: t } = useTexts();
  const { before, after, effect, unit } = props;
  const years = after.years.map(String);
  const columnIds = [...LINE_FIELDS, ...years, 'menu'];
  const groups = GROUPS.map((group) => ({ group, lines: planLines(before, after, group) }));
  const foot = FOOT.filter((sum) => sum !== 'missing' || effect !== null);
  const rowIds = [
    GROWTH_ROW,
    ...groups.flatMap(({ group, lines }) => (lines.length > 0 ? [...lines.map(({ id }) => id), group] : [])),
    ...foot,
  ];
  const stored = new Set(groups.flatMap(({ lines }) => lines.flatMap((line) => (line.before ? [line.id] : []))));
  const sums: readonly string[] = PLAN_SUMS;
  const assumed = new Set(after.changes.flatMap(({ year, origin }) => (origin === 'assumed' ? [year] : [])));
  const grid = usePlanGrid({
    rowIds,
    columnIds,
    writes: (rowId, column) => {
      if (rowId === GROWTH_ROW) return assumed.has(Number(column)) ? 'text' : null;
      if (!stored.has(rowId) || !isField(column)) return null;
      return column === 'vat' ? 'choice' : 'text';
    },
    onActivate: (rowId, column) => {
      if (column === 'menu') grid.table.current?.querySelector<HTMLElement>('[data-active] button')?.click();
      else if (years.includes(column)) explain(rowId, Number(column));
      else if (column === 'price' && rowId !== GROWTH_ROW && !sums.includes(rowId))
        props.onExplain({ kind: 'price', lineId: rowId });
    },
    onDelete: (rowId) => {
      if (stored.has(rowId)) props.onAction(rowId, 'delete');
    },
  });
  const { opened } = props;
  const isOpenable = opened !== null && stored.has(opened);
  const openCell = useRef(grid.open);
  openCell.current = grid.open;
  useEffect(() => {
    if (isOpenable) openCell.current(opened, 'label');
  }, [isOpenable, opened]);
  const explain = (rowId: string, year: number) => {
    if (rowId === GROWTH_ROW) props.onExplain({ kind: 'growth', year });
    else if (sums.includes(rowId)) props.onExplain({ kind: 'sum', sum: rowId as PlanSum, year });
    else props.onExplain({ kind: 'line', lineId: rowId, year });
  };
  const sumRow = (sum: PlanSum) => (
    <SumRow
      key={sum}
      {...{ sum, before, after, unit, grid }}
      {...(sum === 'missing' && effect && { missingOre: effect.missingOre })}
    />
  );

  return (
    <div className="b24-card b24-budget-grid" data-unit={unit}>
      <table
        ref={grid.table}
        {...GRID}
        aria-label={props.label}
        aria-describedby="b24-plan-keys"
        className="b24-plan-table"
        {...grid.tableProps}
      >
        <PlanHead after={after} assumed={assumed} />
        <tbody>
          <GrowthRow
            index={props.index}
            before={before.changes}
            after={after.changes}
            grid={grid}
            onWrite={props.onGrowth}
            onExplain={(year) => props.onExplain({ kind: 'growth', year })}
          />
          {groups
            .filter(({ lines }) => lines.length > 0)
            .map(({ group, lines }) => (
              <Fragment key={group}>
                <tr className="b24-plan-group">
                  <th scope="rowgroup" colSpan={columnIds.length}>
                    {t.groups[group]}
                  </th>
                </tr>
                {lines.map((line) => (
                  <LineRow
                    key={line.id}
                    planLine={line}
                    years={after.years}
                    {...{ assumed, unit, grid }}
                    onWrite={(field, text) => props.onField(line.id, field, text)}
                    onAction={(action) => props.onAction(line.id, action)}
                    onPriceOrigin={() => props.onExplain({ kind: 'price', lineId: line.id })}
                  />
                ))}
                {sumRow(group)}
              </Fragment>
            ))}
          {foot.map(sumRow)}
        </tbody>
      </table>
      <p id="b24-plan-keys" className="b24-hidden">
        {t.keyboard}
      </p>
    </div>
  );
}

function PlanHead({ after, assumed }: { after: BudgetTable; assumed: ReadonlySet<number> }) {
  const { budget: t } = useTexts();
  return (
    <thead>
      <tr>
        {LINE_FIELDS.map((field) => (
          <th key={field} scope="col" data-field={field}>
            {t.columns[field]}
          </th>
        ))}
        {after.years.map((year) => (
          <th key={year} scope="col" data-year data-assumed={assumed.has(year) || undefined}>
            {year}
            {assumed.has(year) && <small>{t.estimate}</small>}
          </th>
        ))}
        <th scope="col">
          <span className="b24-hidden">{t.columns.menu}</span>
        </th>
      </tr>
    </thead>
  );
}

function isField(column: string): column is LineField {
  return LINE_FIELDS.some((field) => field === column);
}
