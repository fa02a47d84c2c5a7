import { type Cell, cellText, type Grid } from '../counter/grid.ts';
import type { HeadColumn } from './table-head.ts';
import { type Blanks, type ColumnRole, isValueRole, type MappedColumn } from './table-mapping.ts';

/** A column of the file with its role; `null` when the mapping does not know the heading. */
export type PlacedColumn = {
  readonly column: HeadColumn;
  readonly role: ColumnRole | null;
  readonly blanks?: Blanks;
};

/** Gives each column of a file the role its heading has in a mapping. */
export function placeColumns(head: readonly HeadColumn[], columns: readonly MappedColumn[]): PlacedColumn[] {
  const byId = new Map(columns.map((column) => [columnId(column.key, column.hasMonth, column.nth), column]));
  return head.map((column) => {
    const mapped = byId.get(columnId(column.key, column.monthCell !== null, column.nth));
    return { column, role: mapped?.role ?? null, ...(mapped?.blanks && { blanks: mapped.blanks }) };
  });
}

/** The column as a mapping has it; one that the mapping does not know is left out. */
export function mappedOf({ column, role, blanks }: PlacedColumn): MappedColumn {
  const { key, monthCell, nth } = column;
  return { key, hasMonth: monthCell !== null, nth, role: role ?? { kind: 'ignored' }, ...(blanks && { blanks }) };
}

/** What joins a column of a file and one of a mapping. */
export function columnId(key: string, hasMonth: boolean, nth: number): string {
  return JSON.stringify([key, hasMonth, nth]);
}

/** More different dates than these tell no more of their order. */
const MOST_MONTH_CELLS = 2000;

/** Every cell that says a month, each text once: headings of months that are counted, and the cells of month columns. */
export function monthCells(
  grid: Grid,
  firstDataRow: number,
  placed: readonly PlacedColumn[],
): { readonly cell: Cell; readonly row: number; readonly column: number }[] {
  const cells = new Map<Cell, { cell: Cell; row: number; column: number }>();
  for (const { column, role } of placed) {
    if (role && isValueRole(role) && column.monthCell !== null && !cells.has(column.monthCell)) {
      cells.set(column.monthCell, { cell: column.monthCell, row: firstDataRow - 1, column: column.column });
    }
  }
  const columns = placed.filter(({ role }) => role?.kind === 'month').map(({ column }) => column.column);
  for (let row = firstDataRow; row < grid.rows.length && cells.size < MOST_MONTH_CELLS; row++) {
    for (const column of columns) {
      const cell = grid.rows[row]?.[column] ?? '';
      if (cellText([cell], 0) !== '' && !cells.has(cell)) cells.set(cell, { cell, row, column });
    }
  }
  return [...cells.values()];
}
