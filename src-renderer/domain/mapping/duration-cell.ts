import type { Cell } from '../counter/grid.ts';
import { type NumberMarks, readNumber } from './number-cell.ts';
import type { DurationUnit } from './table-mapping.ts';

export type DurationReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'seconds'; readonly value: number }
  | { readonly kind: 'unreadable' };

const SECONDS = { hours: 3600, minutes: 60, seconds: 1 } as const;
const SECONDS_IN_DAY = 86_400;

/** `12:34:56`, `1234:00:05`: hours, minutes and seconds, which can be nothing else. */
export function clockSeconds(text: string): number | null {
  const parts = /^(\d{1,7}):([0-5]\d):([0-5]\d)(?:[.,]\d+)?$/.exec(text.trim());
  return parts ? Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]) : null;
}

/** `12:34`: the two parts, in whatever unit. */
export function pairOfParts(text: string): { first: number; second: number } | null {
  const parts = /^(\d{1,7}):([0-5]\d)$/.exec(text.trim());
  return parts ? { first: Number(parts[1]), second: Number(parts[2]) } : null;
}

/**
 * Time spent, in whole seconds (halves up). A number under a unit with colons is a spreadsheet's part of a day. Three
 * parts are always hours, minutes and seconds.
 */
export function readDuration(cell: Cell | undefined, unit: DurationUnit, marks: NumberMarks): DurationReading {
  if (cell === undefined || (typeof cell === 'string' && cell.trim() === '')) return { kind: 'empty' };
  const clock = typeof cell === 'string' ? clockSeconds(cell) : null;
  if (clock !== null) return { kind: 'seconds', value: clock };
  if (unit === 'hours' || unit === 'minutes' || unit === 'seconds')
    return scaled(readNumber(cell, marks), SECONDS[unit]);
  if (typeof cell === 'number') return scaled({ kind: 'number', value: cell }, SECONDS_IN_DAY);
  const pair = pairOfParts(cell);
  if (!pair || unit === 'hours:minutes:seconds') return { kind: 'unreadable' };
  const [first, second] = unit === 'hours:minutes' ? [3600, 60] : [60, 1];
  return { kind: 'seconds', value: pair.first * first + pair.second * second };
}

function scaled(reading: ReturnType<typeof readNumber>, factor: number): DurationReading {
  if (reading.kind !== 'number') return reading;
  const value = Math.round(reading.value * factor);
  return value >= 0 && Number.isSafeInteger(value) ? { kind: 'seconds', value } : { kind: 'unreadable' };
}

/** Name of a metric of time: it is kept apart from counts and says its unit. */
export function durationMetric(name: string): string {
  return `${name} (s)`;
}
