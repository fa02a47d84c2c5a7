import type { Grid } from '../counter/grid.ts';
import type { Month } from '../model/brands.ts';
import { type DateOrderFinding, findDateOrder } from './date-order.ts';
import { findMarks, type MarksFinding } from './find-marks.ts';
import { type DateOrder, type MonthReading, readMonth } from './month-cell.ts';
import { NORWEGIAN_MARKS, type NumberMarks } from './number-cell.ts';
import { columnId, monthCells, type PlacedColumn, placeColumns } from './placed-columns.ts';
import { type HeadColumn, readHead } from './table-head.ts';
import { type ColumnRole, isValueRole, type TableMapping } from './table-mapping.ts';

export type ValueRole = Extract<ColumnRole, { kind: 'count' | 'duration' }>;

/** A column of numbers with the month of its heading; `month` is `null` where a column or the file says it. */
export type ValueColumn = {
  readonly column: number;
  readonly heading: string;
  readonly reading: MonthReading | null;
  readonly month: Month | null;
  /** Year above or beside the heading, for months that a column says. */
  readonly year: number | null;
};

/** Columns of one meaning: one for each month, or one alone. */
export type ValueGroup = {
  readonly id: string;
  readonly role: ValueRole;
  readonly columns: readonly ValueColumn[];
};

/** The rows themselves where each is one use: 1 in every row, from no column. */
export const EACH_ROW: ValueGroup = {
  id: '',
  role: { kind: 'count', heading: { says: 'nothing' } },
  columns: [{ column: -1, heading: '', reading: null, month: null, year: null }],
};

/** A mapping laid on a file: which column is what, and how its cells are read. */
export type ReadingPlan = {
  readonly placed: readonly PlacedColumn[];
  readonly groups: readonly ValueGroup[];
  readonly hasMonthHeadings: boolean;
  readonly marks: NumberMarks;
  readonly marksFinding: MarksFinding;
  readonly order: DateOrder;
  readonly orderFinding: DateOrderFinding;
  /** The cells that the dates were judged by. */
  readonly dates: ReturnType<typeof monthCells>;
};

export function readingPlan(grid: Grid, mapping: TableMapping): ReadingPlan {
  const placed = placeColumns(readHead(grid, mapping), mapping.columns);
  const values = placed.flatMap(({ column, role }) => (role && isValueRole(role) ? [column.column] : []));
  const marksFinding: MarksFinding = mapping.numbers
    ? { kind: 'settled', marks: mapping.numbers, isShown: true }
    : findMarks(grid, mapping.firstDataRow, values, []);
  const dates = monthCells(grid, mapping.firstDataRow, placed);
  const orderFinding: DateOrderFinding = mapping.dateOrder
    ? { kind: 'settled', order: mapping.dateOrder, isShown: true }
    : findDateOrder(dates.map(({ cell }) => cell));
  const order = orderFinding.kind === 'settled' ? orderFinding.order : orderFinding.suggested;
  const cells = groupsOf(placed, order, mapping.constants.year);
  const hasCounts = cells.some(({ role }) => role.kind === 'count');
  const groups = mapping.eachRowIsOne && !hasCounts ? [...cells, EACH_ROW] : cells;
  return {
    placed,
    groups,
    hasMonthHeadings: groups.some((group) => group.columns.some(({ reading }) => reading !== null)),
    marks: marksFinding.kind === 'settled' ? marksFinding.marks : NORWEGIAN_MARKS,
    marksFinding,
    order,
    orderFinding,
    dates,
  };
}

/** Columns with a given role, in the file's order. */
export function columnsWith(plan: ReadingPlan, isWanted: (role: ColumnRole) => boolean): HeadColumn[] {
  return plan.placed.flatMap(({ column, role }) => (role && isWanted(role) ? [column] : []));
}

/** A month reading with the year that another place gives; `null` when the month stays unknown. */
export function monthWithYear(reading: MonthReading, year: number | null): Month | null {
  if (reading.kind === 'month') return reading.month;
  if (reading.kind !== 'noYear' || year === null) return null;
  const completed = readMonth(`${year}-${String(reading.number).padStart(2, '0')}`, 'dayFirst');
  return completed.kind === 'month' ? completed.month : null;
}

function groupsOf(placed: readonly PlacedColumn[], order: DateOrder, year: number | null): ValueGroup[] {
  const groups = new Map<string, { id: string; role: ValueRole; columns: ValueColumn[] }>();
  for (const { column, role } of placed) {
    if (!role || !isValueRole(role)) continue;
    const id = columnId(column.key, column.monthCell !== null, column.nth);
    const reading = column.monthCell === null ? null : readMonth(column.monthCell, order);
    const month = reading && monthWithYear(reading, column.year ?? year);
    const group = groups.get(id) ?? { id, role, columns: [] };
    group.columns.push({ column: column.column, heading: column.heading, reading, month, year: column.year });
    groups.set(id, group);
  }
  return [...groups.values()];
}
