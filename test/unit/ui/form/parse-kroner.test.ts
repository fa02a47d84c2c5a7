import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import { formatKroner, parseKroner } from '#ui/form/parse-kroner.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

describe('parseKroner', () => {
  it.each([
    ['1234,5', 123_450],
    ['1 234,50', 123_450],
    ['1\u00a0234,50', 123_450],
    ['1\u202f234,50', 123_450],
    ['1.234,50', 123_450],
    ['1234.50', 123_450],
    ['1.234', 123_400],
    ['486 000', 48_600_000],
    ['kr 500,-', 50_000],
    ['500,–', 50_000],
    ['500 kr', 50_000],
    ['0', 0],
    ['0,05', 5],
    ['-12,30', -1230],
    ['\u2212 12', -1200],
  ])('reads %s', (text, expected) => {
    expect(parseKroner(text)).toEqual({ kind: 'value', value: expected });
  });

  it.each(['abc', '1,234', '1.23.4', '12,345,67', '1.2345', '--5', 'kr', '99999999999999999', '1e5', '1,2,3'])(
    'does not guess at %s',
    (text) => {
      expect(parseKroner(text)).toEqual({ kind: 'unreadable' });
    },
  );

  it('takes blank text as empty', () => {
    expect(parseKroner(' ')).toEqual({ kind: 'empty' });
  });

  it('shows amounts one way', () => {
    expect(formatKroner(ore(123_450))).toBe('1\u00a0234,50');
    expect(formatKroner(ore(48_600_000))).toBe('486\u00a0000');
    expect(formatKroner(ore(-1230))).toBe('\u221212,30');
  });

  it('reads back every amount it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (amount) => {
        expect(parseKroner(formatKroner(ore(amount)))).toEqual({ kind: 'value', value: ore(amount) });
      }),
      seededRuns(200),
    );
  });
});
