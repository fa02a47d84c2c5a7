import { COUNTRY } from '../organisations/scope.ts';

/** The search part of an address, as `URLSearchParams` reads it. */
type Search = { get(name: string): string | null };

/** County (or `NO`, the country) and year that an address is about: its own, else the country and `fallbackYear`. */
export function scopeInAddress(
  search: Search,
  fallbackYear: number,
): { readonly scope: string; readonly year: number } {
  const year = Number(search.get('ar'));
  return {
    scope: search.get('fylke') ?? COUNTRY,
    year: Number.isInteger(year) && year > 1900 ? year : fallbackYear,
  };
}
