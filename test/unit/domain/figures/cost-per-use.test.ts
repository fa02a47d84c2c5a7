import { describe, expect, test } from 'vitest';
import { costPerUse } from '#domain/figures/cost-per-use.ts';
import { ore } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import { type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';
import {
  agreement,
  county,
  municipality,
  NATIONAL,
  participation,
  service,
  tablesWith,
  usageRow,
  usageSource,
} from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

type Fields = Parameters<typeof participation>[0];

function costs(participations: Fields[], rows: Partial<UsageRow>[], some: Partial<Tables> = {}) {
  const tables = tablesWith({
    organisations: [NATIONAL, county('NO-42'), municipality('NO-4204', 'NO-42'), municipality('NO-4205', 'NO-42')],
    services: [service('s'), service('uten')],
    agreements: [agreement({ id: 'a', holder_id: 'NO', service_id: 's' })],
    usage_sources: [usageSource({ id: 'kilde' })],
    participations: participations.map((fields, i) =>
      participation({ id: `p${i}`, agreement_id: 'a', organisation_id: 'NO-4204', paid_ore: ore(120_000), ...fields }),
    ),
    ...some,
  });
  return costPerUse({ tables, usage: usageFromRows(rows.map(usageRow)) }, scopeIn(tables, 'NO-42'), 2024);
}

const january = { month: '2024-01', count: 40 };
const march = { month: '2024-03', count: 10 };

describe('cost of the months with usage ÷ uses in them', () => {
  test('a prepaid month is a twelfth of the yearly rate', () => {
    expect(costs([{}], [january, march]).services[0]).toMatchObject({
      value: 400,
      basis: {
        metric: 'Total_Item_Requests',
        paidOre: 20_000,
        uses: 50,
        monthsWithUsage: 2,
        missingMonths: 10,
        missing: [{ participationId: 'p0', organisationId: 'NO-4204', months: [2, 4, 5, 6, 7, 8, 9, 10, 11, 12] }],
      },
    });
  });

  test('a post-invoiced month is the sum ÷ its months', () => {
    const quarter = { billing: 'postpaid' as const, months: 3 };
    expect(costs([quarter], [january]).services[0]?.basis).toMatchObject({ paidOre: 40_000, missingMonths: 2 });
  });

  test('usage outside the participation’s months does not count', () => {
    expect(costs([{ first_month: 3, months: 2 }], [january, march]).services[0]?.basis).toMatchObject({
      uses: 10,
      monthsWithUsage: 1,
      missingMonths: 1,
    });
  });

  test('a cell that two participations share counts its uses once and costs both', () => {
    expect(costs([{}, { months: 6 }], [january]).services[0]).toMatchObject({
      value: 500,
      basis: { paidOre: 20_000, uses: 40, monthsWithUsage: 2, missingMonths: 16 },
    });
  });

  test('the cost is exact until it is rounded once', () => {
    // 100 øre ÷ 12 = 8.33… øre a month; ÷ 3 uses = 2.78 øre.
    expect(costs([{ paid_ore: ore(100) }], [{ count: 3 }]).services[0]).toMatchObject({
      value: 3,
      basis: { paidOre: 8 },
    });
  });

  test('allocated uses are told apart', () => {
    expect(costs([{}], [january, { ...march, allocated: true }]).services[0]?.basis).toMatchObject({
      allocatedUses: 10,
      allocatedBy: ['inhabitants'],
    });
    expect(costs([{}], [january]).services[0]?.basis.allocatedBy).toEqual([]);
  });
});

describe('no basis', () => {
  test('no month with usage: no cost, no uses', () => {
    expect(costs([{}], []).services[0]).toMatchObject({
      value: null,
      basis: { metric: null, paidOre: null, uses: null, monthsWithUsage: 0, missingMonths: 12 },
    });
  });

  test('0 uses: no cost per use, but the cost is told', () => {
    expect(costs([{}], [{ count: 0 }]).services[0]).toMatchObject({ value: null, basis: { paidOre: 10_000, uses: 0 } });
  });

  test('usage of another organisation, service or metric does not help', () => {
    const rows = [
      { ...january, organisation_id: 'NO-4205' },
      { ...january, service_id: 'uten' },
      { ...january, metric: 'Unique_Item_Requests', organisation_id: 'NO-4205' },
    ];
    const [first, second] = costs([{}], rows).services;
    expect(first?.basis).toMatchObject({ metric: 'Unique_Item_Requests', monthsWithUsage: 0 });
    expect(second?.basis).toMatchObject({ metric: 'Total_Item_Requests', missingMonths: 0, participations: 0 });
  });
});

test('participations that need a missing record stay out and are named', () => {
  const orphan = agreement({ id: 'foreldrelos', holder_id: 'NO', service_id: 'borte' });
  const national = agreement({ id: 'a', holder_id: 'NO', service_id: 's' });
  const { services, excluded } = costs(
    [{ agreement_id: 'borte' }, { agreement_id: 'foreldrelos' }, { paid_ore: null }],
    [january],
    { agreements: [national, orphan] },
  );
  expect(excluded).toEqual([
    { id: 'p0', reason: 'agreementMissing' },
    { id: 'p1', reason: 'serviceMissing' },
  ]);
  expect(services[0]?.basis).toMatchObject({ participations: 0, excluded: [{ id: 'p2', reason: 'paidMissing' }] });
});
