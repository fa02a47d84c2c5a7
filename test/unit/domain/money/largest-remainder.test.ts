import { expect, test } from 'vitest';
import { splitByWeight } from '#domain/money/largest-remainder.ts';

test('the units left over go to the largest remainders', () => {
  const split = splitByWeight(10, [
    { id: 'a', weight: 1.04 },
    { id: 'b', weight: 4.48 },
    { id: 'c', weight: 4.48 },
  ]);
  // Exact: 1.04, 4.48, 4.48; one unit is left over, and b and c have the same remainder.
  expect(split).toEqual(
    new Map([
      ['a', 1],
      ['b', 5],
      ['c', 4],
    ]),
  );
});

test('ties go to the lowest id, whatever order the parts come in', () => {
  const parts = ['NO-42', 'NO-03', 'NO-15'].map((id) => ({ id, weight: 1 }));
  expect(splitByWeight(100, parts)?.get('NO-03')).toBe(34);
  expect(splitByWeight(100, parts.toReversed())?.get('NO-03')).toBe(34);
});

test('there is nothing to split by when the weights are 0', () => {
  expect(splitByWeight(10, [{ id: 'a', weight: 0 }])).toBeNull();
  expect(splitByWeight(10, [])).toBeNull();
});
