import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { operatingCostSplit } from '#domain/figures/operating-cost-split.ts';
import { ore } from '#domain/model/brands.ts';
import type { OperatingCost } from '#domain/model/tables.ts';
import { county, operatingCost, population, tablesWith } from '../../../support/figure-records.ts';

const KRONER = 100;
/** Statistics Norway, 1 January 2024. */
const inhabitants: Record<string, number> = JSON.parse(
  readFileSync(new URL('../../../fixtures/figures/county-inhabitants-2024.json', import.meta.url), 'utf8'),
);
const counties = Object.keys(inhabitants).map((id) => county(id, { valid_from: '2020-01-01' }));
const populations = Object.entries(inhabitants).map(([id, number]) => population(id, 2024, number, number % 1000));

function split(
  cost: Partial<Pick<OperatingCost, 'key' | 'total_ore' | 'equal_fraction' | 'weights'>>,
  rows = populations,
) {
  const total = { key: 'equal_population' as const, total_ore: ore(3_500_000 * KRONER), equal_fraction: 0.5 };
  return operatingCostSplit(
    tablesWith({ organisations: counties, population: rows, operating_costs: [operatingCost({ ...total, ...cost })] }),
    2024,
  );
}

function kroner(result: ReturnType<typeof split>, id: string): number | undefined {
  const share = [...(result.value ?? [])].find(([county]) => county === id)?.[1];
  return share === undefined ? undefined : share / KRONER;
}

function total(result: ReturnType<typeof split>): number {
  return [...(result.value?.values() ?? [])].reduce((sum, share) => sum + share, 0);
}

test.each([
  ['NO-56', 140_331],
  ['NO-42', 217_517],
  ['NO-03', 342_963],
  ['NO-32', 346_461],
])('half alike, half by inhabitants: %s pays %d of 3 500 000 kroner', (id, expected) => {
  expect(kroner(split({}), id)).toBe(expected);
});

describe('the keys', () => {
  test.each(['equal_population', 'population', 'pupils', 'equal'] as const)('%s adds up to the cost exactly', (key) => {
    expect(total(split({ key }))).toBe(3_500_000 * KRONER);
  });

  test('equal: 15 counties share 100 kroner, the first by id pay one more', () => {
    const shares = split({ key: 'equal', total_ore: ore(100 * KRONER) });
    expect([...(shares.value?.values() ?? [])].map((share) => share / KRONER)).toEqual([
      ...Array(10).fill(7),
      ...Array(5).fill(6),
    ]);
  });

  test('custom: by the given weights, 0 where absent', () => {
    const shares = split({ key: 'custom', equal_fraction: null, weights: { 'NO-03': 2.5, 'NO-42': 7.5, 'NO-99': 90 } });
    expect(kroner(shares, 'NO-42')).toBe(2_625_000);
    expect(kroner(shares, 'NO-11')).toBe(0);
    expect(total(shares)).toBe(3_500_000 * KRONER);
  });
});

test('only counties valid on 1 January share', () => {
  const tables = tablesWith({
    organisations: [
      county('NO-30', { valid_to: '2023-12-31' }),
      county('NO-31', { valid_from: '2024-01-01' }),
      county('NO-32', { valid_from: '2024-01-02' }),
      county('NO-42', { valid_to: '2024-01-01' }),
    ],
    operating_costs: [operatingCost({ total_ore: ore(200), key: 'equal' })],
  });
  expect(operatingCostSplit(tables, 2024).basis.counties).toEqual(['NO-31', 'NO-42']);
});

describe('no split', () => {
  test('the year’s number is missing for one county, which is named', () => {
    const result = split({}, populations.slice(1));
    expect(result).toMatchObject({ value: null, basis: { reason: 'numberMissing', missing: ['NO-03'] } });
  });

  test('but who shares alike needs no number', () => {
    expect(total(split({ key: 'equal' }, []))).toBe(3_500_000 * KRONER);
  });

  test.each([
    ['equalFractionMissing', { equal_fraction: null }],
    ['weightsUnusable', { key: 'custom' as const, weights: null }],
    ['weightsUnusable', { key: 'custom' as const, weights: { 'NO-03': 2, 'NO-42': -1 } }],
    ['notWholeKroner', { total_ore: ore(350_000_050) }],
  ])('%s', (reason, cost) => {
    expect(split(cost)).toMatchObject({ value: null, basis: { reason } });
  });

  test('no cost that year, or nobody to share it', () => {
    expect(operatingCostSplit(tablesWith({}), 2024).basis).toMatchObject({ reason: 'noCost', totalOre: null });
    const lonely = tablesWith({ operating_costs: [operatingCost({ total_ore: ore(100), key: 'equal' })] });
    expect(operatingCostSplit(lonely, 2024)).toMatchObject({
      value: null,
      basis: { reason: 'noCounties', totalOre: 100 },
    });
  });
});
