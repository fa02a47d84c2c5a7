import { expect, test } from 'vitest';
import { releaseBreaks } from '#domain/usage/release-breaks.ts';

test('the first month of another release is a break, whatever gap there is before it', () => {
  const sources = [
    { release: '5', months: [1, 2] },
    { release: '5.1', months: [5, 6] },
  ];
  expect(releaseBreaks(sources)).toEqual([{ month: 5, from: '5', to: '5.1' }]);
});

test('a month of both releases is of the newest', () => {
  const sources = [
    { release: '5', months: [1, 2, 3] },
    { release: '5.1', months: [2, 3] },
  ];
  expect(releaseBreaks(sources)).toEqual([{ month: 2, from: '5', to: '5.1' }]);
});

test('files of no standard break with nothing', () => {
  expect(
    releaseBreaks([
      { release: '', months: [1] },
      { release: '5.1', months: [2] },
    ]),
  ).toEqual([]);
});
