import type { CounterRow } from './report.ts';

/** Collects rows and their counts; the counts grow as one array so that no row holds an array of its own. */
export class ReportBuilder {
  readonly rows: CounterRow[] = [];
  readonly #months: number;
  #counts: Float64Array;

  /** @param months number of months, 0 for a report of totals alone */
  constructor(months: number) {
    this.#months = months;
    this.#counts = new Float64Array(Math.max(months, 1) * 256);
  }

  /** @param counts one per month, `NaN` where none is given */
  add(row: CounterRow, counts: ArrayLike<number>): void {
    const at = this.rows.length * this.#months;
    if (at + this.#months > this.#counts.length) {
      const grown = new Float64Array(this.#counts.length * 2);
      grown.set(this.#counts);
      this.#counts = grown;
    }
    for (let m = 0; m < this.#months; m++) this.#counts[at + m] = counts[m] ?? Number.NaN;
    this.rows.push(row);
  }

  /** The counts of the rows so far, row by row. */
  counts(): Float64Array {
    return this.#counts.slice(0, this.rows.length * this.#months);
  }
}
