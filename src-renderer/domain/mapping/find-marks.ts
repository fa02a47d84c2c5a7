import type { Cell, Grid } from '../counter/grid.ts';
import { ENGLISH_MARKS, markEvidence, NORWEGIAN_MARKS, type NumberMarks } from './number-cell.ts';

export type MarksFinding =
  /** `isShown` when a number in the file can only be read so. */
  | { readonly kind: 'settled'; readonly marks: NumberMarks; readonly isShown: boolean }
  /** The first number that could be two, by row and column of the grid. */
  | {
      readonly kind: 'ambiguous';
      readonly row: number;
      readonly column: number;
      readonly text: string;
      readonly suggested: NumberMarks;
    };

/**
 * The marks of a table's numbers: what the numbers that can only be read one way say, most of them first.
 *
 * @param counted columns whose numbers must be understood; `1.234` in another asks nothing
 * @param telling columns of numbers that may tell (a price says it as well)
 */
export function findMarks(
  grid: Grid,
  firstDataRow: number,
  counted: readonly number[],
  telling: readonly number[],
): MarksFinding {
  const votes = { ',': 0, '.': 0 };
  let open: { row: number; column: number; text: string } | null = null;
  const isCounted = new Set(counted);
  const columns = [...new Set([...counted, ...telling])];
  for (let row = firstDataRow; row < grid.rows.length; row++) {
    for (const column of columns) {
      const cell = grid.rows[row]?.[column];
      if (!mayTell(cell)) continue;
      const evidence = markEvidence(cell);
      if (evidence === ',' || evidence === '.') votes[evidence]++;
      else if (evidence === 'ambiguous' && open === null && isCounted.has(column))
        open = { row, column, text: cell.trim() };
    }
  }
  if (votes[','] > votes['.']) return { kind: 'settled', marks: NORWEGIAN_MARKS, isShown: true };
  if (votes['.'] > votes[',']) return { kind: 'settled', marks: ENGLISH_MARKS, isShown: true };
  if (open === null) return { kind: 'settled', marks: NORWEGIAN_MARKS, isShown: false };
  // Counts are whole, so that the mark before three digits is most likely one of thousands.
  return { kind: 'ambiguous', ...open, suggested: open.text.includes('.') ? NORWEGIAN_MARKS : ENGLISH_MARKS };
}

function mayTell(cell: Cell | undefined): cell is string {
  return typeof cell === 'string' && (cell.includes('.') || cell.includes(','));
}
