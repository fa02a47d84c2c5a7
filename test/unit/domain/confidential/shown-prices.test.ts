import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maySumBeShown, rangeOf } from '#domain/confidential/shown-prices.ts';

test('a sum over three services may be shown, over two it would tell a price', () => {
  expect([2, 3, 4].map(maySumBeShown)).toEqual([false, true, true]);
});

test.each([
  [0, 0, 0],
  [50_000, 0, 100_000],
  [100_000, 0, 100_000],
  [100_001, 100_000, 200_000],
  [350_000, 200_000, 500_000],
  [12_345_678, 10_000_000, 20_000_000],
  [-350_000, -500_000, -200_000],
])('%i øre lies between %i and %i', (ore, fromOre, toOre) => {
  expect(rangeOf(ore)).toEqual({ fromOre, toOre });
});

test('every amount lies in its range, and the range is never narrower than half of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (ore) => {
      const { fromOre, toOre } = rangeOf(ore);
      expect(fromOre <= ore && ore <= toOre).toBe(true);
      expect(toOre - fromOre >= Math.abs(ore) / 2).toBe(true);
    }),
  );
});
