import type { Population } from '../model/tables.ts';
import type { JoiningLibrary } from './libraries.ts';

/**
 * Heads that a library's price goes by: inhabitants, or pupils of a school, on the newest 1 January that is not after the year's own.
 * Null where nobody has said.
 */
export function headsOfLibraries(
  population: readonly Population[],
  year: number,
): (library: Pick<JoiningLibrary, 'id' | 'kind'>) => number | null {
  const both = headsOfBoth(population, year);
  return (library) => (library.kind === 'school' ? both(library).pupils : both(library).inhabitants);
}

/** Both numbers, for whoever chooses between them. */
export function headsOfBoth(
  population: readonly Population[],
  year: number,
): (library: Pick<JoiningLibrary, 'id'>) => { readonly inhabitants: number | null; readonly pupils: number | null } {
  const newest = new Map<string, Population>();
  for (const row of population) {
    const known = newest.get(row.organisation_id);
    if (row.year <= year && (!known || row.year > known.year)) newest.set(row.organisation_id, row);
  }
  return ({ id }) => ({ inhabitants: newest.get(id)?.inhabitants ?? null, pupils: newest.get(id)?.pupils ?? null });
}
