import { isIsoDate, isMonth, type Month } from '../model/brands.ts';
import { monthFromNumber, monthNumber } from '../model/usage-columns.ts';

export type ReportingPeriod = { readonly begin: Month; readonly end: Month };

/**
 * Reads `Begin_Date=2024-01-01; End_Date=2024-08-31`, `2017-01-01 to 2017-06-30`, `01.01.2024 - 31.08.2024` or
 * `2024-01 to 2024-08`. `null` when there are not two dates in order. Days are not kept: usage is by month.
 */
export function readReportingPeriod(text: string): ReportingPeriod | null {
  const dotted = text.replace(/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g, (_, day: string, month: string, year: string) => {
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
  const months = [...dotted.matchAll(/(\d{4}-\d{2})(?:-\d{2})?/g)].map((match) => match[1] ?? '');
  const [begin, end] = months;
  if (months.length !== 2 || begin === undefined || end === undefined) return null;
  return isMonth(begin) && isMonth(end) && begin <= end ? { begin, end } : null;
}

/** All months from the first to the last, ascending. */
export function monthsOf(period: ReportingPeriod): Month[] {
  const months: Month[] = [];
  for (let n = monthNumber(period.begin); n <= monthNumber(period.end); n++) {
    const text = monthFromNumber(n);
    if (isMonth(text)) months.push(text);
  }
  return months;
}

/** 25569 is 1970-01-01 in the count of days by which spreadsheets keep dates. */
const UNIX_EPOCH_SERIAL = 25569;

/**
 * When the report was made, as it stands, if it begins with a date that exists; a spreadsheet's own date as an ISO date;
 * otherwise empty (`2020-00-00`).
 */
export function readCreated(text: string): string {
  const trimmed = text.trim();
  if (/^[34]\d{4}(?:\.\d+)?$/.test(trimmed)) {
    return new Date((Math.floor(Number(trimmed)) - UNIX_EPOCH_SERIAL) * 86_400_000).toISOString().slice(0, 10);
  }
  return isIsoDate(trimmed.slice(0, 10)) ? trimmed : '';
}
