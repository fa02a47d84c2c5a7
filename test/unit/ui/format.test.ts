import { expect, test } from 'vitest';
import { formatsFor } from '#ui/format.ts';

const nb = formatsFor('nb');

test('numbers, percentages and kroner as Norwegians write them', () => {
  expect(nb.number(1_234_567.8)).toBe('1\u00a0234\u00a0568');
  expect(nb.percent(0.97058)).toBe('97,1');
  expect(nb.kroner(21_751_749)).toBe('217\u00a0517');
  expect(nb.kroner(-150)).toBe('−2');
  expect(nb.kronerExact(115)).toBe('1,15');
});

test('a headline in millions from one million kroner', () => {
  expect(nb.money(124_000_000)).toEqual({ value: '1,24', unit: 'mill. kr' });
  expect(nb.money(99_999_900)).toEqual({ value: '999\u00a0999', unit: 'kr' });
});

test('dates in words and figures, also in nynorsk, whose locale the browser lacks', () => {
  expect(nb.date('2024-12-31')).toBe('31.12.2024');
  expect(formatsFor('nn').longDate('2025-01-14')).toBe('14. januar 2025');
  expect(formatsFor('en').month('2024-03')).toBe('March 2024');
});
