import { expect, test } from 'vitest';
import { indexSourceText, readIndexSource } from '#domain/budget/index-source.ts';

test.each([
  ['Statsbudsjettet 2026 (07.10.2025)', { source: 'Statsbudsjettet 2026', date: '2025-10-07' }],
  ['SSB tabell 03014', { source: 'SSB tabell 03014', date: null }],
  // No day of the calendar: all of it is the source.
  ['Brev (31.02.2025)', { source: 'Brev (31.02.2025)', date: null }],
  ['', { source: '', date: null }],
])('source and date in one text: %s', (text, parts) => {
  expect(readIndexSource(text)).toEqual(parts);
  expect(indexSourceText(readIndexSource(text))).toBe(text);
});
