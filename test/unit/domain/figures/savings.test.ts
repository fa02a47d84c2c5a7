import { describe, expect, test } from 'vitest';
import { type SavingsReference, savings } from '#domain/figures/savings.ts';
import { ore } from '#domain/model/brands.ts';
import type { Participation, Tables } from '#domain/model/tables.ts';
import {
  county,
  NATIONAL,
  operatingCost,
  participation,
  priceIndex,
  tablesWith,
} from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

type Fields = Parameters<typeof participation>[0];

function saved(
  participations: Fields[],
  reference: SavingsReference = 'listPrice',
  some: Partial<Tables> = {},
  scope = 'NO-42',
) {
  const rows: Participation[] = participations.map((fields, i) =>
    participation({ id: `p${i}`, agreement_id: 'a', organisation_id: 'NO-42', ...fields }),
  );
  const tables = tablesWith({
    organisations: [NATIONAL, county('NO-42'), county('NO-03')],
    participations: rows,
    ...some,
  });
  return savings(tables, scopeIn(tables, scope), 2024, { reference, index: 'deflator' });
}

describe('gross', () => {
  test('list price less paid, for the months of a prepaid year', () => {
    const half = { list_price_ore: ore(1_000_000), paid_ore: ore(700_000), months: 6 };
    expect(saved([half]).value).toEqual({ grossOre: 150_000, netOre: null });
  });

  test('post-invoiced prices are sums for the months already', () => {
    const row = { list_price_ore: ore(1000), paid_ore: ore(700), months: 6, billing: 'postpaid' as const };
    expect(saved([row]).value?.grossOre).toBe(300);
  });

  test('a loss is negative and shown', () => {
    expect(saved([{ list_price_ore: ore(700), paid_ore: ore(1000) }]).value?.grossOre).toBe(-300);
  });

  test('the sum is rounded once, a half away from zero', () => {
    // Each is 1/12 × 1 øre; six of them are half an øre.
    const twelfth = { list_price_ore: ore(1), months: 1 };
    expect(saved(Array(6).fill(twelfth)).value?.grossOre).toBe(1);
    expect(saved(Array(5).fill(twelfth)).value?.grossOre).toBe(0);
    const loss = { list_price_ore: ore(0), paid_ore: ore(1), months: 6 };
    expect(saved([loss]).value?.grossOre).toBe(-1);
  });

  test('only yes, only the year, only the scope', () => {
    const row = { list_price_ore: ore(10) };
    const others = [
      { ...row, answer: 'no' as const },
      { ...row, answer: 'open' as const },
      { ...row, year: 2023 },
      { ...row, organisation_id: 'NO-03' },
    ];
    expect(saved([row, ...others]).basis).toMatchObject({ included: 1, total: 1 });
  });
});

describe('references', () => {
  const indexes = { price_indexes: [priceIndex(2022, 0.045), priceIndex(2023, 0.037), priceIndex(2024, 0.043)] };
  const old = { previous_price_ore: ore(1_000_000) };

  test('the old price as it was', () => {
    expect(saved([{ ...old, previous_year: 2021 }], 'previous').value?.grossOre).toBe(1_000_000);
  });

  test('the old price indexed for every year after its own', () => {
    expect(saved([{ ...old, previous_year: 2021 }], 'previousIndexed', indexes).value?.grossOre).toBe(1_130_263);
    expect(saved([{ ...old, previous_year: 2023 }], 'previousIndexed', indexes).value?.grossOre).toBe(1_043_000);
  });

  test('a price of this year or later is not indexed', () => {
    expect(saved([{ ...old, previous_year: 2024 }], 'previousIndexed', indexes).value?.grossOre).toBe(1_000_000);
    expect(saved([{ ...old, previous_year: 2026 }], 'previousIndexed').value?.grossOre).toBe(1_000_000);
  });

  test('what lacks the reference is left out, counted, and told why', () => {
    const { value, basis } = saved(
      [
        { ...old, previous_year: 2022 },
        {},
        { ...old },
        { ...old, previous_year: 2020 },
        { ...old, previous_year: 2023, paid_ore: null },
      ],
      'previousIndexed',
      indexes,
    );
    expect(value?.grossOre).toBe(1_081_591);
    expect(basis).toMatchObject({ included: 1, total: 5 });
    expect(basis.excluded).toEqual([
      { id: 'p1', reason: 'referenceMissing' },
      { id: 'p2', reason: 'previousYearMissing' },
      { id: 'p3', reason: 'priceChangeMissing' },
      { id: 'p4', reason: 'paidMissing' },
    ]);
  });

  test('none with it: no gross', () => {
    expect(saved([{}], 'previous')).toMatchObject({ value: null, basis: { included: 0, total: 1 } });
    expect(saved([]).value).toBeNull();
  });
});

describe('net', () => {
  const costs = { operating_costs: [operatingCost({ total_ore: ore(100_100), key: 'equal' })] };
  const row = { list_price_ore: ore(80_000) };

  test('less the county’s share of the operating cost', () => {
    expect(saved([row], 'listPrice', costs).value).toEqual({ grossOre: 80_000, netOre: 30_000 });
    expect(saved([row], 'listPrice', costs).basis.operatingCostShareOre).toBe(50_000);
  });

  test('less the whole cost for the country', () => {
    expect(saved([row], 'listPrice', costs, 'NO').value?.netOre).toBe(-20_100);
  });

  test('the whole cost counts for the country even where it cannot be split', () => {
    const byPeople = { operating_costs: [operatingCost({ total_ore: ore(100_100), key: 'population' })] };
    expect(saved([row], 'listPrice', byPeople, 'NO').value?.netOre).toBe(-20_100);
    expect(saved([row], 'listPrice', byPeople).value?.netOre).toBeNull();
  });

  test('no gross: no net, but the share is told', () => {
    expect(saved([], 'listPrice', costs)).toMatchObject({ value: null, basis: { operatingCostShareOre: 50_000 } });
  });
});

describe('fixed kroner', () => {
  const row = { list_price_ore: ore(100_000) };

  test('in the kroner of the newest registered year, which is named', () => {
    const indexes = { price_indexes: [priceIndex(2025, 0.041), priceIndex(2026, 0.03)] };
    expect(saved([row], 'listPrice', indexes).basis.fixedKroner).toEqual({
      year: 2026,
      grossOre: 107_223,
      netOre: null,
    });
  });

  test('a year missing on the way, or no index at all: no basis', () => {
    expect(saved([row], 'listPrice', { price_indexes: [priceIndex(2026, 0.03)] }).basis.fixedKroner).toBeNull();
    expect(saved([row]).basis.fixedKroner).toBeNull();
  });
});
