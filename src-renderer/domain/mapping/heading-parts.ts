import type { Cell } from '../counter/grid.ts';
import { isLongPeriod, isYear } from './long-period.ts';
import { type DateOrder, type MonthReading, readMonth } from './month-cell.ts';

/** One heading taken apart: what it names, and the month and year in it. */
export type HeadingParts = {
  readonly label: string;
  /** As written, so that the order of dates can be settled for the whole file. */
  readonly monthCell: Cell | null;
  /** The month carries a year of its own. */
  readonly hasOwnYear: boolean;
  readonly year: number | null;
  /** A quarter, half-year or week. */
  readonly isLongPeriod: boolean;
};

const NOTHING: HeadingParts = { label: '', monthCell: null, hasOwnYear: false, year: null, isLongPeriod: false };
const ORDERS: readonly DateOrder[] = ['dayFirst', 'monthFirst', 'yearFirst'];

/** A month under any order of dates. */
export function monthUnderAny(cell: Cell): MonthReading {
  const readings = ORDERS.map((order) => readMonth(cell, order));
  return (
    readings.find(({ kind }) => kind === 'month') ?? readings.find(({ kind }) => kind !== 'none') ?? { kind: 'none' }
  );
}

/** `Utlån jan 2024`, `2024-01 Utlån`, `Utlån 2024`, `jan`, a serial; a month takes as many words as it can. */
export function headingParts(cell: Cell): HeadingParts {
  const text = String(cell).trim().replace(/\s+/g, ' ');
  if (text === '') return NOTHING;
  if (isYear(text)) return { ...NOTHING, year: Number(text) };
  if (isLongPeriod(text)) return { ...NOTHING, label: text, isLongPeriod: true };
  const whole = monthUnderAny(cell);
  if (whole.kind === 'longPeriod') return { ...NOTHING, label: text, isLongPeriod: true };
  if (isMonthKind(whole)) return { ...NOTHING, monthCell: cell, hasOwnYear: whole.kind === 'month' };
  if (typeof cell === 'number') return { ...NOTHING, label: text };
  const words = text.split(' ');
  for (let take = Math.min(4, words.length - 1); take >= 1; take--) {
    for (const isLast of [true, false]) {
      const taken = isLast ? words.slice(-take) : words.slice(0, take);
      const rest = isLast ? words.slice(0, -take) : words.slice(take);
      const parts = partsOf(bare(taken.join(' ')), bare(rest.join(' ')));
      if (parts) return parts;
    }
  }
  return { ...NOTHING, label: text };
}

function partsOf(taken: string, rest: string): HeadingParts | null {
  if (rest === '' || /^\d{1,2}$/.test(taken)) return null;
  if (isYear(taken)) return { ...NOTHING, label: rest, year: Number(taken) };
  if (isLongPeriod(taken)) return { ...NOTHING, label: `${rest} ${taken}`, isLongPeriod: true };
  const month = monthUnderAny(taken);
  return isMonthKind(month) ? { ...NOTHING, label: rest, monthCell: taken, hasOwnYear: month.kind === 'month' } : null;
}

/** Without the marks that part a label from a month: `Utlån – jan 2024`, `Utlån (jan 2024)`. */
function bare(text: string): string {
  return text.replace(/^[\s\-\u2013:;,()[\]/|]+|[\s\-\u2013:;,()[\]/|]+$/g, '');
}

function isMonthKind({ kind }: MonthReading): boolean {
  return kind === 'month' || kind === 'noYear';
}
