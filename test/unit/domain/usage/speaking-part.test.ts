import { expect, test } from 'vitest';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { speakingPart } from '#domain/usage/speaking-part.ts';
import { usageSource } from '../../../support/figure-records.ts';

const row = (source_id: string, organisation_id: string, count: number, month = '2024-01') => ({
  source_id,
  service_id: 'avis',
  organisation_id,
  month,
  metric: 'Total_Item_Requests',
  count,
  allocated: false,
});
const usage = usageFromRows([
  row('gammel', 'NO-4204', 10),
  row('ny', 'NO-4204', 7),
  row('ny', 'NO-4204', 5),
  row('gammel', 'NO-4205', 20),
  row('ny', 'NO-4206', 3),
  row('ny', 'NO-4206', 100, '2024-02'),
  row('borte', 'NO-4206', 900),
]);
const sources = [
  usageSource({ id: 'gammel', report_id: 'PR', release: '5' }),
  usageSource({ id: 'ny', report_id: 'PR', release: '5.1' }),
];
const asked = {
  serviceId: 'avis',
  metric: 'Total_Item_Requests',
  month: '2024-01',
  organisations: new Set(['NO-4204', 'NO-4205', 'NO-4206']),
};

test('a source speaks where none goes before it, and its rows add up', () => {
  expect(speakingPart(usage, sources, 'ny', asked)).toEqual({
    organisations: new Set(['NO-4204', 'NO-4206']),
    uses: 15,
  });
  expect(speakingPart(usage, sources, 'gammel', asked)).toEqual({ organisations: new Set(['NO-4205']), uses: 20 });
});

test('other organisations, metrics and services are no part of it', () => {
  const none = { organisations: new Set(), uses: 0 };
  expect(speakingPart(usage, sources, 'ny', { ...asked, organisations: new Set(['NO-4205']) })).toEqual(none);
  expect(speakingPart(usage, sources, 'ny', { ...asked, metric: 'Unique_Item_Requests' })).toEqual(none);
  expect(speakingPart(usage, sources, 'borte', asked)).toEqual(none);
});
