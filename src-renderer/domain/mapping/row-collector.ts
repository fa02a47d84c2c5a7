import type { CounterReport, CounterRow, ReportLines } from '../counter/report.ts';
import type { Month } from '../model/brands.ts';

/** As many cells as fit in memory without harm; files with more are split by the vendor. */
const MOST_CELLS = 30_000_000;

/** Gathers numbers by row and month, whether the months come as columns or as rows of their own. */
export class RowCollector {
  readonly #rows: CounterRow[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #entry: number[] = [];
  readonly #month: (Month | null)[] = [];
  readonly #value: number[] = [];
  readonly #line: number[] = [];
  readonly #column: number[] = [];

  /** @param key rows of one key are one row; `null` for a row of its own */
  row(key: string | null, row: CounterRow): number {
    const known = key === null ? undefined : this.#byKey.get(key);
    if (known !== undefined) return known;
    const entry = this.#rows.length;
    this.#rows.push(row);
    if (key !== null) this.#byKey.set(key, entry);
    return entry;
  }

  /**
   * @param month `null` for a total of the file's period
   * @param line row of the file, counted from 1
   * @param column of the file, from 0; −1 for a number that stands in none
   */
  add(entry: number, month: Month | null, value: number, line: number, column: number): void {
    this.#entry.push(entry);
    this.#month.push(month);
    this.#value.push(value);
    this.#line.push(line);
    this.#column.push(column);
  }

  /**
   * The rows with their counts; numbers of one row and month are added up. `null` when that would be too many cells.
   *
   * @param months months that are there even without a number
   */
  finish(months: Iterable<Month>): Pick<CounterReport, 'months' | 'rows' | 'counts' | 'columns' | 'lines'> | null {
    const all = [...new Set([...months, ...this.#month.filter((month) => month !== null)])].sort();
    if (all.length * this.#rows.length > MOST_CELLS) return null;
    const indexes = new Map(all.map((month, index) => [month, index]));
    const counts = new Float64Array(all.length * this.#rows.length).fill(Number.NaN);
    const totals = this.#rows.map(({ total }) => total);
    const cells = new Float64Array(this.#entry.length);
    for (let i = 0; i < this.#entry.length; i++) {
      const [entry, month, value] = [this.#entry[i] ?? 0, this.#month[i] ?? null, this.#value[i] ?? Number.NaN];
      const index = month === null ? undefined : indexes.get(month);
      cells[i] = index === undefined ? entry : entry * all.length + index;
      if (index === undefined) totals[entry] = (totals[entry] ?? 0) + value;
      else counts[entry * all.length + index] = plus(counts[entry * all.length + index] ?? Number.NaN, value);
    }
    const rows = this.#rows.map((row, i) => ({ ...row, total: totals[i] ?? null }));
    const isScattered = this.#line.some((line, i) => line !== this.#rows[this.#entry[i] ?? 0]?.row);
    const columns = this.#columnsOf(cells, Math.max(all.length, 1));
    const where = isScattered || columns === null ? { lines: this.#lines(cells) } : { columns };
    return { months: all, rows, counts, ...where };
  }

  /** The column of each month, or of the total; `null` where one month stands in several. */
  #columnsOf(cells: Float64Array, months: number): number[] | null {
    const columns = new Map<number, number>();
    for (let i = 0; i < cells.length; i++) {
      const [month, column] = [(cells[i] ?? 0) % months, this.#column[i] ?? -1];
      if ((columns.get(month) ?? column) !== column) return null;
      columns.set(month, column);
    }
    return Array.from({ length: months }, (_, month) => columns.get(month) ?? -1);
  }

  #lines(cells: Float64Array): ReportLines {
    return {
      cells,
      rows: Float64Array.from(this.#line),
      columns: Int32Array.from(this.#column),
      counts: Float64Array.from(this.#value),
    };
  }

  get rowCount(): number {
    return this.#rows.length;
  }
}

function plus(sum: number, value: number): number {
  return Number.isNaN(sum) ? value : sum + value;
}
