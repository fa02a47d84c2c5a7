import { type IsoDate, isIsoDate } from '../model/brands.ts';

/** Where a price change was taken from, and when. The file has one column for both: `Statsbudsjettet 2026 (07.10.2025)`. */
export type IndexSource = { readonly source: string; readonly date: IsoDate | null };

const WITH_DATE = /^(?<source>.*?)\s*\((?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4})\)$/;

/** A text that ends in no date of the calendar is all source. */
export function readIndexSource(text: string): IndexSource {
  const parts = WITH_DATE.exec(text)?.groups;
  const date = parts ? `${parts.year}-${parts.month}-${parts.day}` : '';
  return parts && isIsoDate(date) ? { source: parts.source ?? '', date } : { source: text, date: null };
}

export function indexSourceText({ source, date }: IndexSource): string {
  if (date === null) return source.trim();
  return `${source.trim()} (${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)})`.trim();
}
