import { expect, test } from 'vitest';
import { monthNumber, usageFromRows } from '#domain/model/usage-columns.ts';
import { monthlyUse } from '#domain/usage/monthly-use.ts';
import {
  county,
  municipality,
  NATIONAL,
  service,
  tablesWith,
  usageRow,
  usageSource,
} from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

const tables = tablesWith({
  organisations: [NATIONAL, county('NO-42'), municipality('NO-4204', 'NO-42'), municipality('NO-4205', 'NO-42')],
  services: [service('s'), service('uten')],
  usage_sources: [usageSource({ id: 'kilde' }), usageSource({ id: 'annen', report_id: 'DR' })],
});
const usage = usageFromRows([
  usageRow({ month: '2024-01', count: 3 }),
  usageRow({ month: '2024-01', count: 4, organisation_id: 'NO-4205', source_id: 'annen', allocated: true }),
  usageRow({ month: '2024-01', count: 100, organisation_id: 'NO-0301' }),
  usageRow({ month: '2024-03', count: 0 }),
  usageRow({ month: '2024-01/2024-02', count: 50 }),
]);

test('a gap stays a gap, estimates are told apart, and the sources are named', () => {
  const [first, second] = monthlyUse(
    { tables, usage },
    scopeIn(tables, 'NO-42'),
    monthNumber('2024-01'),
    monthNumber('2024-03'),
  );
  expect(first).toEqual({
    serviceId: 's',
    metric: 'Total_Item_Requests',
    months: [
      { month: monthNumber('2024-01'), uses: 7, allocatedUses: 4, organisations: 2, sourceIds: ['annen', 'kilde'] },
      { month: monthNumber('2024-02'), uses: null, allocatedUses: 0, organisations: 0, sourceIds: [] },
      { month: monthNumber('2024-03'), uses: 0, allocatedUses: 0, organisations: 1, sourceIds: ['kilde'] },
    ],
    allocatedBy: ['inhabitants'],
    periodTotals: 1,
    rowsWithoutSource: 0,
  });
  expect(second).toMatchObject({ metric: null, periodTotals: 0 });
  expect(second?.months.every(({ uses }) => uses === null)).toBe(true);
});
