import { expect, test } from 'vitest';
import { fractionOf } from '#domain/money/fraction.ts';
import { newestYear, priceChanges, priceFactor } from '#domain/money/price-level.ts';
import { priceIndex } from '../../../support/figure-records.ts';

const changes = priceChanges([priceIndex(2023, 0.1), priceIndex(2024, 0.05), priceIndex(2024, 0.9, 'kpi')], 'deflator');

test('a price goes up by the change of every year after its own', () => {
  expect(priceFactor(changes, 2022, 2024)).toEqual({ kind: 'known', factor: fractionOf(1.155) });
});

test('a price of the same or a later year is not indexed', () => {
  expect(priceFactor(changes, 2024, 2024)).toEqual({ kind: 'known', factor: fractionOf(1) });
  expect(priceFactor(changes, 2026, 2024)).toEqual({ kind: 'known', factor: fractionOf(1) });
});

test('missing years are named', () => {
  expect(priceFactor(changes, 2021, 2026)).toEqual({ kind: 'missing', years: [2022, 2025, 2026] });
});

test('the newest year is that of the chosen index', () => {
  expect(newestYear(changes)).toBe(2024);
  expect(newestYear(priceChanges([], 'deflator'))).toBeNull();
});
