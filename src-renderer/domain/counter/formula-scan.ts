import { isFormulaText, shownFormula } from '../text/formula-text.ts';
import { cellText, columnLetters, type FormulaCell, type Grid } from './grid.ts';
import type { ProblemList } from './problem-list.ts';

/**
 * The first text of each column that a spreadsheet would take for a formula.
 * @param isName columns of works' names, which may begin with any mark
 */
export function formulaCells(grid: Grid, isName: (column: number) => boolean = () => false): FormulaCell[] {
  const found = new Map<number, FormulaCell>();
  grid.rows.forEach((cells, row) => {
    for (let column = 0; column < cells.length; column++) {
      const text = cells[column];
      if (typeof text !== 'string' || !isFormulaText(text, 'value') || found.has(column)) continue;
      if (isName(column) && !isFormulaText(text, 'name')) continue;
      found.set(column, { row, column, text });
    }
  });
  return [...found.values()];
}

/** @param headingRow index of the row of headings, `null` where none is known */
export function refuseFormulas(
  cells: readonly FormulaCell[],
  grid: Grid,
  headingRow: number | null,
  problems: ProblemList,
): void {
  for (const { row, column, text } of cells) {
    const heading =
      headingRow === null || row <= headingRow ? '' : cellText(grid.rows[headingRow], column).slice(0, 80);
    const place = { row: row + 1, column: heading || columnLetters(column) };
    problems.error('counter.formulaCell', place, { value: shownFormula(text) });
  }
}
