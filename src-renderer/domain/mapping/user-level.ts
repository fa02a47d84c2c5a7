import { cellText, type Grid } from '../counter/grid.ts';
import type { ProblemList } from '../counter/problem-list.ts';
import { userLevelHeading } from '../counter/user-level.ts';
import { scanUserLevel } from '../counter/user-level-scan.ts';
import type { HeadPlace } from './table-head.ts';

/** Rows of fewer cells above a table are remarks (`Kontakt: …`) and no list of people. */
const CELLS_OF_A_LIST = 3;

/**
 * Looks for personal data in a sheet of no standard, in headings and cells, and adds an error for each column that has
 * any. What stands above the table in the way of a list is looked at too, in case the headings were found too far down.
 */
export function findUserLevel(grid: Grid, problems: ProblemList, head: HeadPlace | null): void {
  if (!head) {
    scanUserLevel(grid, null, () => false, problems);
    return;
  }
  const lower = head.headingRow + head.headingRows - 1;
  for (const row of head.headingRows === 2 ? [head.headingRow] : []) {
    (grid.rows[row] ?? []).forEach((_, column) => {
      const text = cellText(grid.rows[row], column);
      const what = userLevelHeading(text);
      if (what !== null)
        problems.error('counter.userLevelColumn', { row: row + 1, column: text.slice(0, 80) }, { what });
    });
  }
  const above = grid.rows
    .slice(0, head.headingRow)
    .map((row) => (row.filter((_, column) => cellText(row, column) !== '').length < CELLS_OF_A_LIST ? [] : row));
  scanUserLevel({ ...grid, rows: above }, null, () => false, problems);
  scanUserLevel(grid, lower, () => false, problems);
}
