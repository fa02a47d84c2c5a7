import type { Month } from '../model/brands.ts';
import type { DateOrder } from './month-cell.ts';
import type { NumberMarks } from './number-cell.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Separator = '\t' | ';' | ',' | '|';

/** How a column of time spent is written; all become whole seconds. */
export type DurationUnit =
  /** `12:34:56`; a number is a spreadsheet's part of a day. */
  'hours:minutes:seconds' | 'hours:minutes' | 'minutes:seconds' | 'hours' | 'minutes' | 'seconds';

/** What the heading of a column of numbers names besides a month. */
export type HeadingMeaning =
  | { readonly says: 'nothing' }
  | { readonly says: 'metric' | 'service' | 'library'; readonly name: string };

export type ColumnRole =
  | { readonly kind: 'ignored' }
  | { readonly kind: 'service'; readonly level: 'platform' | 'database' | 'title' }
  | { readonly kind: 'library'; readonly by: 'name' | 'id' }
  /** A month, or a date in it. */
  | { readonly kind: 'month' }
  | { readonly kind: 'year' }
  | { readonly kind: 'metric' }
  /** Sum of the row's months; only compared with them. */
  | { readonly kind: 'total' }
  | { readonly kind: 'count'; readonly heading: HeadingMeaning }
  /** Unit `null` = not said yet: `12:34` can be two things. */
  | { readonly kind: 'duration'; readonly heading: HeadingMeaning; readonly unit: DurationUnit | null };

/**
 * One column, or all columns of months that share a heading: next year's file has other months under the same name.
 * A column is found again by its heading, never by its place.
 */
export type MappedColumn = {
  /** `labelKey` of the heading less its month; empty where there is none. */
  readonly key: string;
  /** The heading names a month. */
  readonly hasMonth: boolean;
  /** 0 for the first column with this heading, 1 for the next … */
  readonly nth: number;
  readonly role: ColumnRole;
  /** What an empty cell means in a column of names or months; absent while nobody has said. */
  readonly blanks?: Blanks;
};

/** `asAbove`: a name stands once over several rows, as where cells are merged downwards. `asIs`: nothing is said. */
export type Blanks = 'asAbove' | 'asIs';

export type Period = { readonly begin: Month; readonly end: Month };

/** What no column says. */
export type MappingConstants = {
  /** Platform or service of every row; empty = a column says it. */
  readonly service: string;
  /** Empty = a column says it, or the user is asked when importing. */
  readonly library: string;
  readonly metric: string;
  /** Year of months written without one. Belongs to one file: asked anew for the next. */
  readonly year: number | null;
  /** The months that the numbers are for where neither column nor heading says. Belongs to one file. */
  readonly period: Period | null;
};

/** How one vendor's files are read: kept under a name, and used again when a file has the same headings. */
export type TableMapping = {
  readonly id: string;
  /** The vendor, or a name of the user's own. */
  readonly name: string;
  /** Words of the file's name without dates; tells apart vendors whose headings are alike. */
  readonly fileStem: string;
  /** `null` = guessed anew for each file. */
  readonly encoding: TextEncoding | null;
  readonly separator: Separator | null;
  /** `null` = the file's only or first sheet. */
  readonly sheet: string | null;
  /** Index of the first row of headings (row `i` is row `i + 1` in a spreadsheet). */
  readonly headingRow: number;
  readonly headingRows: 1 | 2;
  readonly firstDataRow: number;
  /** `null` while no file has shown which marks are meant, or nobody has said. */
  readonly numbers: NumberMarks | null;
  readonly dateOrder: DateOrder | null;
  /** Texts that stand for a number that is not given (`-`, `..`), and never for 0. */
  readonly missingMarks: readonly string[];
  readonly columns: readonly MappedColumn[];
  readonly constants: MappingConstants;
  /** One row for each loan or visit, with its date: where no column is a count, each row counts 1. */
  readonly eachRowIsOne?: true;
};

/** True for the roles whose columns hold the numbers. */
export function isValueRole(role: ColumnRole): role is Extract<ColumnRole, { kind: 'count' | 'duration' }> {
  return role.kind === 'count' || role.kind === 'duration';
}

/** True for the roles whose cells are names or months, which may stand once for several rows. */
export function isNameRole({ kind }: ColumnRole): boolean {
  return kind === 'service' || kind === 'library' || kind === 'month' || kind === 'year' || kind === 'metric';
}
