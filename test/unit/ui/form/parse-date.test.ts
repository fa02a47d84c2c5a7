import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#domain/model/brands.ts';
import { formatDate, parseDate } from '#ui/form/parse-date.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

describe('parseDate', () => {
  it.each([
    ['31.1.24', '2024-01-31'],
    ['31.01.2024', '2024-01-31'],
    ['31. 1. 2024', '2024-01-31'],
    ['2024-01-31', '2024-01-31'],
    ['31/1-24', '2024-01-31'],
    ['31/01/2024', '2024-01-31'],
    ['310124', '2024-01-31'],
    ['31012024', '2024-01-31'],
    ['31. januar 2024', '2024-01-31'],
    ['1 des 24', '2024-12-01'],
    ['  1.1.1999 ', '1999-01-01'],
    ['29.2.2024', '2024-02-29'],
    ['1.1.99', '1999-01-01'],
  ])('reads %s', (text, expected) => {
    expect(parseDate(text)).toEqual({ kind: 'value', value: expected });
  });

  it.each(['30.02.2024', '29.2.2023', '1.13.2024', '0.1.2024', 'i morgen', '31.1', '2024', '31 foo 2024', '1.1.224'])(
    'does not guess at %s',
    (text) => {
      expect(parseDate(text)).toEqual({ kind: 'unreadable' });
    },
  );

  it('takes blank text as empty', () => {
    expect(parseDate('   ')).toEqual({ kind: 'empty' });
  });

  it('reads back every date it writes', () => {
    const days = fc.integer({ min: Date.parse('1900-01-01'), max: Date.parse('2199-12-31') });
    fc.assert(
      fc.property(days, (time) => {
        const date = isoDate(new Date(time).toISOString().slice(0, 10));
        expect(parseDate(formatDate(date))).toEqual({ kind: 'value', value: date });
        expect(parseDate(date)).toEqual({ kind: 'value', value: date });
      }),
      seededRuns(200),
    );
  });
});
