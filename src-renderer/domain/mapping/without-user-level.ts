import { cellText, columnLetters, type Grid, type GridRow, labelKey } from '../counter/grid.ts';
import { userLevelHeading, userLevelValue } from '../counter/user-level.ts';

/** Headings of whom to call or write to: harmless in an order list, and nobody's business here. */
const CONTACT =
  /^(?:kontakt|ansvarlig|ansvarleg|saksbehandl|sakshandsam|telefon|tlf|mobil|attn|deresref|vårref|contact|phone)/;

/** Where less than this share of a column points at a person, the cells go and the column stays. */
const WHOLE_COLUMN = 0.2;

/** Where in a sheet persons were found, by the heading of the column. */
export type LeftOut = { readonly sheet: string | null; readonly column: string };

/**
 * A sheet of prices or orders without what points at a person: columns with such a heading or mostly such content, single cells
 * anywhere else. What is taken away is named by its heading and never repeated.
 * @param headRow index of the row of headings
 */
export function withoutUserLevel(
  grid: Grid,
  headRow: number,
): { readonly grid: Grid; readonly leftOut: readonly LeftOut[] } {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const below = grid.rows.slice(headRow + 1);
  const gone = new Set<number>();
  const touched = new Set<number>();
  for (let column = 0; column < width; column++) {
    const heading = cellText(grid.rows[headRow], column);
    const filled = below.filter((row) => cellText(row, column) !== '');
    const personal = filled.filter((row) => userLevelValue(cellText(row, column)) !== null);
    const isContact = userLevelHeading(heading) !== null || CONTACT.test(labelKey(heading));
    if (isContact || personal.length > filled.length * WHOLE_COLUMN) gone.add(column);
    if ((isContact && filled.length > 0) || personal.length > 0) touched.add(column);
  }
  const cleaned = (row: GridRow, r: number): GridRow =>
    row.map((cell, column) => {
      if (r > headRow && gone.has(column)) return '';
      return typeof cell === 'string' && userLevelValue(cell) !== null ? '' : cell;
    });
  return {
    grid: { ...grid, rows: grid.rows.map(cleaned) },
    leftOut: [...touched].map((column) => ({
      sheet: grid.name,
      column: cellText(grid.rows[headRow], column).slice(0, 80) || columnLetters(column),
    })),
  };
}
