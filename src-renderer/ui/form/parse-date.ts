import { type IsoDate, isIsoDate } from '#domain/model/brands.ts';
import { monthFromName } from './month-names.ts';
import { EMPTY, type Parsed, parsed, UNREADABLE } from './parsed.ts';

const PATTERNS = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})[./\-\s]\s*(?<month>\d{1,2})[./\-\s]\s*(?<year>\d{4}|\d{2})\.?$/,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{1,2})\.?\s*(?<name>\p{L}+)\.?\s*(?<year>\d{4}|\d{2})$/u,
];

/**
 * A date as people in Norway write it: 31.1.24, 31.01.2024, 31/1-2024, 310124, 31. januar 2024, 2024-01-31.
 * Unreadable when it is something else or no day of the calendar (30.02.2024).
 */
export function parseDate(text: string): Parsed<IsoDate> {
  const trimmed = text.trim();
  if (trimmed === '') return EMPTY;
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(trimmed)?.groups;
    if (!groups) continue;
    const month = groups.name === undefined ? Number(groups.month) : monthFromName(groups.name);
    if (month === null) return UNREADABLE;
    const iso = `${fullYear(groups.year ?? '')}-${twoDigits(month)}-${twoDigits(Number(groups.day))}`;
    return isIsoDate(iso) ? parsed(iso) : UNREADABLE;
  }
  return UNREADABLE;
}

/** `31.01.2024` */
export function formatDate(date: IsoDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** Two digits are this century up to 79: agreements reach forward, and hardly any is older than 1980. */
export function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return Number(year) < 80 ? `20${year}` : `19${year}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
