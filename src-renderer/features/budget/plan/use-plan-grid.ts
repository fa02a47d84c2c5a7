import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import type { AfterEdit } from '#ui/table/cell-edit.ts';
import { movedPosition } from '#ui/table/grid-position.ts';
import { useActiveCell } from '#ui/table/use-active-cell.ts';

/** The cell that is written in, and the key that it was opened with. */
export type WrittenCell = { readonly rowId: string; readonly column: string; readonly typed: string | null };

const PAGE = 10;
const STEPS = { down: [1, 0], next: [0, 1], previous: [0, -1], stay: [0, 0] } as const;

/** The keys of a spreadsheet over rows of different kinds: arrows, Home and End, Enter, typing over, Delete. */
export function usePlanGrid(options: {
  rowIds: readonly string[];
  columnIds: readonly string[];
  /** How a cell is written in, or null where it cannot be. */
  writes(rowId: string, column: string): 'text' | 'choice' | null;
  /** Enter on a cell that is not written in, Space on any. */
  onActivate(rowId: string, column: string): void;
  onDelete(rowId: string): void;
}) {
  const { rowIds, columnIds } = options;
  const table = useRef<HTMLTableElement>(null);
  const [written, setWritten] = useState<WrittenCell | null>(null);
  const active = useActiveCell(table, rowIds, columnIds, null);
  const { position } = active;
  const at = { rowId: rowIds[position.row] ?? '', column: columnIds[position.column] ?? '' };

  const open = (rowId: string, column: string, typed: string | null) => {
    const how = options.writes(rowId, column);
    if (how === null) return false;
    setWritten({ rowId, column, typed: how === 'text' ? typed : null });
    return true;
  };
  const leave = (after: AfterEdit) => {
    const [down, along] = STEPS[after];
    setWritten(null);
    if (after === 'stay') return;
    active.moveTo({
      row: Math.min(position.row + down, rowIds.length - 1),
      column: Math.max(0, Math.min(position.column + along, columnIds.length - 1)),
    });
  };
  const pressed = (event: KeyboardEvent): boolean => {
    const { key } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const next = movedPosition(position, { key, ctrl }, { rows: rowIds.length, columns: columnIds.length, page: PAGE });
    if (next) active.moveTo({ ...next, row: Math.max(next.row, 0) });
    else if (ctrl) return false;
    else if (key === 'Enter' || key === 'F2') {
      if (!open(at.rowId, at.column, null)) options.onActivate(at.rowId, at.column);
    } else if (key === 'Delete') options.onDelete(at.rowId);
    else if (key === ' ') options.onActivate(at.rowId, at.column);
    else return [...key].length === 1 && open(at.rowId, at.column, key);
    return true;
  };

  return {
    table,
    written,
    open: (rowId: string, column: string) => open(rowId, column, null),
    leave,
    cancel: () => {
      setWritten(null);
      active.moveTo(position);
    },
    tableProps: {
      onKeyDown: (event: KeyboardEvent) => {
        const { target } = event;
        const isElsewhere = target instanceof Element && target.closest('[popover], input, select');
        // A button of a cell takes Space itself.
        const isOwn = event.key === ' ' && target instanceof Element && target.closest('button');
        if (event.defaultPrevented || event.altKey || isElsewhere || isOwn || !pressed(event)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      onClick: ({ target }: MouseEvent) => {
        const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
        const { row, column } = cell?.dataset ?? {};
        // A click that ends a drag over text was meant for the text.
        if (row === undefined || column === undefined || column === 'menu' || getSelection()?.type === 'Range') return;
        if (options.writes(row, column) === null) options.onActivate(row, column);
      },
      onFocus: () => active.setHasFocus(true),
      onBlur: (event: FocusEvent) => {
        active.setHasFocus(event.relatedTarget === null && !event.target.isConnected);
      },
    },
    /**
     * What makes a cell one of the grid.
     * @param what.covers the columns it stands for, where it spans several
     * @param what.fixed it is never written in
     */
    cell: (
      rowId: string,
      column: string,
      { covers = [column], fixed = false }: { covers?: readonly string[]; fixed?: boolean } = {},
    ) => {
      const isActive = rowId === at.rowId && covers.includes(at.column);
      const isWritten = written?.rowId === rowId && written.column === column;
      return {
        role: 'gridcell',
        'data-row': rowId,
        'data-column': column,
        'aria-colindex': columnIds.indexOf(column) + 1,
        tabIndex: isActive ? 0 : -1,
        'aria-readonly': fixed || undefined,
        'data-active': isActive || undefined,
        'data-edited': isWritten || undefined,
        onFocus: () => {
          if (!isActive) active.place({ row: rowIds.indexOf(rowId), column: columnIds.indexOf(column) });
        },
        onDoubleClick: () => void open(rowId, column, null),
      } as const;
    },
  };
}

export type PlanGridState = ReturnType<typeof usePlanGrid>;
