import type { Column } from './column.ts';

export const NARROWEST = 3;

/**
 * Widths in rem, one for each column. What the user has set is kept; the room that is left over goes to the other
 * columns by their share, or to the last one when all are set. Less room than asked for: the table scrolls sideways.
 * @param chosen column id → width the user has set
 * @param available room in rem
 */
export function columnWidths<Row>(
  columns: readonly Column<Row>[],
  chosen: Readonly<Record<string, number>>,
  available: number,
): number[] {
  const widths = columns.map((column) => chosen[column.id] ?? column.width);
  const left = available - widths.reduce((sum, width) => sum + width, 0);
  if (left <= 0) return widths;
  const shares = columns.map((column) => (chosen[column.id] === undefined ? share(column) : 0));
  const total = shares.reduce((sum, part) => sum + part, 0);
  if (total > 0) return widths.map((width, index) => width + (left * (shares[index] ?? 0)) / total);
  return widths.map((width, index) => (index === widths.length - 1 ? width + left : width));
}

function share<Row>(column: Column<Row>): number {
  return column.grow ?? (column.kind === 'text' ? 1 : 0);
}
