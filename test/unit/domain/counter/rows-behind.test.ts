import { expect, test } from 'vitest';
import { rowsBehind } from '#domain/counter/rows-behind.ts';
import type { UsageChoices } from '#domain/counter/usage-import.ts';
import { month, organisationId } from '#domain/model/brands.ts';
import { at, reportOf, service } from '../../../support/counter-report.ts';

const population = ['NO-4601', 'NO-4621'].map((id) => ({
  organisation_id: organisationId(id),
  year: 2024,
  inhabitants: 100,
  pupils: null,
}));
const records = { services: [service('avis')], population };
const choices: UsageChoices = {
  services: [{ platform: 'Fjordavis', database: null, dataTypes: [], serviceId: 'avis' }],
  organisations: {
    kind: 'each',
    byInstitution: new Map([
      ['Bergen', at('NO-4601')],
      ['Voss', at('NO-4621')],
      ['felles', { kind: 'allocated', among: ['NO-4601', 'NO-4621'], by: 'inhabitants' }],
    ]),
  },
};
const report = reportOf([
  { institution: 'Bergen', item: 'Morgenposten', months: [5, 6] },
  { institution: 'Bergen', item: 'Kvelden', months: [7, null] },
  { institution: 'Bergen', metric: 'Unique_Item_Requests', months: [1, 1] },
  { institution: 'Voss', months: [9, 9] },
  { institution: 'felles', months: [4, 4] },
  { institution: 'Ukjent', months: [3, 3] },
]);
const asked = { serviceId: 'avis', metric: 'Total_Item_Requests', month: month('2024-01') };

test('the lines of the file that a number was made of', () => {
  const behind = rowsBehind(report, choices, records, { ...asked, organisations: new Set(['NO-4601']) });
  expect(behind).toEqual([
    { row: 15, column: null, item: 'Morgenposten', institution: 'Bergen', count: 5, shared: false },
    { row: 16, column: null, item: 'Kvelden', institution: 'Bergen', count: 7, shared: false },
    { row: 19, column: null, item: 'Fjordavis', institution: 'felles', count: 4, shared: true },
  ]);
});

test('the column is that of the month, also where the months stand in another order in the file', () => {
  const placed = { ...report, columns: [12, 11] };
  const behind = rowsBehind(placed, choices, records, { ...asked, organisations: new Set(['NO-4621']) });
  expect(behind.map(({ row, column }) => [row, column])).toEqual([
    [18, 12],
    [19, 12],
  ]);
});

test('an empty cell and a month that is not in the file are no lines', () => {
  const organisations = new Set(['NO-4601']);
  const rows = rowsBehind(report, choices, records, { ...asked, month: month('2024-02'), organisations });
  expect(rows.map(({ row }) => row)).toEqual([15, 19]);
  expect(rowsBehind(report, choices, records, { ...asked, month: month('2023-01'), organisations })).toEqual([]);
});
