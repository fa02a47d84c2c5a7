import { expect, test } from 'vitest';
import { type CostSplit, costSplit, splitByEachKey, splitGround, splitYears } from '#domain/budget/cost-split.ts';
import { ore } from '#domain/model/brands.ts';
import { generateSample } from '#domain/sample/generate-sample.ts';
import { county, population, tablesWith } from '../../../support/figure-records.ts';
import { REGISTER } from '../../../support/register.ts';

const CASE: CostSplit = {
  totalOre: ore(350_000_000),
  key: 'equal_population',
  equalFraction: 0.5,
  weights: {},
  year: 2024,
};

test('the cost of the case, half alike and half by the inhabitants of 2024', () => {
  const { tables } = generateSample({}, REGISTER);
  const shares = costSplit(splitGround(tables), CASE).value;
  const kroner = Object.fromEntries([...(shares ?? [])].map(([id, share]) => [id, share / 100]));
  expect(kroner).toMatchObject({ 'NO-56': 140_331, 'NO-42': 217_517, 'NO-03': 342_963, 'NO-32': 346_461 });
});

const two = tablesWith({
  organisations: [county('NO-03'), county('NO-42')],
  population: [
    population('NO-03', 2024, 700, 90),
    population('NO-42', 2024, 300, 10),
    population('NO-03', 2025, 710),
    population('NO-42', 2025, null),
  ],
});

test('every key over the same total; one that lacks its numbers has no basis', () => {
  const split = { ...CASE, totalOre: ore(100_000), weights: { 'NO-42': 1 } };
  const of = (ground: typeof two, year: number) =>
    Object.fromEntries(
      [...splitByEachKey(ground, { ...split, year })].map(([key, { value }]) => [key, value && [...value.values()]]),
    );
  expect(of(two, 2024)).toEqual({
    equal_population: [60_000, 40_000],
    population: [70_000, 30_000],
    equal: [50_000, 50_000],
    pupils: [90_000, 10_000],
    custom: [0, 100_000],
  });
  expect(of(two, 2025)).toMatchObject({ population: null, pupils: null, equal: [50_000, 50_000] });
});

test('the years that can be split by inhabitants, newest first', () => {
  expect(splitYears(two)).toEqual([2024]);
});
