import { cellText, columnLetters, type Grid, type GridRow } from './grid.ts';
import { isPublicId } from './headings.ts';
import type { ProblemList } from './problem-list.ts';
import { isNumberKind, type UserLevelKind, userLevelHeading, userLevelValue } from './user-level.ts';

/** Where no heading row is known, headings are looked for this far down. */
const SEARCHED_ROWS = 30;

/**
 * Looks for personal data in a sheet and adds an error for the first of each column. Values are never repeated in the
 * message.
 *
 * @param headingRow index of the row of headings, `null` when the file is of no known kind
 * @param isCount columns that hold counts alone
 * @param of `remarks`: an address to write to, and words that would head a column, are nobody's there
 */
export function scanUserLevel(
  grid: Grid,
  headingRow: number | null,
  isCount: (column: number) => boolean,
  problems: ProblemList,
  of: 'table' | 'remarks' = 'table',
): void {
  const flagged = new Set<number>();
  if (of === 'table') scanHeadings(grid, headingRow, flagged, problems);
  scanValues(grid, headingRow, isCount, flagged, problems, (what) => of === 'remarks' && what === 'email');
}

function scanHeadings(grid: Grid, headingRow: number | null, flagged: Set<number>, problems: ProblemList): void {
  const first = headingRow ?? 0;
  const last = headingRow ?? Math.min(SEARCHED_ROWS, grid.rows.length) - 1;
  for (let r = first; r <= last; r++) {
    const row = grid.rows[r] ?? [];
    for (let column = 0; column < row.length; column++) {
      const text = cellText(row, column);
      const what = flagged.has(column) ? null : userLevelHeading(text);
      if (what === null) continue;
      flagged.add(column);
      problems.error('counter.userLevelColumn', { row: r + 1, column: text.slice(0, 80) }, { what });
    }
  }
}

function scanValues(
  grid: Grid,
  headingRow: number | null,
  isCount: (column: number) => boolean,
  flagged: Set<number>,
  problems: ProblemList,
  isHarmless: (what: UserLevelKind) => boolean,
): void {
  const headings: GridRow = headingRow === null ? [] : (grid.rows[headingRow] ?? []);
  const traits = new Map<number, { isSkipped: boolean; isPublic: boolean }>();
  const seen = new Map<string, UserLevelKind | null>();
  for (let r = headingRow === null ? 0 : headingRow + 1; r < grid.rows.length; r++) {
    const row = grid.rows[r] ?? [];
    for (let column = 0; column < row.length; column++) {
      let trait = traits.get(column);
      if (trait === undefined) {
        trait = { isSkipped: isCount(column), isPublic: isPublicId(cellText(headings, column)) };
        traits.set(column, trait);
      }
      if (trait.isSkipped || flagged.has(column)) continue;
      const text = cellText(row, column);
      let what = seen.get(text);
      if (what === undefined) {
        what = userLevelValue(text);
        seen.set(text, what);
      }
      if (what === null || (trait.isPublic && isNumberKind(what)) || isHarmless(what)) continue;
      flagged.add(column);
      const name = cellText(headings, column) || columnLetters(column);
      problems.error('counter.userLevelContent', { row: r + 1, column: name }, { what });
    }
  }
}
