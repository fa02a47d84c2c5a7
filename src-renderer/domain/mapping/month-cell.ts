import type { Cell } from '../counter/grid.ts';
import { monthCandidates } from '../counter/month-heading.ts';
import { monthOfName } from '../counter/month-names.ts';
import { isIsoDate, isMonth, type Month } from '../model/brands.ts';
import { isLongPeriod, isYear } from './long-period.ts';

/** Which part stands first where nothing else tells: `01/02/2024`, `22-Jan`. */
export type DateOrder = 'dayFirst' | 'monthFirst' | 'yearFirst';

export type MonthReading =
  | { readonly kind: 'month'; readonly month: Month }
  /** A month, or a date, that says no year. */
  | { readonly kind: 'noYear'; readonly number: number }
  /** A quarter, a year, a week, or dates in two months. */
  | { readonly kind: 'longPeriod' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'none' };

const NONE: MonthReading = { kind: 'none' };
const LONG: MonthReading = { kind: 'longPeriod' };

/**
 * The month of a heading or cell: month names in nine languages, `2024-01`, `202401`, `2024M01`, dates (which must
 * exist), a spreadsheet's serial, two dates in one month. Dates with points have the day first, as everyone who writes
 * points does; for others `order` decides.
 */
export function readMonth(cell: Cell, order: DateOrder): MonthReading {
  if (typeof cell === 'number') return numbered(cell);
  const text = cell.trim().replace(/\s+/g, ' ');
  if (text === '') return { kind: 'empty' };
  if (text.length > 60) return NONE;
  if (isLongPeriod(text)) return LONG;
  if (/^\d{1,2}\.?$/.test(text)) return noYear(Number.parseInt(text, 10));
  return dated(text, order) ?? named(text, order) ?? other(text) ?? range(text, order) ?? NONE;
}

function numbered(value: number): MonthReading {
  if (Number.isInteger(value) && isYear(String(value))) return LONG;
  if (value >= 1 && value <= 12) return Number.isInteger(value) ? noYear(value) : NONE;
  if (/^(?:19|20)\d{4}$/.test(String(value))) return other(String(value)) ?? NONE;
  return first(monthCandidates(value)) ?? NONE;
}

/** Three numbers and one mark between them; a date that does not exist is none. */
function dated(text: string, order: DateOrder): MonthReading | null {
  const parts = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[T ]+(?:kl\.? ?)?[\d:.,+Z]+(?: ?[ap]\.?m\.?)?)?$/i.exec(text);
  const [, a = '', mark, b = '', c = ''] = parts ?? [];
  if (!parts || a.length === 3 || c.length === 3) return null;
  if (a.length === 4) return c.length === 4 ? NONE : date(a, b, c);
  if (mark === '.') return date(fullYear(c), b, a);
  if (order === 'yearFirst' && c.length < 4) return a.length === 2 ? date(fullYear(a), b, c) : NONE;
  return order === 'monthFirst' ? date(fullYear(c), a, b) : date(fullYear(c), b, a);
}

function date(year: string, month: string, day: string): MonthReading {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(text) && isInReach(year) ? monthReading(text.slice(0, 7)) : NONE;
}

/** `15. mai 2024`, `Jan 15, 2024`, `22-Jan`, `15. mai`, `mai 2024`, `mai`. */
function named(text: string, order: DateOrder): MonthReading | null {
  const english = /^([\p{L}\p{M}]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
  if (english) return dayOf(monthOfName(english[1] ?? ''), english[2] ?? '', english[3] ?? '');
  const european = /^(\d{1,2})(?:\. ?| |-)([\p{L}\p{M}]{3,})\.?[ -](\d{4})$/u.exec(text);
  if (european) return dayOf(monthOfName(european[2] ?? ''), european[1] ?? '', european[3] ?? '');
  const numberFirst = /^(\d{1,2})(\.?)[ -]?([\p{L}\p{M}]{3,})\.?$/u.exec(text);
  if (numberFirst) return numberAndName(numberFirst[1] ?? '', numberFirst[2] === '.', numberFirst[3] ?? '', order);
  if (!/^[\p{L}\p{M}]{3,}\.?$/u.test(text)) return null;
  const month = monthOfName(text);
  return month === null ? NONE : noYear(month);
}

/** A date must exist; its year is a leap year at worst. */
function dayOf(month: number | null, day: string, year: string): MonthReading {
  return month === null ? NONE : date(year, String(month), day);
}

/** With a point it is a day; else the order says whether `22-Jan` is a year or a day. */
function numberAndName(number: string, hasPoint: boolean, name: string, order: DateOrder): MonthReading {
  const month = monthOfName(name);
  if (month === null) return NONE;
  const isDay = isIsoDate(`2024-${String(month).padStart(2, '0')}-${number.padStart(2, '0')}`);
  if (hasPoint || (order !== 'yearFirst' && isDay)) return isDay ? noYear(month) : NONE;
  if (number.length !== 2) return NONE;
  return monthReading(`${fullYear(number)}-${String(month).padStart(2, '0')}`);
}

/** What the headings of COUNTER reports may be, and the months of Statistics Norway. */
function other(text: string): MonthReading | null {
  const statistics = /^(\d{4})M(\d{2})$/i.exec(text);
  if (statistics) return monthReading(`${statistics[1]}-${statistics[2]}`);
  // A whole date in words has been read above, and must exist.
  if (/^\d{1,2}\D+\d{1,2}\D+\d{2,4}/.test(text)) return null;
  return first(monthCandidates(text));
}

/** `01.01.2024 - 31.01.2024`, `2024-01-01 til 2024-01-31`; two months are no month. */
function range(text: string, order: DateOrder): MonthReading | null {
  const ends = /^(.{3,25}?)\s*(?: - |\u2013|\u2014| til | to | bis |-)\s*(.{3,25})$/.exec(text);
  if (!ends) return null;
  const [from, to] = [ends[1] ?? '', ends[2] ?? ''].map((end) => readEnd(end, order));
  if (!from || !to || from.kind === 'none' || to.kind === 'none') return null;
  return from.kind === 'month' && to.kind === 'month' && from.month === to.month ? to : LONG;
}

function readEnd(text: string, order: DateOrder): MonthReading {
  return dated(text, order) ?? named(text, order) ?? other(text) ?? NONE;
}

function first(candidates: readonly { readonly month: Month }[]): MonthReading | null {
  return candidates[0] ? { kind: 'month', month: candidates[0].month } : null;
}

function monthReading(text: string): MonthReading {
  return isMonth(text) && isInReach(text.slice(0, 4)) ? { kind: 'month', month: text } : NONE;
}

function noYear(number: number): MonthReading {
  return number >= 1 && number <= 12 ? { kind: 'noYear', number } : NONE;
}

function isInReach(year: string): boolean {
  return Number(year) >= 1990 && Number(year) <= 2100;
}

function fullYear(digits: string): string {
  return digits.length <= 2 ? `20${digits.padStart(2, '0')}` : digits;
}
