import { describe, expect, test } from 'vitest';
import { readDuration } from '#domain/mapping/duration-cell.ts';
import { ENGLISH_MARKS, markEvidence, NORWEGIAN_MARKS, readNumber } from '#domain/mapping/number-cell.ts';

const value = (reading: ReturnType<typeof readNumber>) => (reading.kind === 'number' ? reading.value : reading.kind);

test.each([
  ['1234', 1234, 1234],
  ['1 234', 1234, 1234],
  ['1\u00a0234\u00a0567', 1234567, 1234567],
  ['12\u202f345', 12345, 12345],
  ['9\u2009876', 9876, 9876],
  ["1'234", 1234, 1234],
  ['1.234', 1234, 1.234],
  ['1,234', 1.234, 1234],
  ['1.234,5', 1234.5, 'unreadable'],
  ['1,234.5', 'unreadable', 1234.5],
  ['12,50', 12.5, 'unreadable'],
  ['16,0', 16, 'unreadable'],
  ['-3', -3, -3],
  ['\u22123', -3, -3],
  [1500.5, 1500.5, 1500.5],
  ['', 'empty', 'empty'],
  ['\u00a0', 'empty', 'empty'],
  ['1 2345', 'unreadable', 'unreadable'],
  ['12 34', 'unreadable', 'unreadable'],
  ['1.2.3', 'unreadable', 'unreadable'],
  ['abc', 'unreadable', 'unreadable'],
  ['1e5', 'unreadable', 'unreadable'],
  ['=1+1', 'unreadable', 'unreadable'],
  ['10 %', 'unreadable', 'unreadable'],
  [Number.POSITIVE_INFINITY, 'unreadable', 'unreadable'],
])('%s is %s in Norwegian and %s in English', (cell, norwegian, english) => {
  expect(value(readNumber(cell, NORWEGIAN_MARKS))).toBe(norwegian);
  expect(value(readNumber(cell, ENGLISH_MARKS))).toBe(english);
});

test('where blanks part thousands, neither comma nor point may', () => {
  const marks = { decimal: ',', thousands: ' ' } as const;
  expect(readNumber('1.234', marks).kind).toBe('unreadable');
  expect(readNumber('1 234,5', marks)).toEqual({ kind: 'number', value: 1234.5 });
});

test.each([
  ['1.234', 'ambiguous'],
  ['12,345', 'ambiguous'],
  ['1.5', '.'],
  ['0.123', '.'],
  ['1234,567', ','],
  ['1 234,567', ','],
  ['1.234.567', ','],
  ['1,234,567', '.'],
  ['1.234,50', ','],
  ['1,234.5', '.'],
  ['1.2.3', 'none'],
  ['01.02.2024', 'none'],
  ['1234', 'none'],
  ['abc', 'none'],
])('%s says %s', (text, evidence) => {
  expect(markEvidence(text)).toBe(evidence);
});

describe('readDuration', () => {
  test.each([
    ['01:02:03', 'hours:minutes:seconds', 3723],
    ['1000:00:00', 'hours:minutes:seconds', 3_600_000],
    [0.5, 'hours:minutes:seconds', 43_200],
    ['01:30', 'hours:minutes', 5400],
    ['01:30', 'minutes:seconds', 90],
    ['01:02:03', 'minutes', 3723],
    ['12,5', 'minutes', 750],
    ['1 000', 'hours', 3_600_000],
    ['90', 'seconds', 90],
    ['', 'minutes', 'empty'],
    ['01:30', 'hours:minutes:seconds', 'unreadable'],
    ['01:75:00', 'hours:minutes:seconds', 'unreadable'],
    ['-5', 'minutes', 'unreadable'],
    ['fem', 'minutes', 'unreadable'],
  ] as const)('%s in %s is %s', (cell, unit, seconds) => {
    const reading = readDuration(cell, unit, NORWEGIAN_MARKS);
    expect(reading.kind === 'seconds' ? reading.value : reading.kind).toBe(seconds);
  });
});
