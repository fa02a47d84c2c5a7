import type { Cell } from '../counter/grid.ts';
import { type DateOrder, type MonthReading, readMonth } from './month-cell.ts';

export type DateOrderFinding =
  /** Every cell means the same under all orders that are left; `isShown` when a cell has ruled one of them out. */
  | { readonly kind: 'settled'; readonly order: DateOrder; readonly isShown: boolean }
  | {
      readonly kind: 'ambiguous';
      /** Index among the cells of the first that could be two months. */
      readonly index: number;
      readonly suggested: DateOrder;
      readonly options: readonly { readonly order: DateOrder; readonly reading: MonthReading }[];
    };

const ORDERS: readonly DateOrder[] = ['dayFirst', 'monthFirst', 'yearFirst'];

/** The orders under which most cells are months, and where these disagree. */
export function findDateOrder(cells: readonly Cell[]): DateOrderFinding {
  const readings = ORDERS.map((order) => cells.map((cell) => readMonth(cell, order)));
  const readable = readings.map((list) => list.filter(({ kind }) => kind !== 'none').length);
  const most = Math.max(...readable);
  const possible = ORDERS.filter((_, o) => readable[o] === most);
  const at = (order: DateOrder): readonly MonthReading[] => readings[ORDERS.indexOf(order)] ?? [];
  const base = possible[0] ?? 'dayFirst';
  const index = cells.findIndex((_, i) => possible.some((order) => !isSame(at(order)[i], at(base)[i])));
  const isShown = !possible.includes('dayFirst') || !possible.includes('monthFirst');
  if (index < 0) return { kind: 'settled', order: base, isShown };
  const options: { order: DateOrder; reading: MonthReading }[] = [];
  for (const order of possible) {
    const reading = at(order)[index] ?? { kind: 'none' };
    if (options.some((option) => isSame(option.reading, reading))) continue;
    options.push({ order, reading });
  }
  return { kind: 'ambiguous', index, suggested: likeliest(cells, possible, at), options };
}

/**
 * Tables by month write the first or last of each month, so the order that gives most months is the likeliest; where they
 * are equal, the Norwegian one.
 */
function likeliest(
  cells: readonly Cell[],
  possible: readonly DateOrder[],
  at: (order: DateOrder) => readonly MonthReading[],
): DateOrder {
  const months = (order: DateOrder): number =>
    new Set(at(order).flatMap((reading) => (reading.kind === 'month' ? [reading.month] : []))).size;
  const numbers = new Set(cells.map((cell) => /^\d{1,2}/.exec(String(cell).trim())?.[0] ?? ''));
  const [first = 'dayFirst', ...others] = possible;
  // `22-Jan, 22-Feb`: one number throughout is a year; days would differ.
  if (possible.includes('yearFirst') && numbers.size === 1 && cells.length > 1) return 'yearFirst';
  return others.reduce((best, order) => (order !== 'yearFirst' && months(order) > months(best) ? order : best), first);
}

function isSame(a: MonthReading | undefined, b: MonthReading | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
