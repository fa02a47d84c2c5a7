import type { Cell } from './grid.ts';

export type CountReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'negative' }
  | { readonly kind: 'unreadable' };

const EMPTY: CountReading = { kind: 'empty' };
const UNREADABLE: CountReading = { kind: 'unreadable' };

/**
 * Reads a count. Counts are whole, so a comma, point, blank, U+00A0, U+202F or apostrophe before groups of three digits
 * can only be a thousands mark (`1,016`), and a fraction of zeros (`16.0`) is none. An empty cell is not 0; anything
 * else that is not a whole number is unreadable, never 0.
 */
export function readCount(cell: Cell | undefined): CountReading {
  if (cell === undefined) return EMPTY;
  if (typeof cell === 'number') return wholeNumber(cell);
  // The common case, plain digits, without a regular expression.
  const plain = plainDigits(cell);
  if (plain >= 0) return { kind: 'count', value: plain };
  const text = cell.trim();
  if (text === '') return EMPTY;
  if (/^-\s?\d[\d.,\s]*$/.test(text)) return { kind: 'negative' };
  if (/^\d+$/.test(text)) return wholeNumber(Number(text));
  if (/^\d{1,3}(?:([.,\s'\u2019])\d{3})(?:\1\d{3})*$/.test(text)) return wholeNumber(Number(text.replace(/\D/g, '')));
  const zeroFraction = /^(\d+)[.,]0+$/.exec(text);
  return zeroFraction ? wholeNumber(Number(zeroFraction[1])) : UNREADABLE;
}

function wholeNumber(value: number): CountReading {
  if (value < 0) return { kind: 'negative' };
  return Number.isSafeInteger(value) ? { kind: 'count', value } : UNREADABLE;
}

/** Value of up to fifteen digits, −1 for any other text. */
function plainDigits(text: string): number {
  if (text.length === 0 || text.length > 15) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
