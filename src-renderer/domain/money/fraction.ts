import { type Ore, ore } from '../model/brands.ts';

/** An exact rational number; the denominator is positive and the two share no factor. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** @throws RangeError when `denominator` is 0 */
export function ratio(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError('division by zero');
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/**
 * The decimal number a person wrote: 0.1 gives 1/10, not the binary fraction that stands for it.
 * @throws RangeError when `value` is not finite
 */
export function fractionOf(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  // The shortest decimal that reads back as the same number is what the file said.
  const parts = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!parts) throw new RangeError(`not a finite number: ${value}`);
  const decimals = parts[2] ?? '';
  const digits = BigInt(`${parts[1]}${decimals}`);
  const exponent = Number(parts[3] ?? 0) - decimals.length;
  return exponent < 0 ? ratio(digits, 10n ** BigInt(-exponent)) : ratio(digits * 10n ** BigInt(exponent), 1n);
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return ratio(a.numerator + b.numerator, a.denominator);
  return ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return ratio(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws RangeError when `b` is 0 */
export function divide(a: Fraction, b: Fraction): Fraction {
  return ratio(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greatest integer not above `value`. */
export function floor({ numerator, denominator }: Fraction): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** Nearest integer; a half goes away from zero: 2.5 → 3, −2.5 → −3. */
export function roundHalfAwayFromZero({ numerator, denominator }: Fraction): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** An exact sum of øre, rounded once. @throws RangeError beyond the safe integers */
export function toOre(value: Fraction): Ore {
  return ore(Number(roundHalfAwayFromZero(value)));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
