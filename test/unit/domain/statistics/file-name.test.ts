import { expect, test } from 'vitest';
import { distinctNames, safeFileName } from '#domain/statistics/file-name.ts';

test.each([
  [['digital-bruk', '2024', 'Møre og Romsdal'], 'digital-bruk-2024-more-og-romsdal'],
  [['Kárášjohka'], 'karasjohka'],
  [['a<b>:"/\\|?*c.', ' '], 'a-b-c'],
  [['CON'], 'con-fil'],
  [['lpt1'], 'lpt1-fil'],
  [['~$', '..'], 'fil'],
  [['x'.repeat(200)], 'x'.repeat(80)],
])('%j is %s', (parts, name) => {
  expect(safeFileName(parts)).toBe(name);
});

test('names that come again are numbered', () => {
  expect(distinctNames(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a-2', 'a-3']);
});
