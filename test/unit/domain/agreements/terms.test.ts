import { expect, test } from 'vitest';
import { priceChange, versionOfYear, versionOn, versionsOf } from '#domain/agreements/terms.ts';
import { isoDate, ore, organisationId } from '#domain/model/brands.ts';
import { agreement } from '../../../support/figure-records.ts';

const own = agreement({ id: 'a', start: '2023-01-01', price_ore: ore(100_000), price_year: 2023 });
const row = (id: string, from: string, price: number | null) => ({
  id,
  owner: organisationId('NO-42'),
  agreement_id: 'a',
  valid_from: isoDate(from),
  price_ore: price === null ? null : ore(price),
  price_year: Number(from.slice(0, 4)),
  vat_rate: 0.25,
  note: '',
});
const versions = versionsOf(own, [
  row('t2', '2025-07-01', 120_000),
  row('t1', '2024-01-01', 103_100),
  { ...row('t3', '2024-01-01', 1), agreement_id: 'another' },
]);

test('versions stand in the order they hold, the agreement’s own first', () => {
  expect(versions.map(({ from, price_ore }) => [from, price_ore])).toEqual([
    ['2023-01-01', 100_000],
    ['2024-01-01', 103_100],
    ['2025-07-01', 120_000],
  ]);
});

test.each([
  ['2022-05-01', 100_000],
  ['2023-12-31', 100_000],
  ['2024-01-01', 103_100],
  ['2025-06-30', 103_100],
  ['2025-07-01', 120_000],
  ['2031-01-01', 120_000],
])('on %s the price is %i øre', (date, price) => expect(versionOn(versions, isoDate(date)).price_ore).toBe(price));

test('a year’s price is that of its last day, or of the agreement’s', () => {
  expect(versionOfYear(versions, 2025, null).price_ore).toBe(120_000);
  expect(versionOfYear(versions, 2025, isoDate('2025-06-30')).price_ore).toBe(103_100);
});

test('how much the price moved is not told where one is unknown', () => {
  const [first, second] = versions;
  if (!first || !second) throw new Error('three versions');
  expect(priceChange(first, second)).toBeCloseTo(0.031);
  expect(priceChange({ ...first, price_ore: null }, second)).toBeNull();
  expect(priceChange({ ...first, price_ore: ore(0) }, second)).toBeNull();
});
