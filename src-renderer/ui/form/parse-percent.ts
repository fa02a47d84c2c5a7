import { EMPTY, type Parsed, parsed, UNREADABLE } from './parsed.ts';

const PERCENT = /^(?<sign>[+\-\u2212])?(?<number>\d{1,3}(?:[.,]\d{1,4})?)%?$/;

/** Per cent as typed (`2,5`, `-1.2 %`) as a fraction: 0.025. Unreadable when it is something else. */
export function parsePercent(text: string): Parsed<number> {
  const compact = text.replace(/\s/g, '');
  if (compact === '') return EMPTY;
  const groups = PERCENT.exec(compact)?.groups;
  if (!groups) return UNREADABLE;
  const fraction = Number(groups.number?.replace(',', '.')) / 100;
  return parsed(groups.sign === undefined || groups.sign === '+' ? fraction : -fraction);
}
