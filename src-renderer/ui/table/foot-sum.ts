import type { Column } from './column.ts';

export type FootSum = {
  /** In the column's own unit (øre for kroner); null when no row has a value. */
  readonly value: number | null;
  readonly included: number;
  readonly total: number;
  /** Names of the rows that have no value and should, in the order shown. */
  readonly leftOut: readonly string[];
};

/** The sum of a column over the rows shown. An unknown value is left out and named, never counted as zero; a row that has none to give is not missed. */
export function footSum<Row>(column: Column<Row>, rows: readonly Row[], rowName: (row: Row) => string): FootSum {
  let value: number | null = null;
  const leftOut: string[] = [];
  for (const row of rows) {
    const cell = column.value(row);
    if (typeof cell === 'number') value = (value ?? 0) + cell;
    else if (!column.sum?.hasNone?.(row)) leftOut.push(rowName(row));
  }
  return { value, included: rows.length - leftOut.length, total: rows.length, leftOut };
}
