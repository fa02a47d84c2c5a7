import { type Cell, cellText } from '../counter/grid.ts';
import { clockSeconds, readDuration } from './duration-cell.ts';
import { type NumberMarks, readNumber } from './number-cell.ts';
import type { DurationUnit } from './table-mapping.ts';

export type ValueReading =
  | { readonly kind: 'empty' }
  /** A count, or whole seconds. */
  | { readonly kind: 'value'; readonly value: number }
  | {
      readonly kind: 'bad';
      readonly code: 'counter.negativeNumber' | 'counter.unreadableNumber' | 'mapping.unreadableDuration';
    };

const EMPTY: ValueReading = { kind: 'empty' };

/** A cell of a column of counts (`unit` = `null`) or of time. Texts that stand for a missing number are empty, not 0. */
export function readValue(
  cell: Cell | undefined,
  unit: DurationUnit | null,
  marks: NumberMarks,
  missingMarks: readonly string[],
): ValueReading {
  if (cell === undefined) return EMPTY;
  if (typeof cell === 'string' && missingMarks.length > 0 && missingMarks.includes(cellText([cell], 0))) return EMPTY;
  if (unit !== null) {
    const reading = readDuration(cell, unit, marks);
    if (reading.kind === 'empty') return EMPTY;
    if (reading.kind === 'seconds') return { kind: 'value', value: reading.value };
    return { kind: 'bad', code: 'mapping.unreadableDuration' };
  }
  const reading = readNumber(cell, marks);
  if (reading.kind === 'empty') return EMPTY;
  if (reading.kind === 'unreadable') return { kind: 'bad', code: 'counter.unreadableNumber' };
  if (reading.value < 0) return { kind: 'bad', code: 'counter.negativeNumber' };
  // A fraction of zeros is none: spreadsheets write 16.0.
  return Number.isSafeInteger(reading.value)
    ? { kind: 'value', value: reading.value }
    : { kind: 'bad', code: 'counter.unreadableNumber' };
}

/** True for a cell that can only be a time: `12:34:56`. */
export function isClock(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && clockSeconds(cell) !== null;
}
