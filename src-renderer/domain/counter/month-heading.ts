import { isMonth, type Month } from '../model/brands.ts';
import { monthNumber } from '../model/usage-columns.ts';
import type { Cell } from './grid.ts';
import { monthOfName } from './month-names.ts';

/** How a heading was understood; a file holds to one of these throughout. */
type Reading = 'plain' | 'name-year' | 'year-name' | 'month-day-year' | 'day-month-year' | 'serial';

type Candidate = { readonly reading: Reading; readonly month: Month };

/** 25569 is 1970-01-01 in Excel's count of days; headings are taken as serials between 1990 and 2100 only. */
const UNIX_EPOCH_SERIAL = 25569;
const FIRST_SERIAL = 32874;
const LAST_SERIAL = 73050;

/** Every month a heading could mean; empty when it means none. */
export function monthCandidates(cell: Cell): readonly Candidate[] {
  if (typeof cell === 'number') return serial(cell);
  const text = cell.trim().replace(/\u00a0/g, ' ');
  if (/^\d{5}$/.test(text)) return serial(Number(text));
  return unique([...isoLike(text), ...named(text), ...dated(text)]);
}

/**
 * The month of each heading. Where a heading could be two (`02/01/2012`, `22-Jan`), the reporting period decides, then
 * whatever reading makes all headings different and ascending. `null` for a heading that stays unreadable.
 *
 * @param begin first month of the reporting period, `null` when unknown
 */
export function resolveMonths(headings: readonly Cell[], begin: Month | null, end: Month | null): (Month | null)[] {
  const candidates = headings.map(monthCandidates);
  const inside = (month: Month): boolean => begin !== null && end !== null && month >= begin && month <= end;
  const settled = candidates.map((list) => {
    const within = distinct(list.filter((candidate) => inside(candidate.month)));
    if (within.length === 1) return within[0] ?? null;
    const any = distinct(list);
    return any.length === 1 ? (any[0] ?? null) : null;
  });
  if (settled.every((month, i) => month !== null || candidates[i]?.length === 0)) return settled;
  const readings = new Set(candidates.flatMap((list) => list.map((candidate) => candidate.reading)));
  for (const reading of readings) {
    const months = candidates.map(
      (list, i) => list.find((candidate) => candidate.reading === reading)?.month ?? settled[i] ?? null,
    );
    if (isAscending(months.filter((month) => month !== null))) return months;
  }
  return settled;
}

function serial(value: number): Candidate[] {
  if (!(value >= FIRST_SERIAL && value <= LAST_SERIAL)) return [];
  const date = new Date((Math.floor(value) - UNIX_EPOCH_SERIAL) * 86_400_000);
  return candidate('serial', date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** `2011-03`, `2011/3`, `2022-07-01`, `2022-07-01T00:00:00`, `4-2011`, `07.2022`, `202207`. */
function isoLike(text: string): Candidate[] {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})(?:[-/.]\d{1,2}(?:[T ].*)?)?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  if (yearFirst) return candidate('plain', Number(yearFirst[1]), Number(yearFirst[2]));
  const yearLast = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
  return yearLast ? candidate('plain', Number(yearLast[2]), Number(yearLast[1])) : [];
}

/** `Jan-2016`, `Feb-19`, `22-Jan`, `mai 2022`, `feb.26`, `1. januar 2022`. */
function named(text: string): Candidate[] {
  const parts = /^(?:(\d{1,4})[-/. ]*)?([\p{L}\p{M}]{3,})\.?(?:[-/., ']*(\d{4}|\d{2}))?$/u.exec(text);
  const month = parts?.[2] === undefined ? null : monthOfName(parts[2]);
  if (!parts || month === null) return [];
  const [before, after] = [parts[1], parts[3]];
  if (after !== undefined) {
    return before !== undefined && before.length > 2 ? [] : candidate('name-year', fullYear(after), month);
  }
  return before !== undefined && before.length !== 3 && before.length !== 1
    ? candidate('year-name', fullYear(before), month)
    : [];
}

/** `02/21/2012`, `21.02.2012`: a day and a month in either order. */
function dated(text: string): Candidate[] {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: [\d:]+)?$/.exec(text);
  if (!parts) return [];
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), fullYear(parts[3] ?? '')];
  return [
    ...(second >= 1 && second <= 31 ? candidate('month-day-year', year, first) : []),
    ...(first >= 1 && first <= 31 ? candidate('day-month-year', year, second) : []),
  ];
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function candidate(reading: Reading, year: number, month: number): Candidate[] {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  return isMonth(text) && year >= 1990 && year <= 2100 ? [{ reading, month: text }] : [];
}

function unique(list: readonly Candidate[]): Candidate[] {
  return list.filter((one, i) => list.findIndex((two) => two.month === one.month && two.reading === one.reading) === i);
}

function distinct(list: readonly Candidate[]): Month[] {
  return [...new Set(list.map((one) => one.month))];
}

function isAscending(months: readonly Month[]): boolean {
  return months.every((month, i) => i === 0 || monthNumber(month) > monthNumber(months[i - 1] ?? month));
}
