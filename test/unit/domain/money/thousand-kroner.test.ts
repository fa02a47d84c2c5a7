import { expect, test } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import { thousandKroner, wholeKroner } from '#domain/money/thousand-kroner.ts';

test('1000 kroner for display, a half away from zero', () => {
  expect(thousandKroner(ore(32_549_999))).toBe(325);
  expect(thousandKroner(ore(32_550_000))).toBe(326);
  expect(thousandKroner(ore(-32_550_000))).toBe(-326);
});

test('whole kroner for display', () => {
  expect(wholeKroner(ore(150))).toBe(2);
  expect(wholeKroner(ore(-149))).toBe(-1);
});
