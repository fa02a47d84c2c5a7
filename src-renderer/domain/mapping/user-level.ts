import { cellText, type Grid, type GridRow, isBlankRow } from '../counter/grid.ts';
import type { ProblemList } from '../counter/problem-list.ts';
import { userLevelHeading } from '../counter/user-level.ts';
import { scanUserLevel } from '../counter/user-level-scan.ts';
import type { HeadPlace } from './table-head.ts';

/** Rows of fewer cells above a table are remarks (`Kontakt: …`) and no list of people. */
const CELLS_OF_A_LIST = 3;

/**
 * Looks for personal data in a sheet of no standard, in headings and cells, and adds an error for each column that has
 * any. What stands above the table in the way of a list is looked at too, in case the headings were found too far down. In
 * remarks above and below a table an address to write to is nobody's use; everything else is looked for there as well.
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
  // Under the table only a sentence that stands alone is a remark: a row of it may lack some of its cells.
  const end = grid.rows.findLastIndex((row, r) => r <= lower || !(isBlankRow(row) || isSentence(row))) + 1;
  const isRemark = (row: number): boolean =>
    row >= end || (row < head.headingRow && filledCells(grid.rows[row]).length < CELLS_OF_A_LIST);
  const only = (isWanted: (row: number) => boolean): Grid => ({
    ...grid,
    rows: grid.rows.map((row, r) => (isWanted(r) ? row : [])),
  });
  scanUserLevel(
    only((row) => row < head.headingRow && !isRemark(row)),
    null,
    () => false,
    problems,
  );
  scanUserLevel(
    only((row) => row >= lower && !isRemark(row)),
    lower,
    () => false,
    problems,
  );
  scanUserLevel(only(isRemark), null, () => false, problems, 'remarks');
}

function filledCells(row: GridRow | undefined): readonly string[] {
  return (row ?? []).map((_, column) => cellText(row, column)).filter((text) => text !== '');
}

function isSentence(row: GridRow): boolean {
  const [only, ...others] = filledCells(row);
  return only !== undefined && others.length === 0 && /\s/.test(only);
}
