import { expect, test } from 'vitest';
import { costPerInhabitant, usesPerThousand } from '#domain/figures/per-inhabitant.ts';
import { ore } from '#domain/model/brands.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import {
  county,
  municipality,
  NATIONAL,
  participation,
  population,
  service,
  tablesWith,
  usageRow,
  usageSource,
} from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

const tables = tablesWith({
  organisations: [NATIONAL, county('NO-42'), municipality('NO-4204', 'NO-42')],
  services: [service('s')],
  usage_sources: [usageSource({ id: 'kilde' })],
  population: [population('NO-42', 2024, 8000)],
  participations: [
    participation({ agreement_id: 'a', organisation_id: 'NO-4204', paid_ore: ore(120_000), months: 6 }),
    participation({
      agreement_id: 'b',
      organisation_id: 'NO-42',
      paid_ore: ore(20_000),
      months: 6,
      billing: 'postpaid',
    }),
    participation({ agreement_id: 'c', organisation_id: 'NO-42', paid_ore: null }),
  ],
});
const agder = scopeIn(tables, 'NO-42');
const usage = usageFromRows([
  usageRow({ month: '2024-02', count: 30 }),
  usageRow({ month: '2024-03', count: 10, allocated: true }),
]);

test('use per 1000 inhabitants of 1 January, with the months it lacks', () => {
  expect(usesPerThousand({ tables, usage }, agder, 2024)[0]).toMatchObject({
    value: 5,
    basis: {
      metric: 'Total_Item_Requests',
      uses: 40,
      allocatedUses: 10,
      missingMonths: [0, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => 2024 * 12 + month),
      inhabitants: { value: 8000 },
    },
  });
});

test('no usage or no population that year: no basis', () => {
  expect(usesPerThousand({ tables, usage }, agder, 2023)[0]).toMatchObject({ value: null, basis: { uses: null } });
  const unpeopled = { ...tables, population: [] };
  expect(usesPerThousand({ tables: unpeopled, usage }, agder, 2024)[0]).toMatchObject({
    value: null,
    basis: { uses: 40 },
  });
});

test('cost per inhabitant of what was paid for the months taken part', () => {
  expect(costPerInhabitant(tables, agder, 2024)).toMatchObject({
    value: 10,
    basis: { paidOre: 80_000, included: 2, total: 3, excluded: [{ reason: 'paidMissing' }] },
  });
  expect(costPerInhabitant(tables, agder, 2023)).toMatchObject({ value: null, basis: { paidOre: null } });
});
