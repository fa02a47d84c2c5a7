import type { Cell, GridRow } from '../counter/grid.ts';
import { clockSeconds, pairOfParts } from './duration-cell.ts';

/** What a cell looks like before anything is known of its column. */
export type CellKind = 'blank' | 'number' | 'clock' | 'pair' | 'missing' | 'text';

/** Texts that files write where a number is not given. */
const MISSING = new Set([
  '-',
  '\u2013',
  '\u2014',
  '--',
  '.',
  '..',
  '...',
  ':',
  'n/a',
  'na',
  'i.a.',
  'i/a',
  'null',
  '*',
]);

export function cellKind(cell: Cell | undefined): CellKind {
  if (cell === undefined) return 'blank';
  if (typeof cell === 'number') return 'number';
  const text = cell.trim();
  if (text === '') return 'blank';
  if (isMissingMark(text)) return 'missing';
  if (text.length > 40) return 'text';
  if (clockSeconds(text) !== null) return 'clock';
  if (pairOfParts(text)) return 'pair';
  if (/^\d{1,4}([./-])\d{1,2}\1\d{1,4}(?:\D|$)/.test(text)) return isGrouped(text) ? 'number' : 'text';
  return /^[-\u2212]?\s?\d[\d.,\s'\u2019]*$/.test(text) ? 'number' : 'text';
}

export function isMissingMark(text: string): boolean {
  return MISSING.has(text.trim().toLowerCase());
}

/** `1.234.567` is a number and no date. */
function isGrouped(text: string): boolean {
  return /^\d{1,3}(?:\.\d{3})+$/.test(text);
}

/** Kinds that stand in columns of numbers. */
export function isNumeric(kind: CellKind): boolean {
  return kind === 'number' || kind === 'clock' || kind === 'pair' || kind === 'missing';
}

/** True for a column that holds numbers under its heading, but for a remark here and there. */
export function holdsNumbers(rows: readonly GridRow[], column: number): boolean {
  const kinds = rows.map((row) => cellKind(row[column])).filter((kind) => kind !== 'blank');
  return kinds.length > 0 && kinds.filter(isNumeric).length >= kinds.length * 0.6;
}
