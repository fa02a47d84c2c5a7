import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organisationId } from '#domain/model/brands.ts';
import { add, compare, fractionOf, roundHalfAwayFromZero, subtract } from '#domain/money/fraction.ts';
import { splitByWeight } from '#domain/money/largest-remainder.ts';
import { allocateUse } from '#domain/usage/allocation.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const weights = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    weight: fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 100),
  }),
  { minLength: 1, maxLength: 20, selector: ({ id }) => id },
);
const total = fc.integer({ min: 0, max: 2 ** 40 });

test('a split adds up exactly, and no part is a whole unit from its exact share', () => {
  fc.assert(
    fc.property(total, weights, (whole, parts) => {
      const sum = parts.reduce((so, { weight }) => so + Math.round(weight * 100), 0);
      const split = splitByWeight(whole, parts);
      if (sum === 0) return expect(split).toBeNull();
      expect([...(split?.values() ?? [])].reduce((so, part) => so + part, 0)).toBe(whole);
      for (const { id, weight } of parts) {
        const exactTimesSum = BigInt(whole) * BigInt(Math.round(weight * 100));
        const partTimesSum = BigInt(split?.get(id) ?? -1) * BigInt(sum);
        const apart = partTimesSum - exactTimesSum;
        expect(apart < BigInt(sum) && apart > -BigInt(sum)).toBe(true);
      }
    }),
    seededRuns(200),
  );
});

test('a split does not depend on the order of its parts', () => {
  fc.assert(
    fc.property(total, weights, (whole, parts) => {
      const backwards = splitByWeight(whole, parts.toReversed());
      expect(backwards && Object.fromEntries(backwards)).toEqual(
        ((split) => split && Object.fromEntries(split))(splitByWeight(whole, parts)),
      );
    }),
    seededRuns(100),
  );
});

test('allocated use keeps the reported total', () => {
  const places = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 301, max: 5636 }), inhabitants: fc.integer({ min: 1, max: 720_000 }) }),
    { minLength: 1, maxLength: 15, selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000_000 }), places, (uses, municipalities) => {
      const rows = municipalities.map(({ id, inhabitants }) => ({
        id: organisationId(`NO-${id}`),
        number: inhabitants,
      }));
      const parts = allocateUse(uses, rows);
      expect([...(parts?.values() ?? [])].reduce((sum, part) => sum + part, 0)).toBe(uses);
    }),
    seededRuns(100),
  );
});

const decimal = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => digits / 10 ** places);

test('fractions of decimals add and subtract without loss', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(subtract(add(fractionOf(a), fractionOf(b)), fractionOf(b))).toEqual(fractionOf(a));
    }),
    seededRuns(200),
  );
});

test('rounding is symmetric around 0 and at most a half away', () => {
  fc.assert(
    fc.property(decimal, (value) => {
      const exact = fractionOf(value);
      const rounded = roundHalfAwayFromZero(exact);
      expect(roundHalfAwayFromZero(fractionOf(-value))).toBe(-rounded);
      const apart = subtract({ numerator: rounded, denominator: 1n }, exact);
      expect(Math.max(compare(apart, fractionOf(0.5)), compare(fractionOf(-0.5), apart))).toBeLessThanOrEqual(0);
    }),
    seededRuns(200),
  );
});
