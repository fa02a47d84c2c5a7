import type { Cell } from '../../counter/grid.ts';
import { type Fraction, fractionOf, ratio } from '../../money/fraction.ts';

/** What a cell says of a price in kroner, exactly; a price by the head has more decimals than a krone has øre. */
export type PriceReading =
  | { readonly kind: 'price'; readonly kroner: Fraction }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' };

const NUMBER = /^(\d+|\d{1,3}(?:[.\s]\d{3})+)(?:,(\d{1,6}))?$/;
const POINT = /^(\d+)\.(\d{1,2}|\d{4,6})$/;

/** `12 500`, `kr 1.234,50`, `500,-`, `0,85`; a point before exactly three figures is a thousands mark. Below 0 is no price. */
export function readPrice(cell: Cell | undefined): PriceReading {
  if (cell === undefined) return { kind: 'empty' };
  if (typeof cell === 'number') return cell >= 0 ? { kind: 'price', kroner: fractionOf(cell) } : { kind: 'unreadable' };
  const text = cell
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(/^(?:kr|nok)\.?\s*/i, '')
    .replace(/\s*(?:kr|nok|kroner)\.?$/i, '')
    .replace(/,\s*[-–—]+$/, '');
  if (text === '' || /^[-–—]+$/.test(text)) return { kind: 'empty' };
  const parts = NUMBER.exec(text) ?? POINT.exec(text);
  // `12,500` is twelve and a half kroner in one country and twelve thousand in another.
  if (!parts || /^[1-9]\d{0,2},\d{3}$/.test(text)) return { kind: 'unreadable' };
  const decimals = parts[2] ?? '';
  const digits = `${parts[1]?.replace(/\D/g, '')}${decimals}`;
  return { kind: 'price', kroner: ratio(BigInt(digits), 10n ** BigInt(decimals.length)) };
}
