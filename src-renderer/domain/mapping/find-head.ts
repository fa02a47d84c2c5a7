import { type Cell, cellText, type Grid, type GridRow, isBlankRow } from '../counter/grid.ts';
import { cellKind, holdsNumbers, isNumeric } from './cell-kinds.ts';
import { headingWord, wholeHeadingWord } from './column-words.ts';
import { monthUnderAny } from './heading-parts.ts';
import { isYear } from './long-period.ts';
import type { HeadPlace } from './table-head.ts';

/** Headings are looked for this far down, and judged by as many rows under them. */
const SEARCHED_ROWS = 60;

/**
 * Where the headings of a table stand: the row whose cells read most like headings and whose columns hold most numbers,
 * with numbers in the row under it; together with a row above that names groups of its columns. `null` where no row does.
 */
export function findHead(grid: Grid): HeadPlace | null {
  let best: { row: number; score: number } | null = null;
  for (let row = 0; row < Math.min(SEARCHED_ROWS, grid.rows.length); row++) {
    const score = scoreOf(grid, row);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  if (!best) return null;
  for (const lower of [best.row, best.row + 1]) {
    if (isUpperRow(grid, lower)) return { headingRow: lower - 1, headingRows: 2, firstDataRow: lower + 1 };
  }
  return { headingRow: best.row, headingRows: 1, firstDataRow: best.row + 1 };
}

function scoreOf(grid: Grid, r: number): number {
  const row = grid.rows[r] ?? [];
  const below = grid.rows.slice(r + 1, r + 1 + SEARCHED_ROWS).filter((cells) => !isBlankRow(cells));
  const months = monthColumns(row);
  let score = 0;
  let knownWords = 0;
  let numbersUnder = 0;
  for (let column = 0; column < row.length; column++) {
    const text = cellText(row, column);
    if (text === '') continue;
    const isMonth = months.has(column);
    if (isNumeric(cellKind(row[column])) && !isMonth && !isYear(text)) {
      // A number over numbers is one of them.
      if (holdsNumbers(below, column)) return 0;
      score -= 2;
    }
    if (isMonth) score += 1.5;
    else if (wholeHeadingWord(text) !== null) knownWords++;
    else score += headingWord(text) === null ? 0.1 : 0.5;
    if (isNumeric(cellKind(below[0]?.[column]))) numbersUnder++;
    if (holdsNumbers(below, column)) score += 1;
  }
  // Two words that head columns are headings even where the first numbers come further down, or not at all.
  return numbersUnder > 0 || knownWords >= 2 ? score + 2 * knownWords : 0;
}

/**
 * Columns of a row that read as months. Small numbers do only in a run (`1 2 3`), in a row that has another heading or no
 * name at all: counts may run as well.
 */
function monthColumns(row: GridRow): Set<number> {
  const months = new Set<number>();
  const names = row.map((_, column) => cellText(row, column)).filter((text) => /\p{L}/u.test(text));
  const mayBeNumbers =
    names.length === 0 ? cellText(row, 0) === '' : names.some((text) => wholeHeadingWord(text) !== null);
  row.forEach((cell, column) => {
    const reading = monthUnderAny(cell);
    if (isSerial(cell) && !isEdgeOfMonth(Number(cell))) return;
    const isSmall = /^\d{1,2}\.?$/.test(String(cell).trim());
    const follows = (step: number): boolean =>
      Number.parseInt(String(row[column + step]), 10) === Number.parseInt(String(cell), 10) + step;
    const isRun = (follows(1) && follows(2)) || (follows(-1) && follows(1)) || (follows(-2) && follows(-1));
    if (reading.kind === 'month' || (reading.kind === 'noYear' && (!isSmall || (isRun && mayBeNumbers))))
      months.add(column);
  });
  return months;
}

/** A number that may be a spreadsheet's date. */
function isSerial(cell: Cell): boolean {
  return /^\d{5}$/.test(String(cell).trim());
}

/** Dates that head months are the first or last of them; 45 123 uses of a service must not pass for a day in July 2023. */
function isEdgeOfMonth(serial: number): boolean {
  const [before, own, after] = [-1, 0, 1].map((days) => JSON.stringify(monthUnderAny(serial + days)));
  return own !== before || own !== after;
}

/**
 * True where the row above holds names or years over the columns of numbers, and nothing over a column that has a heading
 * of text. The lower row must itself be one of headings.
 */
function isUpperRow(grid: Grid, lowerRow: number): boolean {
  const [upper, lower] = [grid.rows[lowerRow - 1] ?? [], grid.rows[lowerRow] ?? []];
  const below = grid.rows.slice(lowerRow + 1, lowerRow + 1 + SEARCHED_ROWS);
  const isOverNumbers = (column: number): boolean => cellText(lower, column) !== '' && holdsNumbers(below, column);
  const filled = upper.flatMap((_, column) => (cellText(upper, column) === '' ? [] : [column]));
  const over = filled.filter(isOverNumbers);
  const months = monthColumns(lower);
  const isData = lower.some(
    (cell, column) => isNumeric(cellKind(cell)) && !months.has(column) && !isYear(String(cell)),
  );
  if (over.length === 0 || isData) return false;
  return filled.every((column) => {
    const text = cellText(upper, column);
    if (isNumeric(cellKind(upper[column])) && !isYear(text) && monthUnderAny(upper[column] ?? '').kind !== 'month')
      return false;
    return isOverNumbers(column) || cellText(lower, column) === '';
  });
}
