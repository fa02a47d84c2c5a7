import { expect, test } from 'vitest';
import { readCount } from '#domain/counter/count-cell.ts';

test.each([
  ['0', 0],
  ['17', 17],
  [' 17 ', 17],
  ['1,016', 1016],
  ['1.016', 1016],
  ['1 234 567', 1234567],
  ['1\u00a0234', 1234],
  ['12\u202f345', 12345],
  ["9'876", 9876],
  ['16.0', 16],
  ['16,00', 16],
  [42, 42],
])('%s is %d', (cell, value) => {
  expect(readCount(cell)).toEqual({ kind: 'count', value });
});

test.each(['', '   ', '\u00a0', undefined])('«%s» is empty, not 0', (cell) => {
  expect(readCount(cell)).toEqual({ kind: 'empty' });
});

test.each([
  '-',
  'n/a',
  '1,5',
  '1.5',
  '1,016.5',
  '1,01',
  '1.23E+05',
  '=1+1',
  '12,34,567',
  '99999999999999999999',
  1.5,
  Number.NaN,
])('«%s» cannot be read', (cell) => {
  expect(readCount(cell)).toEqual({ kind: 'unreadable' });
});

test.each(['-5', '-1 000', -5])('«%s» is negative', (cell) => {
  expect(readCount(cell)).toEqual({ kind: 'negative' });
});
