import type { KeyboardEvent } from 'react';
import type { Formats } from '../format.ts';
import type { Column } from './column.ts';
import { type GridPosition, movedPosition } from './grid-position.ts';
import type { SelectionGesture } from './selection.ts';

/** How much one press of a key widens a column, in rem. */
const WIDTH_STEP = 0.5;

type GridActions<Row> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId(row: Row): string;
  selected: ReadonlySet<string>;
  position: GridPosition;
  /** Rows that Page Up and Page Down move. */
  page: number;
  formats: Formats;
  moveTo(position: GridPosition): void;
  select(gesture: SelectionGesture, id: string): void;
  resize(column: number, change: number): void;
  onSelect(ids: ReadonlySet<string>): void;
  onOpen?(row: Row): void;
  /** Where the figure in a cell comes from. @returns false where the cell does not tell */
  ask(position: GridPosition): boolean;
  /** Opens the active cell to be changed. @param typed the key that was pressed, null for what stands there */
  edit(typed: string | null): void;
  onDelete?(rows: readonly Row[]): void;
  onCopy(): void;
  onCopyCell(column: Column<Row>, row: Row): void;
};

/** The keys of the grid; a key it does not use goes on to the page. */
export function useGridKeys<Row>(grid: GridActions<Row>) {
  return (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented || event.altKey) return;
    const used = ctrl ? pressedWithCtrl(grid, event) : pressed(grid, event);
    if (used || moved(grid, event, ctrl)) {
      event.preventDefault();
      // Escape would otherwise also close what the table stands in.
      event.stopPropagation();
    }
  };
}

function pressed<Row>(grid: GridActions<Row>, event: KeyboardEvent): boolean {
  const { position, rows, rowId, selected } = grid;
  const row = rows[position.row];
  if (row === undefined) {
    const step = event.key === 'ArrowLeft' ? -WIDTH_STEP : event.key === 'ArrowRight' ? WIDTH_STEP : 0;
    if (!event.shiftKey || step === 0) return false;
    grid.resize(position.column, step);
    return true;
  }
  switch (event.key) {
    case 'Enter':
    case 'F2':
      return opened(grid, row);
    case ' ':
      grid.select(event.shiftKey ? 'extend' : 'toggle', rowId(row));
      return true;
    case 'Escape':
      if (selected.size === 0) return false;
      grid.onSelect(new Set());
      return true;
    case 'Delete':
      if (!grid.onDelete) return false;
      grid.onDelete(selected.size > 0 ? rows.filter((other) => selected.has(rowId(other))) : [row]);
      return true;
    default:
      return typedOver(grid, event);
  }
}

function opened<Row>(grid: GridActions<Row>, row: Row): boolean {
  if (isEditable(grid)) grid.edit(null);
  else if (grid.ask(grid.position)) return true;
  else if (grid.onOpen) grid.onOpen(row);
  else return false;
  return true;
}

/** A letter or digit begins to write in place of what stands there, as in a spreadsheet. */
function typedOver<Row>(grid: GridActions<Row>, { key }: KeyboardEvent): boolean {
  if ([...key].length !== 1 || key === ' ' || !isEditable(grid)) return false;
  // A list is chosen from: the key would be none of its values.
  grid.edit(grid.columns[grid.position.column]?.edit?.choices ? null : key);
  return true;
}

function isEditable<Row>({ columns, position }: GridActions<Row>): boolean {
  return columns[position.column]?.edit !== undefined;
}

function pressedWithCtrl<Row>(grid: GridActions<Row>, event: KeyboardEvent): boolean {
  const { columns, position, rows, rowId, selected } = grid;
  const row = rows[position.row];
  switch (event.key.toLowerCase()) {
    case 'a':
      grid.onSelect(new Set(rows.map(rowId)));
      return true;
    case ' ':
      if (row !== undefined) grid.select('toggle', rowId(row));
      return row !== undefined;
    case 'c': {
      const column = columns[position.column];
      // Text that is marked with the pointer is copied by the browser.
      if (getSelection()?.type === 'Range' || row === undefined || !column) return false;
      if (selected.size > 0) grid.onCopy();
      else grid.onCopyCell(column, row);
      return true;
    }
    default:
      return false;
  }
}

function moved<Row>(grid: GridActions<Row>, event: KeyboardEvent, ctrl: boolean): boolean {
  const { columns, position, rows, rowId, selected } = grid;
  const size = { rows: rows.length, columns: columns.length, page: grid.page };
  const next = movedPosition(position, { key: event.key, ctrl }, size);
  if (!next) return false;
  grid.moveTo(next);
  const from = rows[position.row];
  const to = rows[next.row];
  if (to !== undefined && from !== undefined && next.row !== position.row) {
    if (event.shiftKey) grid.select('extend', rowId(to));
    // One selected row with its details beside the table: the details follow.
    else if (selected.size === 1 && selected.has(rowId(from))) grid.select('only', rowId(to));
  }
  return true;
}
