import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month } from '#domain/model/brands.ts';
import { parseMonth } from '#ui/form/parse-month.ts';
import { formatsFor } from '#ui/format.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

describe('parseMonth', () => {
  it.each([
    ['2024-03', '2024-03'],
    ['3.2024', '2024-03'],
    ['03/24', '2024-03'],
    ['mars 2024', '2024-03'],
    ['Mar. 24', '2024-03'],
    ['mai24', '2024-05'],
    ['October 2025', '2025-10'],
    ['okt 25', '2025-10'],
  ])('reads %s', (text, expected) => {
    expect(parseMonth(text)).toEqual({ kind: 'value', value: expected });
  });

  it.each(['13.2024', '0.24', 'våren 2024', 'marsipan 2024', '2024', 'ma 24'])('does not guess at %s', (text) => {
    expect(parseMonth(text)).toEqual({ kind: 'unreadable' });
  });

  it.each(['nb', 'nn', 'en'] as const)('reads back every month it writes in %s', (language) => {
    const formats = formatsFor(language);
    fc.assert(
      fc.property(fc.integer({ min: 1980, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const value = month(`${year}-${String(number).padStart(2, '0')}`);
        expect(parseMonth(formats.month(value))).toEqual({ kind: 'value', value });
        expect(parseMonth(value)).toEqual({ kind: 'value', value });
      }),
      seededRuns(200),
    );
  });
});
