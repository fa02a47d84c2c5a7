import type { Month } from '../model/brands.ts';
import type { DateOrder } from './month-cell.ts';
import type { NumberMarks } from './number-cell.ts';
import type { Blanks, ColumnRole, DurationUnit, MappedColumn, Period } from './table-mapping.ts';

/** Where in the file the question comes from; rows as a person counts them. */
export type QuestionPlace = { readonly row: number; readonly column: string };

/** What must be asked before a table can be read. `suggested` is what a plain yes means; `null` = it must be said. */
export type Question =
  /** `1.234`: a thousand and more, or one and a fraction? */
  | {
      readonly kind: 'numbers';
      readonly place: QuestionPlace;
      readonly example: string;
      readonly options: readonly { readonly marks: NumberMarks; readonly value: number }[];
      readonly suggested: NumberMarks;
    }
  /** `01/02/2024`, `22-Jan`. */
  | {
      readonly kind: 'dates';
      readonly place: QuestionPlace;
      readonly example: string;
      /** `month` is `null` where that order gives a month without a year. */
      readonly options: readonly { readonly order: DateOrder; readonly month: Month | null }[];
      readonly suggested: DateOrder;
    }
  /** Months are written without a year. */
  | { readonly kind: 'year'; readonly suggested: number | null }
  /** Neither a column nor a heading says a month. */
  | { readonly kind: 'period'; readonly suggested: Period | null }
  | { readonly kind: 'metric'; readonly suggested: string | null }
  | { readonly kind: 'service'; readonly suggested: string | null }
  /** No column is one of numbers. `rows` where the rows have dates: each may be one use. */
  | { readonly kind: 'counts'; readonly suggested: 'rows' | null }
  /** A name stands over rows that have none: is it theirs too? */
  | {
      readonly kind: 'blanks';
      readonly place: QuestionPlace;
      /** The name above. */
      readonly example: string;
      readonly column: MappedColumn;
      readonly suggested: Blanks;
    }
  /** `-` stands where a number should: does it mean that the number is missing? */
  | { readonly kind: 'missingMarks'; readonly place: QuestionPlace; readonly suggested: readonly string[] }
  | {
      readonly kind: 'durationUnit';
      readonly heading: string;
      readonly example: string;
      readonly column: MappedColumn;
      readonly suggested: DurationUnit | null;
    }
  /** Columns that would be added together because nothing tells them apart. */
  | { readonly kind: 'sameMeaning'; readonly headings: readonly string[]; readonly columns: readonly MappedColumn[] }
  /** A quarter, half-year or year is never spread over months. */
  | { readonly kind: 'longPeriod'; readonly heading: string; readonly column: MappedColumn }
  /** A column with numbers that the kept mapping does not know. */
  | { readonly kind: 'newColumn'; readonly heading: string; readonly column: MappedColumn }
  /** A column that the kept mapping rests on is not in the file. */
  | { readonly kind: 'columnMissing'; readonly column: MappedColumn };

export type Answer =
  | { readonly kind: 'numbers'; readonly marks: NumberMarks }
  | { readonly kind: 'dates'; readonly order: DateOrder }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'metric'; readonly metric: string }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'missingMarks'; readonly marks: readonly string[] }
  | { readonly kind: 'eachRowIsOne' }
  | { readonly kind: 'blanks'; readonly column: MappedColumn; readonly blanks: Blanks }
  | { readonly kind: 'role'; readonly column: MappedColumn; readonly role: ColumnRole };
