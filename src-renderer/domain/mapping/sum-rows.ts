import { cellText, type GridRow } from '../counter/grid.ts';
import { EACH_ROW, type ReadingPlan } from './reading-plan.ts';
import { isNameRole, isValueRole } from './table-mapping.ts';
import type { ValueReading } from './value-cell.ts';

/** Two rows with the same number, one of them without a name, need not be a row and its sum. */
const LEAST_ROWS = 2;

type Readings = readonly ValueReading[];

/**
 * Tells rows that add up the ones above without being called so: nothing stands in them but numbers, and each is exactly the
 * sum of its column, from the top or from the last such row. Counted in, they would double the use.
 */
export class SumRows {
  readonly #plan: ReadingPlan;
  readonly #hasNames: boolean;
  /** By column of numbers; `NaN` while it has none. */
  #all: number[] = [];
  #block: number[] = [];
  #rows = 0;
  #rowsInBlock = 0;

  constructor(plan: ReadingPlan) {
    this.#plan = plan;
    this.#hasNames =
      !plan.groups.includes(EACH_ROW) && plan.placed.some(({ role }) => role !== null && isNameRole(role));
  }

  /** @param isUnreadable the row could not be counted anyhow: it has no month where the others have one */
  isSum(row: GridRow, readings: Readings, isUnreadable: boolean): boolean {
    if (!this.#hasNames || !this.#isNameless(row)) return false;
    const least = isUnreadable ? 1 : LEAST_ROWS;
    return (
      (this.#rows >= least && agrees(this.#all, readings)) ||
      (this.#rowsInBlock >= least && agrees(this.#block, readings))
    );
  }

  add(readings: Readings): void {
    this.#all = plus(this.#all, readings);
    this.#block = plus(this.#block, readings);
    this.#rows++;
    this.#rowsInBlock++;
  }

  /** A row that adds up others has been passed: the next may add up from here. */
  begin(): void {
    this.#block = [];
    this.#rowsInBlock = 0;
  }

  #isNameless(row: GridRow): boolean {
    return this.#plan.placed.every(
      ({ column, role }) =>
        (role !== null && (isValueRole(role) || role.kind === 'total')) || cellText(row, column.column) === '',
    );
  }
}

function agrees(sums: readonly number[], readings: Readings): boolean {
  return (
    readings.some(({ kind }) => kind === 'value') &&
    readings.every((reading, i) => {
      const sum = sums[i] ?? Number.NaN;
      if (reading.kind === 'value') return reading.value === sum;
      return reading.kind === 'empty' && Number.isNaN(sum);
    })
  );
}

function plus(sums: readonly number[], readings: Readings): number[] {
  return readings.map((reading, i) => {
    const sum = sums[i] ?? Number.NaN;
    if (reading.kind !== 'value') return sum;
    return Number.isNaN(sum) ? reading.value : sum + reading.value;
  });
}
