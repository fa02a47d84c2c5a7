import { type GridKey, type GridPosition, type GridSize, movedPosition } from '../table/grid-position.ts';

/** The cells between where a selection began and where it is now, ends included. */
export type GridBlock = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** Where the focus is, and the cell that Shift extends from; row −1 is the head. */
export type GridFocus = { readonly active: GridPosition; readonly anchor: GridPosition };

export function blockOf({ active, anchor }: GridFocus): GridBlock {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

export function cellsIn({ top, bottom, left, right }: GridBlock): GridPosition[] {
  const cells: GridPosition[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}

export function isOneCell({ top, bottom, left, right }: GridBlock): boolean {
  return top === bottom && left === right;
}

/** Where a key leads, or null when it does not move; with Shift the block grows, and never into the head. */
export function movedFocus(
  { active, anchor }: GridFocus,
  key: GridKey & { readonly shift: boolean },
  size: GridSize,
): GridFocus | null {
  const moved = movedPosition(active, key, size);
  if (!moved) return null;
  if (!key.shift || active.row < 0) return { active: moved, anchor: moved };
  const inside = { ...moved, row: Math.max(moved.row, 0) };
  return { active: inside, anchor };
}

/** The focus within a grid of another size than before: the nearest cell there is. */
export function focusWithin({ active, anchor }: GridFocus, size: Pick<GridSize, 'rows' | 'columns'>): GridFocus {
  const within = ({ row, column }: GridPosition): GridPosition => ({
    row: Math.min(row, size.rows - 1),
    column: Math.max(Math.min(column, size.columns - 1), 0),
  });
  return { active: within(active), anchor: within(anchor) };
}
