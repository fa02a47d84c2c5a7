import { expect, test } from 'vitest';
import { organisationId } from '#domain/model/brands.ts';
import { allocateUse } from '#domain/usage/allocation.ts';

const places = (numbers: Record<string, number | null>) =>
  Object.entries(numbers).map(([id, number]) => ({ id: organisationId(id), number }));

test('a shared total is split by population and keeps its sum', () => {
  // 100 × 1000/7000 = 14.28…, 100 × 2000/7000 = 28.57…, 100 × 4000/7000 = 57.14…: the unit left over goes to the second.
  expect(allocateUse(100, places({ 'NO-4204': 1000, 'NO-4205': 2000, 'NO-4206': 4000 }))).toEqual(
    new Map([
      ['NO-4204', 14],
      ['NO-4205', 29],
      ['NO-4206', 57],
    ]),
  );
});

test('no split where a population is missing or all are 0', () => {
  expect(allocateUse(100, places({ 'NO-4204': 1000, 'NO-4205': null }))).toBeNull();
  expect(allocateUse(100, places({ 'NO-4204': 0 }))).toBeNull();
});

test('units left over go to the largest remainders, ties to the lower id', () => {
  expect(allocateUse(2, places({ 'NO-4206': 10, 'NO-4205': 10, 'NO-4204': 10 }))).toEqual(
    new Map([
      ['NO-4206', 0],
      ['NO-4205', 1],
      ['NO-4204', 1],
    ]),
  );
});

test('a place that comes twice is a defect: a part of the sum would be lost', () => {
  const twice = [...places({ 'NO-4204': 1 }), ...places({ 'NO-4204': 2 })];
  expect(() => allocateUse(3, twice)).toThrow(RangeError);
});
