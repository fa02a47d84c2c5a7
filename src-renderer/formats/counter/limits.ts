/** Bounds on a usage report. Real ones stay far below; what is above is not a report, or is built to do harm. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/** As many characters as a spreadsheet cell can hold. */
export const MAX_CELL_CHARACTERS = 32_767;

/** Ten years of months and every optional column are below 200. */
export const MAX_COLUMNS = 1000;

/** So far a file is read although it has a formula, so that it can be told under which heading. */
export const MAX_ROWS_WITH_FORMULA = 20_000;

/** As many rows as a spreadsheet can hold. */
export const MAX_ROWS = 1_048_576;
