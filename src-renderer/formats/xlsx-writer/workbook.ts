/** A number with a sign after it that stands for a note below (`1 234 *`); the cell's value is the number alone. */
export type MarkedNumber = { readonly value: number; readonly mark: string };

/** Null is an empty cell. */
export type CellValue = string | number | boolean | MarkedNumber | null;

export type WorkbookColumn = {
  readonly header: string;
  /** Of the values: `text` strings, `number` numbers, `date` strings as `2024-01-31`, `boolean` true or false. */
  readonly type: 'text' | 'number' | 'date' | 'boolean';
  /** In characters. */
  readonly width: number;
  /** Excel's number format, in its English spelling: `#,##0`, `0.0 %`, `yyyy-mm`. Without it whole numbers and dates have theirs. */
  readonly format?: string;
};

export type WorkbookRow = readonly CellValue[];

/** One sheet: a table with its headings in a row that stays in sight, sums below it, and the lines that say where it comes from. */
export type WorkbookSheet = {
  /** Made fit for Excel where it is not: see `safeSheetNames`. */
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly WorkbookRow[];
  /** Rows in bold after the others. */
  readonly totals?: readonly WorkbookRow[];
  /** Lines of text below the table, after an empty row. */
  readonly notes?: readonly string[];
};
