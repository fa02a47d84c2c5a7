import { monthFromNumber } from '#domain/model/usage-columns.ts';
import type { UseOriginQuery } from '#domain/usage/origin-of-use.ts';
import type { Formats } from '#ui/format.ts';

/** A number of use that someone asks about, and what it is called. */
export type AskedUse = UseOriginQuery & { readonly serviceName: string; readonly place: string };

/** `Naxos, Agder, mars 2024`; a whole year is the year. */
export function askedTitle({ serviceName, place, year, month }: AskedUse, formats: Formats): string {
  return `${serviceName}, ${place}, ${month === null ? year : formats.month(monthFromNumber(year * 12 + month - 1))}`;
}

/** Month 1–12 of a `monthNumber`. */
export function monthOfYear(number: number): number {
  return (number % 12) + 1;
}
