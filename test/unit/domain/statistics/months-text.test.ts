import { expect, test } from 'vitest';
import { monthsText } from '#domain/statistics/months-text.ts';
import { MESSAGES } from '#texts/messages.ts';

test.each([
  [[], ''],
  [[1, 2, 3, 5, 11, 12], 'jan–mar, mai, nov–des'],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 'jan–des'],
])('%j', (months, text) => {
  expect(monthsText(months, MESSAGES.nb.statistics.months)).toBe(text);
});
