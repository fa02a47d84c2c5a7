import type { IsoDate } from '../model/brands.ts';

const DAY = 86_400_000;

/** Dates without a time are read as UTC midnight, so summer time does not shift the count. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** @param days negative goes back */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10) as IsoDate;
}

/** The day itself when it is a working day, else the last one before it. */
export function workingDayOnOrBefore(date: IsoDate): IsoDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

/** Not a Saturday, a Sunday or a public holiday in Norway. */
export function isWorkingDay(date: IsoDate): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(date);
}

/** Source: lov om 1 og 17 mai (1947) and lov om helligdager og helligdagsfred (1995) § 2. */
function isHoliday(date: IsoDate): boolean {
  if (FIXED_HOLIDAYS.has(date.slice(5))) return true;
  return MOVABLE_HOLIDAYS.has(daysBetween(easterSunday(Number(date.slice(0, 4))), date));
}

const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '05-01', '05-17', '12-25', '12-26']);

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension, Whit Sunday and Whit Monday. */
const MOVABLE_HOLIDAYS: ReadonlySet<number> = new Set([-3, -2, 0, 1, 39, 49, 50]);

/** Easter Sunday of the Gregorian calendar. Source: the "Anonymous Gregorian algorithm" (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}
