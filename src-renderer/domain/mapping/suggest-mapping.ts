import { cellText, type Grid, isBlankRow } from '../counter/grid.ts';
import { ProblemList } from '../counter/problem-list.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { withMergedBlanks } from './blank-cells.ts';
import { holdsNumbers } from './cell-kinds.ts';
import { findDateOrder } from './date-order.ts';
import { findHead } from './find-head.ts';
import { findMarks } from './find-marks.ts';
import { monthCells, placeColumns } from './placed-columns.ts';
import { findRefused } from './refused-content.ts';
import { fileStem } from './source-hints.ts';
import { suggestRoles } from './suggest-roles.ts';
import { type HeadColumn, type HeadPlace, readHead } from './table-head.ts';
import { isValueRole, type MappedColumn, type TableMapping } from './table-mapping.ts';

/**
 * A first guess at how a table is read, for the user to look over; what it cannot know is left for `openQuestions`.
 * Refused for what `findRefused` finds, for statistics that the program has made itself, and when no headings over numbers are found.
 *
 * @param place where the user says the headings stand; found by itself when absent
 */
export function suggestMapping(grid: Grid, fileName: string, place?: HeadPlace): Outcome<TableMapping> {
  const found = place ?? findHead(grid);
  const refused = new ProblemList(grid.name);
  findRefused(grid, refused, found);
  if (refused.hasErrors) return { kind: 'refused', problems: refused.all() };
  if (isOwnStatistics(grid))
    return { kind: 'refused', problems: [{ severity: 'error', code: 'mapping.ownStatistics' }] };
  if (!found || grid.rows.slice(found.firstDataRow).every(isBlankRow)) {
    return { kind: 'refused', problems: [whyNoTable(grid, found, fileName)] };
  }
  const head = readHead(grid, found);
  const columns = withMergedBlanks(suggestRoles(grid, found.firstDataRow, head), grid, head, found.firstDataRow);
  return {
    kind: 'ok',
    value: { ...start(grid, fileName), ...found, columns, ...marksOf(grid, found, head, columns) },
    warnings: [],
  };
}

/** The last line of statistics that the program has written: sums of a year, of numbers that are here already. */
const MADE_HERE = /^(?:Laget med|Laga med|Made with) Bibliotek24\.$/;

function isOwnStatistics({ rows }: Grid): boolean {
  const last = rows.findLast((row) => !isBlankRow(row)) ?? [];
  return MADE_HERE.test(cellText(last, 0));
}

function start(
  grid: Grid,
  fileName: string,
): Omit<TableMapping, keyof HeadPlace | 'columns' | 'numbers' | 'dateOrder'> {
  const stem = fileStem(fileName);
  return {
    id: '',
    name: stem,
    fileStem: stem,
    encoding: null,
    separator: null,
    sheet: grid.name,
    missingMarks: [],
    constants: { service: '', library: '', metric: '', year: null, period: null },
  };
}

/** Marks and the order of dates where this file shows them beyond doubt. */
function marksOf(
  grid: Grid,
  place: HeadPlace,
  head: readonly HeadColumn[],
  columns: readonly MappedColumn[],
): Pick<TableMapping, 'numbers' | 'dateOrder'> {
  const placed = placeColumns(head, columns);
  const values = placed.flatMap(({ column, role }) => (role && isValueRole(role) ? [column.column] : []));
  const telling = head
    .map(({ column }) => column)
    .filter((column) => holdsNumbers(grid.rows.slice(place.firstDataRow, place.firstDataRow + 100), column));
  const marks = findMarks(grid, place.firstDataRow, values, telling);
  const order = findDateOrder(monthCells(grid, place.firstDataRow, placed).map(({ cell }) => cell));
  return {
    numbers: marks.kind === 'settled' && marks.isShown ? marks.marks : null,
    dateOrder: order.kind === 'settled' && order.isShown ? order.order : null,
  };
}

function whyNoTable(grid: Grid, found: HeadPlace | null, fileName: string): Problem {
  const [first = [], ...others] = grid.rows.filter((row) => !isBlankRow(row));
  const isHeadingsAlone = others.length === 0 && first.filter((_, column) => cellText(first, column) !== '').length > 1;
  const code = found || isHeadingsAlone ? 'counter.headerOnly' : 'mapping.noTable';
  return { severity: 'error', code, ...(grid.name === null ? {} : { table: grid.name }), params: { fileName } };
}
