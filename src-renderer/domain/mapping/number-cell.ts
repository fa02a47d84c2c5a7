import type { Cell } from '../counter/grid.ts';

/** Marks of a file's numbers. Blanks and apostrophes between groups of three are understood whatever these say. */
export type NumberMarks = {
  readonly decimal: ',' | '.';
  /** ` ` = neither comma nor point parts thousands. */
  readonly thousands: ',' | '.' | ' ';
};

export type NumberReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unreadable' };

/** `1.234,5` and `1,234.5`: how Norwegian and English files write. */
export const NORWEGIAN_MARKS: NumberMarks = { decimal: ',', thousands: '.' };
export const ENGLISH_MARKS: NumberMarks = { decimal: '.', thousands: ',' };

const GROUP_BLANK = /[\s'\u2019]/g;

/** Reads a number, also a negative or a fraction. An empty cell is not 0, and nothing unreadable ever is. */
export function readNumber(cell: Cell | undefined, marks: NumberMarks): NumberReading {
  if (cell === undefined) return { kind: 'empty' };
  if (typeof cell === 'number') return finite(cell);
  const text = cell.trim();
  if (text === '') return { kind: 'empty' };
  if (/^\d{1,15}$/.test(text)) return finite(Number(text));
  const parts = /^([-\u2212]?)\s?(\d[\d.,\s'\u2019]*)$/.exec(text);
  const whole = parts?.[2];
  if (whole === undefined) return { kind: 'unreadable' };
  const at = whole.lastIndexOf(marks.decimal);
  const before = at < 0 ? whole : whole.slice(0, at);
  const after = at < 0 ? '' : whole.slice(at + 1);
  const digits = ungrouped(before, marks);
  if (digits === null || (at >= 0 && !/^\d+$/.test(after))) return { kind: 'unreadable' };
  return finite(Number(`${parts?.[1] === '' ? '' : '-'}${digits}.${after || '0'}`));
}

/** Digits of whole groups of three, all parted by one mark; `null` for anything else. */
function ungrouped(text: string, marks: NumberMarks): string | null {
  if (/^\d+$/.test(text)) return text;
  const grouped = /^\d{1,3}(?:([.,\s'\u2019])\d{3})(?:\1\d{3})*$/.exec(text);
  const mark = grouped?.[1];
  if (mark === undefined) return null;
  if ((mark === ',' || mark === '.') && mark !== marks.thousands) return null;
  return text.replace(/\D/g, '');
}

function finite(value: number): NumberReading {
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'unreadable' };
}

/** What one cell tells of the marks: nothing, which mark is the decimal one, or that it could be either. */
export type MarkEvidence = 'none' | ',' | '.' | 'ambiguous';

/** Evidence of a text with digits: `1.5` and `1,234,567` say point, `12,50` and `1.234.567` comma, `1.234` either. */
export function markEvidence(cell: Cell | undefined): MarkEvidence {
  if (typeof cell !== 'string') return 'none';
  const text = cell.trim().replace(/^[-\u2212]\s?/, '');
  if (!/^\d[\d.,\s'\u2019]*$/.test(text)) return 'none';
  const marks = text.replace(/[^.,]/g, '');
  const last = marks.at(-1);
  if (last !== ',' && last !== '.') return 'none';
  const other = last === ',' ? '.' : ',';
  if (marks.includes(other)) return marks.split(last).length === 2 ? last : 'none';
  if (marks.length > 1) return /^\d{1,3}(?:[.,]\d{3})+$/.test(text) ? other : 'none';
  const hasBlankGroups = /\d[\s'\u2019]\d/.test(text);
  const [before = '', after = ''] = text.replace(GROUP_BLANK, '').split(last);
  if (after === '') return 'none';
  const couldBeGroup = after.length === 3 && before.length <= 3 && !/^0/.test(before) && !hasBlankGroups;
  return couldBeGroup ? 'ambiguous' : last;
}
