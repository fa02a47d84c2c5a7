import { expect, test } from 'vitest';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { overview } from '#domain/overview/overview.ts';
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

const JULY = 2024 * 12 + 6;

test('use says from when nobody took part, and where another release of COUNTER takes over', () => {
  const tables = tablesWith({
    organisations: [NATIONAL, county('NO-42'), municipality('NO-4204', 'NO-42')],
    services: [service('s')],
    agreements: [agreement({ id: 'a', service_id: 's', holder_id: 'NO' })],
    participations: [
      participation({ agreement_id: 'a', organisation_id: 'NO-4204', year: 2024, first_month: 5, months: 8 }),
    ],
    usage_sources: [usageSource({ id: 'old', release: '5' }), usageSource({ id: 'new', release: '5.1' })],
  });
  const usage = usageFromRows([
    usageRow({ source_id: 'old', month: '2024-05', count: 10 }),
    usageRow({ source_id: 'new', month: '2024-07', count: 20 }),
  ]);
  const made = overview({ tables, usage }, { scope: 'NO-42', year: 2024 });
  const [found] = made.kind === 'ok' ? made.value.services : [];
  expect(found?.notMember).toEqual([0, 1, 2, 3].map((month) => 2024 * 12 + month));
  expect(found?.breaks).toEqual([{ month: JULY, from: '5', to: '5.1' }]);
  // June is missing: somebody took part.
  expect(found?.use.months[5]?.uses).toBeNull();
});
