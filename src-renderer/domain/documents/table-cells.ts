import { ratio } from '../money/fraction.ts';
import type { Cell } from './model.ts';
import { NO_BASIS, NO_BREAK, percentColumnText } from './number-text.ts';

export const EMPTY_CELL: Cell = { text: '', value: null, holds: null, mark: '' };

export function textCell(text: string): Cell {
  return { text, value: text, holds: 'text', mark: '' };
}

/** A number of its column's kind, as shown and as it is; a dash where there is no basis. */
export function numberCell(value: number | null, shown: (value: number) => string, mark = ''): Cell {
  if (value === null) return { ...EMPTY_CELL, text: NO_BASIS };
  return { text: `${shown(value)}${mark}`, value, holds: null, mark };
}

/** A share of a whole, whatever its column holds: `97,1 %`. */
export function shareCell(part: number, whole: number): Cell {
  const percent = percentColumnText(ratio(BigInt(part), BigInt(whole)));
  return { text: `${percent}${NO_BREAK}%`, value: part / whole, holds: 'fraction', mark: '' };
}
