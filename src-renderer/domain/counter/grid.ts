/** A cell as the file gives it: text from delimited files, text or a true number from workbooks. */
export type Cell = string | number;

export type GridRow = readonly Cell[];

/** A sheet or a delimited file as rows; row `i` is row `i + 1` in a spreadsheet. Empty cells are `''` or absent. */
export type Grid = {
  /** Name of the sheet; `null` for a delimited file. */
  readonly name: string | null;
  readonly rows: readonly GridRow[];
  /** Cells that a workbook has merged over several rows. */
  readonly mergedDown?: readonly MergedCell[];
  /** Cells that hold a formula, the first of each column; absent where there are none, or nobody has looked. */
  readonly formulas?: readonly FormulaCell[];
};

/** Row and column are indexes; `text` is the formula with its mark. */
export type FormulaCell = { readonly row: number; readonly column: number; readonly text: string };

/** A cell that fills a column from its `first` row to its `last`, both indexes; only the first holds its value. */
export type MergedCell = { readonly column: number; readonly first: number; readonly last: number };

/** A cell as trimmed text; an absent cell is the empty string. U+00A0 counts as blank. */
export function cellText(row: GridRow | undefined, column: number): string {
  const cell = row?.[column];
  if (cell === undefined) return '';
  return typeof cell === 'number' ? String(cell) : cell.trim();
}

export function isBlankRow(row: GridRow): boolean {
  return row.every((_, column) => cellText(row, column) === '');
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`: what a spreadsheet calls a column that has no heading. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A heading or label without case, blanks and punctuation, so that `data type` and `Data_Type` are the same. */
export function labelKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
