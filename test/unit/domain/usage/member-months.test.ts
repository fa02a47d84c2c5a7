import { expect, test } from 'vitest';
import { scopeOf } from '#domain/organisations/scope.ts';
import { memberMonths } from '#domain/usage/member-months.ts';
import { agreement, county, municipality, participation, tablesWith } from '../../../support/figure-records.ts';

test('the months in which anyone in the scope takes part, and nothing for what nobody has said yes to', () => {
  const tables = tablesWith({
    organisations: [
      county('NO-42'),
      county('NO-11'),
      municipality('NO-4204', 'NO-42'),
      municipality('NO-1103', 'NO-11'),
    ],
    agreements: [agreement({ id: 'a', service_id: 'avis' }), agreement({ id: 'b', service_id: 'film' })],
    participations: [
      participation({ id: '1', agreement_id: 'a', organisation_id: 'NO-4204', year: 2024, first_month: 9, months: 4 }),
      participation({ id: '2', agreement_id: 'a', organisation_id: 'NO-1103', year: 2024, first_month: 1, months: 12 }),
      participation({ id: '3', agreement_id: 'b', organisation_id: 'NO-4204', year: 2024, answer: 'no' }),
    ],
  });
  const scope = scopeOf(tables, 'NO-42');
  if (scope.kind === 'refused') throw new Error('refused');
  const found = memberMonths(tables, scope.value, 2024);
  expect([...found].map(([service, months]) => [service, [...months].map((month) => month - 2024 * 12)])).toEqual([
    ['avis', [8, 9, 10, 11]],
  ]);
});
