import { readPrice } from './price-cell.ts';

/** Heads from and to, ends included; null is without an end. */
export type Band = { readonly from: number | null; readonly to: number | null };

const COUNT = String.raw`(\d[\d\s.\u00a0\u202f]*)`;
const BETWEEN = new RegExp(`^${COUNT}(?:-|–|—|til|to)\\s*${COUNT}$`, 'i');
const OVER = new RegExp(
  `^(?:over|fra|frå|minst|>=?|≥|mer enn|meir enn|above)\\s*${COUNT}$|^${COUNT}(?:\\+|og over|og oppover|eller flere|eller fleire)$`,
  'i',
);
const UNDER = new RegExp(`^(?:under|inntil|opptil|til|høyst|<=?|≤|up to|below)\\s*${COUNT}$|^${COUNT}og under$`, 'i');

/** `0–5 000`, `5001 til 10000`, `over 50 000`, `< 5 000`; null for anything else. */
export function readBand(text: string): Band | null {
  const plain = text
    .replace(/innbyggere|innbyggjarar|innb\.?|elever|elevar|inhabitants|pupils/gi, '')
    .trim()
    .replace(/\s*([-–—])\s*/, '$1');
  const between = BETWEEN.exec(plain);
  if (between) return { from: headsIn(between[1]), to: headsIn(between[2]) };
  const over = OVER.exec(plain);
  if (over) {
    const heads = headsIn(over[1] ?? over[2]);
    return { from: /^(?:over|>[^=]|mer|meir|above)/i.test(plain) && heads !== null ? heads + 1 : heads, to: null };
  }
  const under = UNDER.exec(plain);
  if (!under) return null;
  const heads = headsIn(under[1] ?? under[2]);
  return { from: null, to: /^(?:under|<[^=]|below)/i.test(plain) && heads !== null ? heads - 1 : heads };
}

/** A whole number of people, also with marks between thousands. */
export function headsIn(text: string | undefined): number | null {
  const reading = readPrice(text?.trim());
  if (reading.kind !== 'price' || reading.kroner.denominator !== 1n) return null;
  return Number(reading.kroner.numerator);
}
