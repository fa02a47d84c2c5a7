/** A place in the grid. Row −1 is the head. */
export type GridPosition = { readonly row: number; readonly column: number };

export type GridSize = { readonly rows: number; readonly columns: number; readonly page: number };

export type GridKey = { readonly key: string; readonly ctrl: boolean };

/**
 * Where a key leads from a place, or null when the key does not move. As in Excel: Ctrl goes all the way.
 * Source: ARIA Authoring Practices, grid pattern.
 */
export function movedPosition(from: GridPosition, { key, ctrl }: GridKey, size: GridSize): GridPosition | null {
  const target = destination(from, key, ctrl, size);
  if (!target) return null;
  return {
    row: Math.max(-1, Math.min(target.row, size.rows - 1)),
    column: Math.max(0, Math.min(target.column, size.columns - 1)),
  };
}

function destination({ row, column }: GridPosition, key: string, ctrl: boolean, size: GridSize): GridPosition | null {
  switch (key) {
    case 'ArrowUp':
      // From a row, Ctrl stops at the first row; the head is one step further.
      return { row: ctrl && row > 0 ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? size.rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? size.columns - 1 : column + 1 };
    case 'Home':
      return ctrl ? { row: Math.min(0, size.rows - 1), column: 0 } : { row, column: 0 };
    case 'End':
      return ctrl ? { row: size.rows - 1, column: size.columns - 1 } : { row, column: size.columns - 1 };
    case 'PageUp':
      return { row: row < 0 ? row : Math.max(row - size.page, 0), column };
    case 'PageDown':
      return { row: row + size.page, column };
    default:
      return null;
  }
}
