import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { GridPosition } from './grid-position.ts';

type ActiveCell = { readonly rowId: string | null; readonly column: string; readonly row: number };

/**
 * The one cell of the grid that Tab reaches (roving tabindex). It is remembered by row and column, so that it stays
 * with its row when the table is sorted; when the row is gone, its neighbour takes over.
 */
export function useActiveCell(
  table: RefObject<HTMLTableElement | null>,
  rowIds: readonly string[],
  columnIds: readonly string[],
  start: string | null,
) {
  const [active, setActive] = useState<ActiveCell | null>(null);
  const wantsFocus = useRef(false);
  const hasFocus = useRef(false);
  const position = positionOf(active, rowIds, columnIds, start);

  const place = ({ row, column }: GridPosition) => {
    setActive({ rowId: rowIds[row] ?? null, row, column: columnIds[column] ?? '' });
  };
  const moveTo = (next: GridPosition) => {
    place(next);
    wantsFocus.current = true;
  };

  useLayoutEffect(() => {
    // A row that is deleted or filtered away takes the focus with it to the top of the page: take it back.
    const lost = hasFocus.current && document.activeElement === document.body;
    if (!wantsFocus.current && !lost) return;
    wantsFocus.current = false;
    table.current?.querySelector<HTMLElement>('[data-active]')?.focus();
  });

  return {
    position,
    /** Makes the cell the active one and moves the focus there. */
    moveTo,
    /** The focus came to this cell by itself (a click). */
    place,
    setHasFocus: (value: boolean) => {
      hasFocus.current = value;
    },
  };
}

function positionOf(
  active: ActiveCell | null,
  rowIds: readonly string[],
  columnIds: readonly string[],
  start: string | null,
): GridPosition {
  if (!active)
    return { row: Math.max(start === null ? 0 : rowIds.indexOf(start), rowIds.length > 0 ? 0 : -1), column: 0 };
  const column = Math.max(columnIds.indexOf(active.column), 0);
  if (active.rowId === null) return { row: -1, column };
  const row = rowIds.indexOf(active.rowId);
  return { row: row >= 0 ? row : Math.min(active.row, rowIds.length - 1), column };
}
