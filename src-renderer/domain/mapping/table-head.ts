import { type Cell, cellText, columnLetters, type Grid, type GridRow, labelKey } from '../counter/grid.ts';
import { type HeadingParts, headingParts } from './heading-parts.ts';

/** A column by its headings. */
export type HeadColumn = {
  readonly column: number;
  /** Both rows of headings as a person reads them, a letter where there are none: for messages. */
  readonly heading: string;
  /** What the heading names besides a month; empty where it names nothing. */
  readonly label: string;
  readonly key: string;
  /** The month as written; `null` for a column that is no month's. */
  readonly monthCell: Cell | null;
  /** Year that stands above or beside the month. */
  readonly year: number | null;
  readonly isLongPeriod: boolean;
  /** 0 for the first column without a month that has this key. */
  readonly nth: number;
};

export type HeadPlace = { readonly headingRow: number; readonly headingRows: 1 | 2; readonly firstDataRow: number };

/** The columns of a table. Cells of an upper row stretch over the empty ones to their right, as merged cells do. */
export function readHead(grid: Grid, place: HeadPlace): HeadColumn[] {
  const rows = Array.from({ length: place.headingRows }, (_, i) => grid.rows[place.headingRow + i] ?? []);
  const lower = rows.at(-1) ?? [];
  const upper = rows.length === 2 ? stretched(rows[0] ?? [], lower) : [];
  const width = Math.max(filledWidth(lower), filledWidth(upper));
  const parts = Array.from({ length: width }, (_, column) =>
    joined(headingParts(upper[column] ?? ''), headingParts(lower[column] ?? '')),
  );
  const settled = withoutWeakMonths(parts, lower);
  const seen = new Map<string, number>();
  return settled.map((part, column) => {
    const key = labelKey(part.label);
    const nth = part.monthCell === null ? (seen.get(key) ?? 0) : 0;
    if (part.monthCell === null) seen.set(key, nth + 1);
    const heading = [cellText(upper, column), cellText(lower, column)].filter((text) => text !== '').join(' ');
    return {
      column,
      heading: heading.slice(0, 80) || columnLetters(column),
      label: part.label,
      key,
      monthCell: part.monthCell,
      year: part.year,
      isLongPeriod: part.isLongPeriod,
      nth,
    };
  });
}

function stretched(upper: GridRow, lower: GridRow): GridRow {
  let over: Cell = '';
  return Array.from({ length: Math.max(upper.length, filledWidth(lower)) }, (_, column) => {
    const isOverLower = cellText(lower, column) !== '';
    // A name over an empty cell is merged downwards and heads its own column alone.
    if (cellText(upper, column) !== '') over = isOverLower ? (upper[column] ?? '') : '';
    return cellText(upper, column) !== '' ? (upper[column] ?? '') : isOverLower ? over : '';
  });
}

function joined(above: HeadingParts, below: HeadingParts): HeadingParts {
  const month = below.monthCell === null ? above : below;
  // Two months in one heading: the upper is kept as a name, so that neither is lost silently.
  const isTwice = above.monthCell !== null && below.monthCell !== null;
  return {
    label: [isTwice ? String(above.monthCell) : '', above.label, below.label].filter((text) => text !== '').join(' '),
    monthCell: month.monthCell,
    hasOwnYear: month.hasOwnYear,
    year: below.year ?? above.year,
    isLongPeriod: above.isLongPeriod || below.isLongPeriod,
  };
}

/**
 * A word that may be a month's name (`Sett`) and a small number are months only among others: a second month for a name,
 * two more in a row for a number, or a year above.
 */
function withoutWeakMonths(parts: readonly HeadingParts[], lower: GridRow): HeadingParts[] {
  const months = parts.filter((part) => part.monthCell !== null);
  const numbers = months.filter((part) => isSmallNumber(part.monthCell));
  return parts.map((part, column) => {
    if (part.monthCell === null || part.hasOwnYear || part.year !== null) return part;
    const isKept = isSmallNumber(part.monthCell) ? numbers.length >= 3 : months.length - numbers.length >= 2;
    if (isKept) return part;
    const label = part.label === '' ? cellText(lower, column) : `${part.label} ${part.monthCell}`;
    return { ...part, label, monthCell: null };
  });
}

function isSmallNumber(cell: Cell | null): boolean {
  return cell !== null && /^\d{1,2}\.?$/.test(String(cell).trim());
}

function filledWidth(row: GridRow): number {
  let width = row.length;
  while (width > 0 && cellText(row, width - 1) === '') width--;
  return width;
}
