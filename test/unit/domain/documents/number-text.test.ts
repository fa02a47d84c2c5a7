import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/documents/canonical-json.ts';
import * as numbers from '#domain/documents/number-text.ts';
import { amount, listOf } from '#domain/documents/wording/amounts.ts';
import { ratio } from '#domain/money/fraction.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('numbers as Norwegians print them', () => {
  test.each([
    [numbers.kronerText(21_751_700), '217 517'],
    [numbers.kronerText(-11_741_650), '−117 417'],
    [numbers.kronerExactText(176), '1,76'],
    [numbers.thousandText(61_250_000), '613'],
    [numbers.countText(2317), '2317'],
    [numbers.countText(12_317), '12 317'],
    [numbers.percentText(ratio(198n, 204n)), '97,1'],
    [numbers.percentText(ratio(9n, 10n)), '90'],
    [numbers.percentColumnText(ratio(9n, 10n)), '90,0'],
    [numbers.shortDate('2022-09-30'), '30.9.2022'],
    [numbers.longDate('2026-12-08'), '8. desember 2026'],
    [numbers.yearRange(2027, 2030), '2027–2030'],
    [amount(96_500_000, 'millioner'), '965 000 kroner'],
    [amount(350_000_000, 'millioner'), '3,5 millioner kroner'],
    [amount(114_325_000, 'millionar'), '1,14 millionar kroner'],
    [listOf([2023, 2024]), '2023 og 2024'],
  ])('%s', (shown, expected) => {
    expect(plain(shown)).toBe(expected);
  });

  test('no number breaks over a line', () => {
    expect(numbers.kronerText(123_456_700)).not.toMatch(/ /);
    expect(amount(350_000_000, 'millioner')).toMatch(/^3,5\u00a0/);
  });
});

test('canonical JSON: members by name, no white space', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'æ' }], a: true })).toBe('{"a":true,"b":[1,{"c":"æ","d":null}]}');
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError);
});
