import { describe, expect, test } from 'vitest';
import { isoDate } from '#domain/model/brands.ts';
import { type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';
import { withLeftOut } from '#domain/usage/left-out.ts';
import { originOfUse, type UseOrigin, type UseOriginQuery } from '#domain/usage/origin-of-use.ts';
import {
  change,
  county,
  municipality,
  NATIONAL,
  organisation,
  service,
  tablesWith,
  usageRow,
  usageSource,
} from '../../../support/figure-records.ts';

const tables = tablesWith({
  organisations: [
    NATIONAL,
    county('NO-42', { name: 'Agder' }),
    county('NO-11'),
    organisation({ id: 'NO-4203', county_id: 'NO-42', name: 'Arendal' }),
    organisation({ id: 'NO-4204', county_id: 'NO-42', name: 'Kristiansand' }),
    organisation({ id: 'NO-1001', county_id: 'NO-42' }),
    municipality('NO-1103', 'NO-11'),
  ],
  organisation_changes: [{ ...change('NO-1001', 'NO-4204'), date: isoDate('2024-01-01') }],
  services: [service('avis')],
  usage_sources: [
    usageSource({ id: 'gammel', report_id: 'PR', release: '5', file_name: 'a.tsv' }),
    usageSource({ id: 'ny', report_id: 'PR', release: '5.1', file_name: 'b.tsv' }),
  ],
});

function origin(
  rows: readonly Partial<UsageRow>[],
  query: Partial<UseOriginQuery> = {},
  leftOut: string | null = null,
): UseOrigin {
  const usage_sources = tables.usage_sources.map((each) => (each.id === leftOut ? withLeftOut(each, true) : each));
  const usage = usageFromRows(rows.map((row) => usageRow({ service_id: 'avis', source_id: 'ny', ...row })));
  const asked = {
    serviceId: 'avis',
    metric: usageRow({}).metric,
    year: 2024,
    month: null,
    scope: 'NO',
    of: { kind: 'area', id: 'NO-42' },
    ...query,
  } as const;
  const outcome = originOfUse({ tables: { ...tables, usage_sources }, usage }, asked);
  if (outcome.kind === 'refused') throw new Error('refused');
  return outcome.value;
}

const MARCH = 2024 * 12 + 2;

describe('what a number is made of', () => {
  const rows = [
    { organisation_id: 'NO-4204', month: '2024-03', count: 5 },
    { organisation_id: 'NO-4204', month: '2024-04', count: 1, allocated: true },
    { organisation_id: 'NO-4203', month: '2024-03', count: 7 },
    { organisation_id: 'NO-1103', month: '2024-03', count: 90 },
  ];

  test('its libraries, months and files add up to it', () => {
    const { uses, allocatedUses, organisations, months, sources } = origin(rows);
    expect([uses, allocatedUses]).toEqual([13, 1]);
    expect(organisations.map(({ name, uses: of }) => [name, of])).toEqual([
      ['Arendal', 7],
      ['Kristiansand', 6],
    ]);
    expect(months.filter((month) => month.uses !== null)).toEqual([
      { month: MARCH, uses: 12, allocatedUses: 0 },
      { month: MARCH + 1, uses: 1, allocatedUses: 1 },
    ]);
    expect(sources.map(({ source, uses: of, months: when }) => [source.id, of, when])).toEqual([
      ['ny', 13, [MARCH, MARCH + 1]],
    ]);
  });

  test('one month alone, and a month without a number, which is not 0', () => {
    expect(origin(rows, { month: 3 }).uses).toBe(12);
    expect(origin(rows, { month: 5 })).toMatchObject({ uses: null, organisations: [], sources: [] });
  });

  test('one library, with use under the number it had before', () => {
    const merged = [...rows, { organisation_id: 'NO-1001', month: '2024-03', count: 100 }];
    expect(origin(merged, { of: { kind: 'library', id: 'NO-4204' } }).uses).toBe(106);
  });
});

test('a file that another goes before is named, with what decided', () => {
  const found = origin([
    { organisation_id: 'NO-4204', month: '2024-03', count: 5 },
    { organisation_id: 'NO-4204', month: '2024-03', count: 4, source_id: 'gammel' },
  ]);
  expect(found.uses).toBe(5);
  expect(found.sources.map(({ source }) => source.id)).toEqual(['ny']);
  expect(found.passedOver.map(({ source, speaks, reason }) => [source.id, speaks.id, reason])).toEqual([
    ['gammel', 'ny', 'release'],
  ]);
});

test('a file that is held out is named, and the next one speaks; without a next one the number is missing, not 0', () => {
  const both = [
    { organisation_id: 'NO-4204', month: '2024-03', count: 5 },
    { organisation_id: 'NO-4204', month: '2024-03', count: 4, source_id: 'gammel' },
  ];
  const found = origin(both, {}, 'ny');
  expect([found.uses, found.sources.map(({ source }) => source.id), found.passedOver]).toEqual([4, ['gammel'], []]);
  expect(found.leftOut.map(({ id }) => id)).toEqual(['ny']);
  expect(origin(both.slice(0, 1), {}, 'ny')).toMatchObject({ uses: null, sources: [], leftOut: [{ id: 'ny' }] });
  expect(origin(both, { month: 4 }, 'ny').leftOut).toEqual([]);
});

test('a month far from the year before says so; where the year before lacks a month it cannot be told', () => {
  const year = Array.from({ length: 12 }, (_, i) => `2023-${String(i + 1).padStart(2, '0')}`);
  const rows = [
    ...year.map((month) => ({ organisation_id: 'NO-4204', month, count: 50 })),
    { organisation_id: 'NO-4204', month: '2024-01', count: 0 },
  ];
  expect(origin(rows, { month: 1 }).unusual).toEqual({ month: 2024 * 12, kind: 'dip', mean: 50 });
  expect(origin(rows.slice(1), { month: 1 }).unusual).toBeNull();
  expect(origin(rows).unusual).toBeNull();
});
