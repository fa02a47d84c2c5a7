import { useState } from 'react';
import type { AfterEdit, EditedCell } from './cell-edit.ts';
import { CellEditor } from './cell-editor.tsx';
import { type Column, headText } from './column.ts';
import type { GridPosition } from './grid-position.ts';

/** Rows down and columns along from the cell that was written. */
const STEPS = { down: [1, 0], next: [0, 1], previous: [0, -1] } as const;

/** Changing the cells of a grid where they stand. */
export function useCellEdit<Row>(grid: {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId(row: Row): string;
  rowName(row: Row): string;
  selected: ReadonlySet<string>;
  position: GridPosition;
  moveTo(position: GridPosition): void;
  onEdit?(rows: readonly Row[], column: string, text: string): void;
}) {
  const { columns, rows, rowId, selected, position } = grid;
  const [edited, setEdited] = useState<EditedCell | null>(null);

  const leave = (after: AfterEdit) => {
    setEdited(null);
    if (after === 'stay') return;
    const [down, along] = STEPS[after];
    grid.moveTo({
      row: Math.min(position.row + down, rows.length - 1),
      column: Math.max(0, Math.min(position.column + along, columns.length - 1)),
    });
  };
  const write = (row: Row, column: Column<Row>, text: string, after: AfterEdit, all: boolean) => {
    const several = all && selected.has(rowId(row));
    grid.onEdit?.(several ? rows.filter((other) => selected.has(rowId(other))) : [row], column.id, text);
    leave(after);
  };

  return {
    edited,
    /** Opens a cell. @returns false where it cannot be changed */
    open(at: GridPosition, typed: string | null): boolean {
      const [row, column] = [rows[at.row], columns[at.column]];
      if (row === undefined || !column?.edit || !grid.onEdit) return false;
      setEdited({ rowId: rowId(row), column: column.id, typed });
      return true;
    },
    editor: (row: Row, column: Column<Row>) =>
      column.edit && (
        <CellEditor
          row={row}
          edit={column.edit}
          label={`${headText(column)}, ${grid.rowName(row)}`}
          typed={edited?.typed ?? null}
          onWrite={(text, after, all) => write(row, column, text, after, all)}
          onCancel={() => {
            setEdited(null);
            grid.moveTo(position);
          }}
        />
      ),
  };
}
