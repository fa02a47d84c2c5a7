import { readCount } from '../counter/count-cell.ts';

export type PeopleReading =
  | { readonly kind: 'count'; readonly value: number }
  /** Statistics Norway has no number: that is not 0. */
  | { readonly kind: 'notAvailable' }
  | { readonly kind: 'unreadable' };

/**
 * A number of people as the statistics bank writes it. Source of the signs: Statistics Norway, standard symbols in tables
 * (`.` not possible, `..` missing, `...` not yet, `:` not published, `-` nil).
 */
export function readPeople(text: string): PeopleReading {
  if (/^(?:\.{1,3}|:|…)$/.test(text)) return { kind: 'notAvailable' };
  if (/^[-–]$/.test(text)) return { kind: 'count', value: 0 };
  const count = readCount(text);
  return count.kind === 'count' ? count : { kind: 'unreadable' };
}
