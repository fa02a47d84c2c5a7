import { describe, expect, test } from 'vitest';
import { add, fractionOf, multiply, ratio, roundHalfAwayFromZero, subtract, toOre } from '#domain/money/fraction.ts';

describe('fractionOf', () => {
  test('takes the decimal that was written, not the binary number behind it', () => {
    expect(fractionOf(0.1)).toEqual({ numerator: 1n, denominator: 10n });
    expect(fractionOf(-0.043)).toEqual({ numerator: -43n, denominator: 1000n });
    expect(fractionOf(1e-7)).toEqual({ numerator: 1n, denominator: 10_000_000n });
    expect(fractionOf(1.5e21)).toEqual({ numerator: 1_500_000_000_000_000_000_000n, denominator: 1n });
  });

  test('throws on what is no number', () => {
    expect(() => fractionOf(Number.NaN)).toThrow(RangeError);
    expect(() => fractionOf(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

test('a tenth and two tenths are three tenths exactly', () => {
  expect(add(fractionOf(0.1), fractionOf(0.2))).toEqual(fractionOf(0.3));
  expect(subtract(fractionOf(0.3), fractionOf(0.1))).toEqual(fractionOf(0.2));
});

test.each([
  [5n, 2n, 3n],
  [-5n, 2n, -3n],
  [5n, -2n, -3n],
  [249n, 100n, 2n],
  [-249n, 100n, -2n],
  [1n, 3n, 0n],
  [0n, 7n, 0n],
])('%d/%d rounds to %d, a half away from zero', (numerator, denominator, rounded) => {
  expect(roundHalfAwayFromZero(ratio(numerator, denominator))).toBe(rounded);
});

test('øre that round to nothing are 0, not −0', () => {
  expect(Object.is(toOre(ratio(-1n, 3n)), 0)).toBe(true);
});

test('a price indexed over three years keeps every digit until it is rounded', () => {
  const indexed = [0.045, 0.037, 0.043].reduce(
    (price, change) => multiply(price, add(fractionOf(1), fractionOf(change))),
    fractionOf(1_000_000),
  );
  // 1 000 000 × 1.045 × 1.037 × 1.043 = 1 130 262.595
  expect(indexed).toEqual(fractionOf(1_130_262.595));
  expect(toOre(indexed)).toBe(1_130_263);
});

test('amounts beyond the safe integers are a defect, never a wrong number', () => {
  expect(() => toOre(ratio(2n ** 60n, 1n))).toThrow(RangeError);
});
