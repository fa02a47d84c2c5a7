import { type Cell, cellText, type Grid, type GridRow, type MergedCell } from '../counter/grid.ts';
import { columnId, mappedOf, type PlacedColumn } from './placed-columns.ts';
import type { Question } from './question.ts';
import { EACH_ROW, type ReadingPlan } from './reading-plan.ts';
import type { HeadColumn } from './table-head.ts';
import { isNameRole, isValueRole, type MappedColumn, type TableMapping } from './table-mapping.ts';

/** As many rows of use as a question is judged by. */
const SAMPLED_ROWS = 300;

/** Names that stand once over several rows leave at least every fourth cell empty; one or a few are holes in the file. */
const ASKED_SHARE = 0.25;
export const ASKED_CELLS = 2;

/**
 * The table with the names filled in that stand once for several rows. Where the workbook has merged cells, each is
 * filled as far as it reaches. Elsewhere an empty cell is as the one above, but not in a row of nothing but numbers
 * (most likely a sum) nor where a column further left has begun anew: what stood there before was of something else.
 */
export function withBlanksFilled(grid: Grid, mapping: TableMapping, plan: ReadingPlan): Grid {
  const columns = plan.placed.filter(isFilledDown).map(({ column }) => column.column);
  if (columns.length === 0) return grid;
  const rows: Cell[][] = grid.rows.map((row) => [...row]);
  const merged = fillMerged(rows, grid.mergedDown ?? [], columns, mapping.firstDataRow);
  const open = columns.filter((column) => !merged.has(column));
  const above = new Map<number, Cell>();
  for (let r = mapping.firstDataRow; r < rows.length; r++) {
    const row = rows[r] ?? [];
    if (!isNamedUse(row, plan)) continue;
    for (const [at, column] of open.entries()) {
      const cell = row[column] ?? '';
      if (cellText(row, column) === '') put(row, column, above.get(column) ?? '');
      else {
        above.set(column, cell);
        for (const inner of open.slice(at + 1)) above.delete(inner);
      }
    }
  }
  return { ...grid, rows };
}

/** @returns the columns that have merged cells */
function fillMerged(
  rows: readonly Cell[][],
  mergedDown: readonly MergedCell[],
  columns: readonly number[],
  firstDataRow: number,
): ReadonlySet<number> {
  const wanted = mergedDown.filter(({ column, first }) => columns.includes(column) && first >= firstDataRow);
  const reached = new Map<number, number>();
  for (const { column, first, last } of wanted.toSorted((a, b) => a.first - b.first)) {
    const value = rows[first]?.[column] ?? '';
    // No cell twice: a file built to do harm may lay a hundred thousand merged cells over one another.
    const from = Math.max(first, reached.get(column) ?? 0) + 1;
    const to = Math.min(last, rows.length - 1);
    for (let row = from; row <= to; row++) put(rows[row] ?? [], column, value);
    reached.set(column, Math.max(to, reached.get(column) ?? 0));
  }
  return new Set(reached.keys());
}

/** Asks about columns whose names stand over rows without one, unless the mapping says what that means. */
export function blankQuestions(grid: Grid, mapping: TableMapping, plan: ReadingPlan): Question[] {
  const names = plan.placed.filter(({ role, blanks }) => role && isNameRole(role) && blanks === undefined);
  if (names.length === 0) return [];
  const uses: number[] = [];
  for (let row = mapping.firstDataRow; row < grid.rows.length && uses.length < SAMPLED_ROWS; row++) {
    if (isNamedUse(grid.rows[row] ?? [], plan)) uses.push(row);
  }
  return names.flatMap((placed) => {
    const { column, heading } = placed.column;
    const filled = uses.filter((row) => cellText(grid.rows[row], column) !== '');
    const blank = uses.find((row) => cellText(grid.rows[row], column) === '');
    const [first] = filled;
    if (first === undefined || blank === undefined || first !== uses[0]) return [];
    const empty = uses.length - filled.length;
    if (empty < ASKED_CELLS || empty < uses.length * ASKED_SHARE) return [];
    const example = cellText(grid.rows[filled.findLast((row) => row < blank) ?? first], column).slice(0, 40);
    const place = { row: blank + 1, column: heading };
    return [{ kind: 'blanks' as const, place, example, column: mappedOf(placed), suggested: 'asAbove' as const }];
  });
}

/** The columns, those of names that the workbook has merged downwards marked as filled down. */
export function withMergedBlanks(
  columns: readonly MappedColumn[],
  grid: Grid,
  head: readonly HeadColumn[],
  firstDataRow: number,
): readonly MappedColumn[] {
  const merged = new Set(
    (grid.mergedDown ?? []).flatMap(({ column, first }) => (first >= firstDataRow ? [column] : [])),
  );
  const ids = new Set(
    head.flatMap(({ column, key, monthCell, nth }) =>
      merged.has(column) ? [columnId(key, monthCell !== null, nth)] : [],
    ),
  );
  return columns.map((column) =>
    ids.has(columnId(column.key, column.hasMonth, column.nth)) && isNameRole(column.role)
      ? { ...column, blanks: 'asAbove' }
      : column,
  );
}

function isFilledDown({ role, blanks }: PlacedColumn): boolean {
  return blanks === 'asAbove' && role !== null && isNameRole(role);
}

/** True for a row that counts something and says what: a name or remark beside its numbers. */
function isNamedUse(row: GridRow, plan: ReadingPlan): boolean {
  let names = 0;
  let numbers = 0;
  for (const { column, role } of plan.placed) {
    if (cellText(row, column.column) === '') continue;
    if (role && isValueRole(role)) numbers++;
    else if (role?.kind !== 'total') names++;
  }
  return plan.groups.includes(EACH_ROW) ? names > 1 : names > 0 && numbers > 0;
}

function put(row: Cell[], column: number, value: Cell): void {
  if (value === '') return;
  while (row.length < column) row.push('');
  row[column] = value;
}
