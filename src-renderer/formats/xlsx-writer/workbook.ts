/** A number with a sign after it that stands for a note below (`1 234 *`); the cell's value is the number alone. */
export type MarkedNumber = { readonly value: number; readonly mark: string };

/** A value of another type than its column: a percentage among counts, words where a number is missing. */
export type OtherValue = { readonly type: ValueType; readonly value: PlainValue; readonly format?: string };

type PlainValue = string | number | boolean | MarkedNumber;

/** Null is an empty cell. */
export type CellValue = PlainValue | OtherValue | null;

/** Of the values: `text` strings, `number` numbers, `date` strings as `2024-01-31`, `boolean` true or false. */
type ValueType = 'text' | 'number' | 'date' | 'boolean';

export type WorkbookColumn = {
  readonly header: string;
  readonly type: ValueType;
  /** Over and in the cells of texts; numbers stand to the right by themselves. */
  readonly right?: boolean;
  /** In characters. */
  readonly width: number;
  /** Long texts break within the column, and their rows are as high as that takes. */
  readonly wraps?: boolean;
  /** Excel's number format, in its English spelling: `#,##0`, `0.0 %`, `yyyy-mm`. Without it whole numbers and dates have theirs. */
  readonly format?: string;
};

export type WorkbookRow = readonly CellValue[];

/** One sheet: a table with its headings in a row that stays in sight, sums below it, and the lines that say where it comes from. */
export type WorkbookSheet = {
  /** Made fit for Excel where it is not: see `safeSheetNames`. */
  readonly name: string;
  /** Stands alone in the first row, an empty one below it. */
  readonly title?: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly WorkbookRow[];
  /** Rows, from 0, that head or sum up others. A sheet that has any gets no filter, which would part them. */
  readonly looks?: ReadonlyMap<number, 'heading' | 'sum'>;
  /** Rows in bold after the others. */
  readonly totals?: readonly WorkbookRow[];
  /** Lines of text below the table, after an empty row. */
  readonly notes?: readonly string[];
};
