import { cellText, type Grid } from '../counter/grid.ts';
import { holdsNumbers } from './cell-kinds.ts';
import { pairOfParts } from './duration-cell.ts';
import { readMonth } from './month-cell.ts';
import { columnId, mappedOf, type PlacedColumn } from './placed-columns.ts';
import type { Question } from './question.ts';
import type { ReadingPlan, ValueGroup } from './reading-plan.ts';
import { isValueRole, type TableMapping } from './table-mapping.ts';

const SAMPLED_ROWS = 300;

/** Questions about what the columns are; see `openQuestions`. */
export function columnQuestions(grid: Grid, mapping: TableMapping, plan: ReadingPlan): Question[] {
  return [
    ...missingColumns(mapping, plan),
    ...newColumns(grid, mapping, plan),
    ...longPeriods(plan),
    ...unitQuestions(grid, mapping, plan),
    ...sameMeanings(plan),
  ];
}

/** Only what the figures rest on: a column that is left out may be gone, and so may one of several columns of numbers. */
function missingColumns(mapping: TableMapping, plan: ReadingPlan): Question[] {
  const here = new Set(plan.placed.map(({ column }) => columnId(column.key, column.monthCell !== null, column.nth)));
  return mapping.columns
    .filter(({ key, hasMonth, nth }) => !here.has(columnId(key, hasMonth, nth)))
    .filter(({ role }) => !['ignored', 'total'].includes(role.kind) && !(isValueRole(role) && plan.groups.length > 0))
    .map((column) => ({ kind: 'columnMissing', column }));
}

function newColumns(grid: Grid, mapping: TableMapping, plan: ReadingPlan): Question[] {
  const rows = grid.rows.slice(mapping.firstDataRow, mapping.firstDataRow + SAMPLED_ROWS);
  const unknown = plan.placed.filter(({ column, role }) => role === null && holdsNumbers(rows, column.column));
  const byId = new Map(unknown.map((placed) => [JSON.stringify(mappedOf(placed)), placed]));
  return [...byId.values()].map((placed) => ({
    kind: 'newColumn',
    heading: placed.column.heading,
    column: mappedOf(placed),
  }));
}

/** A column without a month beside columns of months is one of several months too. */
function longPeriods(plan: ReadingPlan): Question[] {
  const hasMonthColumn = plan.placed.some(({ role }) => role?.kind === 'month');
  const isBeside = (column: PlacedColumn['column']): boolean =>
    plan.hasMonthHeadings && !hasMonthColumn && column.monthCell === null;
  return plan.placed
    .filter(({ role }) => role && isValueRole(role))
    .filter(({ column }) => column.isLongPeriod || (isYearAlone(column) && !hasMonthColumn) || isBeside(column))
    .map((placed) => ({ kind: 'longPeriod', heading: placed.column.heading, column: mappedOf(placed) }));
}

/** A year and no month in it: `2023 | 2024` are no metrics. */
function isYearAlone(column: PlacedColumn['column']): boolean {
  return column.year !== null && column.monthCell === null && column.label === '';
}

function unitQuestions(grid: Grid, mapping: TableMapping, plan: ReadingPlan): Question[] {
  return plan.groups.flatMap((group) => {
    if (group.role.kind !== 'duration' || group.role.unit !== null) return [];
    const [first] = group.columns;
    const placed = plan.placed.find(({ column }) => column.column === first?.column);
    if (!first || !placed) return [];
    const texts = grid.rows.slice(mapping.firstDataRow).map((row) => cellText(row, first.column));
    const example = texts.find((text) => pairOfParts(text)) ?? texts.find((text) => text !== '') ?? '';
    return [
      { kind: 'durationUnit' as const, heading: first.heading, example, column: mappedOf(placed), suggested: null },
    ];
  });
}

function sameMeanings(plan: ReadingPlan): Question[] {
  const byMeaning = new Map<string, ValueGroup[]>();
  const monthColumns = new Set(
    plan.placed.filter(({ role }) => role?.kind === 'month').map(({ column }) => column.column),
  );
  // Years over columns tell them apart where the rows say the month alone.
  const isYearOver = plan.dates.some(
    ({ cell, column }) => monthColumns.has(column) && readMonth(cell, plan.order).kind === 'noYear',
  );
  for (const group of plan.groups) {
    const isMonthly = group.columns.some(({ reading }) => reading !== null);
    const years = isYearOver ? group.columns.map(({ year }) => year) : [];
    const meaning = JSON.stringify([group.role.kind, isMonthly, group.role.heading, years]);
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), group]);
  }
  return [...byMeaning.values()].flatMap((groups) => {
    if (groups.length < 2) return [];
    const columns = groups.map(({ columns: [first] }) => first?.column);
    const placed = plan.placed.filter(({ column }) => columns.includes(column.column));
    const headings = placed.map(({ column }) => column.heading);
    return [{ kind: 'sameMeaning' as const, headings, columns: placed.map(mappedOf) }];
  });
}
