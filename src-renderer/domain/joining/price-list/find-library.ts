import { organisationFinder } from '../../counter/suggest-matches.ts';
import type { OrganisationIndex } from '../../organisations/organisation-index.ts';
import type { JoiningGrid, JoiningRow } from '../joining-grid.ts';

export type FoundLibrary =
  | { readonly kind: 'found'; readonly row: JoiningRow }
  | { readonly kind: 'unknownLibrary' | 'severalLibraries' | 'outsideScope' };

/**
 * Finds a library of the grid by the number or the name that a list gives it: municipality numbers also without the zero that a
 * spreadsheet takes away, names also as `Arendal bibliotek`. A number that is known goes before the name.
 */
export function libraryFinder(
  grid: JoiningGrid,
  index: OrganisationIndex,
): (name: string, number: string) => FoundLibrary {
  const rows = new Map(grid.rows.map((row) => [row.library.id as string, row]));
  const inGrid = organisationFinder(grid.rows.map(({ library }) => library));
  const anywhere = organisationFinder(index.organisations);
  return (name, number) => {
    const ids = idsOf(number);
    const here = rows.get(inGrid(ids, name) ?? '');
    if (here) return { kind: 'found', row: here };
    if (anywhere(ids, name) !== null) return { kind: 'outsideScope' };
    const key = name.trim().toLocaleLowerCase('nb');
    const named = index.organisations.filter((each) => each.name.toLocaleLowerCase('nb') === key);
    return { kind: named.length > 1 ? 'severalLibraries' : 'unknownLibrary' };
  };
}

/** `301`, `0301`, `4204`, `NO-4204`, `974 595 001`. */
function idsOf(number: string): string[] {
  const digits = number.replace(/\D/g, '');
  if (digits.length === 9) return [digits];
  return digits.length === 3 || digits.length === 4 ? [`NO-${digits.padStart(4, '0')}`] : [];
}
