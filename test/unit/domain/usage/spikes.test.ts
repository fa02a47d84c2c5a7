import { expect, test } from 'vitest';
import { unusualMonths } from '#domain/usage/spikes.ts';

const JANUARY_2025 = 2025 * 12;
const yearOf = (count: number) =>
  Array.from({ length: 12 }, (_, i) => ({ month: JANUARY_2025 - 12 + i, uses: count as number | null }));
const kindAfter = (mean: number, count: number) =>
  unusualMonths([...yearOf(mean), { month: JANUARY_2025, uses: count }])[0]?.kind ?? 'usual';

test('with a mean of 50, 250 is a spike and 0 a dip', () => {
  expect(kindAfter(50, 249)).toBe('usual');
  expect(kindAfter(50, 250)).toBe('spike');
  expect(kindAfter(50, 1)).toBe('usual');
  expect(kindAfter(50, 0)).toBe('dip');
});

test('there is no dip under a mean of 20', () => {
  expect(kindAfter(19, 0)).toBe('usual');
  expect(kindAfter(20, 0)).toBe('dip');
});

test('nothing is said without data for all of the 12 months before', () => {
  const gap = yearOf(50).map((entry, i) => (i === 5 ? { ...entry, uses: null } : entry));
  expect(unusualMonths([...gap, { month: JANUARY_2025, uses: 9000 }])).toEqual([]);
  expect(unusualMonths([...yearOf(50).slice(1), { month: JANUARY_2025, uses: 9000 }])).toEqual([]);
});

test('the mean is told', () => {
  expect(unusualMonths([...yearOf(10), { month: JANUARY_2025, uses: 130 }])).toEqual([
    { month: JANUARY_2025, kind: 'spike', mean: 10 },
  ]);
});
