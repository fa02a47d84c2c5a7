import type { IsoDate } from '../model/brands.ts';
import { type Fraction, fractionOf, multiply, ratio, roundHalfAwayFromZero } from '../money/fraction.ts';

/**
 * Numbers and dates as Norwegians print them, alike in bokmål and nynorsk: decimal comma, a narrow no-break space
 * between thousands, a real minus sign. Made by hand so that the same document comes out of every browser and system.
 */
const THIN = '\u202f';
export const NO_BREAK = '\u00a0';
/** Stands where a number has no basis. */
export const NO_BASIS = '\u2013';
const MINUS = '\u2212';

const MONTHS = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

/** An exact number with a fixed number of decimals, a half away from zero: 1.145 → `1,15`. */
export function decimalText(value: Fraction, decimals: number): string {
  const scaled = roundHalfAwayFromZero(multiply(value, ratio(10n ** BigInt(decimals), 1n)));
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, THIN);
  const fraction = decimals > 0 ? `,${digits.slice(digits.length - decimals)}` : '';
  return `${scaled < 0n ? MINUS : ''}${whole}${fraction}`;
}

/** 1234567 → `1 234 567`. */
export function integerText(value: number): string {
  return decimalText(fractionOf(value), 0);
}

/** A count in running text, where four digits stand together: 2317, but 12 317 with a space. */
export function countText(value: number): string {
  return Math.abs(value) < 10_000 ? integerText(value).replace(THIN, '') : integerText(value);
}

/** A fraction as percent with one decimal always, for columns of numbers: 0.59 → `59,0`. */
export function percentColumnText(value: Fraction): string {
  return decimalText(multiply(value, ratio(100n, 1n)), 1);
}

/** Øre in whole kroner: 21751700 → `217 517`. */
export function kronerText(ore: number): string {
  return decimalText(ratio(BigInt(ore), 100n), 0);
}

/** Øre in kroner and øre: 176 → `1,76`. */
export function kronerExactText(ore: number): string {
  return decimalText(ratio(BigInt(ore), 100n), 2);
}

/** Øre in 1000 kroner: 61234500 → `612`. */
export function thousandText(ore: number): string {
  return decimalText(ratio(BigInt(ore), 100_000n), 0);
}

/** A fraction as percent without the sign, a whole number without decimals: 0.9706 → `97,1`, 0.97 → `97`. */
export function percentText(value: Fraction, decimals = 1): string {
  const text = decimalText(multiply(value, ratio(100n, 1n)), decimals);
  return decimals > 0 && /,0+$/.test(text) ? text.slice(0, text.indexOf(',')) : text;
}

/** `2022-09-30` → `30. september 2022`; the day stays with its month. */
export function longDate(date: IsoDate | string): string {
  return `${Number(date.slice(8, 10))}.${NO_BREAK}${monthName(date)} ${date.slice(0, 4)}`;
}

/** `2022-09-30` → `30.9.2022`. */
export function shortDate(date: IsoDate | string): string {
  return `${Number(date.slice(8, 10))}.${Number(date.slice(5, 7))}.${date.slice(0, 4)}`;
}

/** `2025-12-31` → `desember`. */
export function monthName(date: string): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
}

/** 2027, 2030 → `2027–2030`. */
export function yearRange(first: number, last: number): string {
  return first === last ? String(first) : `${first}\u2013${last}`;
}
