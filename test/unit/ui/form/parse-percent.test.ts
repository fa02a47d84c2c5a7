import { expect, test } from 'vitest';
import { parsePercent } from '#ui/form/index.ts';

test.each([
  ['2,5', 0.025],
  ['2.5 %', 0.025],
  ['+4', 0.04],
  ['-1,2', -0.012],
  ['\u22121', -0.01],
  ['0', 0],
])('%s is a change', (text, value) => {
  expect(parsePercent(text)).toEqual({ kind: 'value', value });
});

test('nothing typed is no change, not zero', () => {
  expect(parsePercent('  ').kind).toBe('empty');
});

test.each(['to', '2,5,1', '2 til 3', '1234', '%'])('%s is asked about again', (text) => {
  expect(parsePercent(text).kind).toBe('unreadable');
});
