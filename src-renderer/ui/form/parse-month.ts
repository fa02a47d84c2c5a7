import { isMonth, type Month } from '#domain/model/brands.ts';
import { monthFromName } from './month-names.ts';
import { fullYear } from './parse-date.ts';
import { EMPTY, type Parsed, parsed, UNREADABLE } from './parsed.ts';

const PATTERNS = [
  /^(?<year>\d{4})[-./\s](?<month>\d{1,2})$/,
  /^(?<month>\d{1,2})[-./\s]\s*(?<year>\d{4}|\d{2})$/,
  /^(?<name>\p{L}+)\.?[-./\s]?\s*(?<year>\d{4}|\d{2})$/u,
];

/** A month: 2024-03, 3.2024, 03/24, mars 2024, mar 24. Unreadable when it is something else (13.2024). */
export function parseMonth(text: string): Parsed<Month> {
  const trimmed = text.trim();
  if (trimmed === '') return EMPTY;
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(trimmed)?.groups;
    if (!groups) continue;
    const number = groups.name === undefined ? Number(groups.month) : monthFromName(groups.name);
    const month = `${fullYear(groups.year ?? '')}-${String(number ?? 0).padStart(2, '0')}`;
    return isMonth(month) ? parsed(month) : UNREADABLE;
  }
  return UNREADABLE;
}
