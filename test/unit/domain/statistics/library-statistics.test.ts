import { describe, expect, test } from 'vitest';
import type { Tables } from '#domain/model/tables.ts';
import { type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';
import { libraryStatistics } from '#domain/statistics/library-statistics.ts';
import {
  agreement,
  change,
  county,
  municipality,
  NATIONAL,
  organisation,
  participation,
  service,
  tablesWith,
  usageRow,
  usageSource,
} from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

const tables = tablesWith({
  organisations: [
    NATIONAL,
    county('NO-42', { name: 'Agder' }),
    organisation({ id: 'NO-4205', county_id: 'NO-42', name: 'Lindesnes' }),
    organisation({ id: 'NO-4204', county_id: 'NO-42', name: 'Kristiansand' }),
    organisation({ id: '974567890', kind: 'school', county_id: 'NO-42', name: 'Tangen' }),
    municipality('NO-0301', 'NO-03'),
  ],
  services: [service('avis'), service('film', 'Total_Item_Investigations'), service('musikk')],
  usage_sources: [usageSource({ id: 'kilde', file_name: 'a.csv' }), usageSource({ id: 'annen', file_name: 'b.csv' })],
});

const statistics = (rows: readonly Partial<UsageRow>[], some: Partial<Tables> = {}, scope = 'NO-42', year = 2024) => {
  const all = { ...tables, ...some };
  const usage = usageFromRows(rows.map((row) => usageRow({ service_id: 'avis', ...row })));
  return libraryStatistics({ tables: all, usage }, { scope: scopeIn(all, scope), year });
};

const wholeYear = (fields: Partial<UsageRow>) =>
  Array.from({ length: 12 }, (_, i) => ({ ...fields, month: `2024-${String(i + 1).padStart(2, '0')}` }));

describe('use per municipality', () => {
  test('who takes part without a figure lacks it; who does not take part lacks nothing', () => {
    const { municipalities } = statistics(wholeYear({ organisation_id: '974567890' }), {
      agreements: [agreement({ id: 'a', service_id: 'avis' })],
      participations: [participation({ id: '1', agreement_id: 'a', organisation_id: 'NO-4204', year: 2024 })],
    });
    expect(municipalities.map(({ name, lacking }) => [name, lacking])).toEqual([
      ['Kristiansand', ['avis']],
      ['Lindesnes', []],
    ]);
  });

  test('each service in its own metric; months without figures are named, and no figure is not 0', () => {
    const { municipalities, services } = statistics([
      ...wholeYear({ organisation_id: 'NO-4204', count: 5 }),
      {
        organisation_id: 'NO-4204',
        service_id: 'film',
        metric: 'Total_Item_Investigations',
        month: '2024-03',
        count: 8,
      },
      { organisation_id: 'NO-4204', service_id: 'film', metric: 'Total_Item_Requests', month: '2024-03', count: 900 },
    ]);
    expect(services.map(({ serviceId, metric }) => [serviceId, metric])).toEqual([
      ['avis', 'Total_Item_Requests'],
      ['film', 'Total_Item_Investigations'],
    ]);
    expect(municipalities.map(({ name }) => name)).toEqual(['Kristiansand', 'Lindesnes']);
    expect(municipalities[0]?.services).toMatchObject([
      { uses: 60, monthsWithUsage: 12, missingMonths: [], incomplete: false },
      { uses: 8, monthsWithUsage: 1, missingMonths: [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12], incomplete: true },
    ]);
    expect(municipalities[1]?.services[0]).toMatchObject({ uses: null, monthsWithUsage: 0, incomplete: false });
  });

  test('a change of release within the year is a break, and so is one since the year before', () => {
    const usage_sources = [
      usageSource({ id: 'fem', file_name: 'a.csv', release: '5' }),
      usageSource({ id: 'fem-en', file_name: 'b.csv', release: '5.1' }),
    ];
    const inYear = ['2024-05', '2024-06'].map((month) => ({ organisation_id: 'NO-4204', month, source_id: 'fem' }));
    const { municipalities, totals } = statistics(
      [
        ...inYear,
        { organisation_id: 'NO-4204', month: '2024-07', source_id: 'fem-en' },
        { organisation_id: 'NO-4205', month: '2023-11', source_id: 'fem' },
        { organisation_id: 'NO-4205', month: '2024-02', source_id: 'fem-en' },
      ],
      { usage_sources },
    );
    const breaks = municipalities.map(({ name, services }) => [name, services[0]?.breaks]);
    expect(breaks).toEqual([
      ['Kristiansand', [{ month: 2024 * 12 + 6, from: '5', to: '5.1' }]],
      ['Lindesnes', [{ month: 2024 * 12 + 1, from: '5', to: '5.1' }]],
    ]);
    expect(totals[0]?.breaks.map(({ month }) => month - 2024 * 12)).toEqual([1, 4, 6]);
  });

  test('one release all the way, or none before, is no break', () => {
    const { municipalities } = statistics(wholeYear({ organisation_id: 'NO-4204' }));
    expect(municipalities.map(({ services }) => services[0]?.breaks)).toEqual([[], []]);
  });

  test('a month with 0 uses has figures', () => {
    const { municipalities } = statistics([{ organisation_id: 'NO-4204', count: 0 }]);
    expect(municipalities[0]?.services[0]).toMatchObject({ uses: 0, monthsWithUsage: 1 });
  });

  test('allocated uses are told apart', () => {
    const { municipalities, totals } = statistics([
      { organisation_id: 'NO-4204', month: '2024-01', count: 7, allocated: true },
      { organisation_id: 'NO-4204', month: '2024-02', count: 3 },
    ]);
    expect(municipalities[0]?.services[0]).toMatchObject({ uses: 10, allocated: 7 });
    expect(totals[0]).toMatchObject({ uses: 10, allocated: 7 });
  });

  test('use that the county or a school holds is not placed on a municipality', () => {
    const { municipalities, notPlaced, totals } = statistics([
      { organisation_id: 'NO-42', count: 100 },
      { organisation_id: '974567890', count: 20 },
      { organisation_id: 'NO-4204', count: 3 },
      { organisation_id: 'NO-0301', count: 1000 },
    ]);
    expect(notPlaced.map(({ name, kind, services }) => [name, kind, services[0]?.uses])).toEqual([
      ['Tangen', 'school', 20],
      ['Agder', 'county', 100],
    ]);
    expect(municipalities.map(({ services }) => services[0]?.uses)).toEqual([3, null]);
    expect(totals[0]?.uses).toBe(123);
  });

  test('of two sources one speaks, and only that one is named', () => {
    const { municipalities, sources } = statistics(
      [
        { organisation_id: 'NO-4204', source_id: 'kilde', count: 5 },
        { organisation_id: 'NO-4204', source_id: 'annen', count: 6 },
      ],
      { usage_sources: [usageSource({ id: 'kilde', release: '5' }), usageSource({ id: 'annen', release: '5.1' })] },
    );
    expect(municipalities[0]?.services[0]?.uses).toBe(6);
    expect(sources.map(({ id }) => id)).toEqual(['annen']);
  });

  test('totals of a longer period and services without figures are named, not counted', () => {
    const { services, servicesWithoutUse } = statistics([
      { organisation_id: 'NO-4204', month: '2024-01/2024-12', count: 500 },
      { organisation_id: 'NO-4204', month: '2024-02', count: 3 },
    ]);
    expect(services[0]).toMatchObject({ periodTotals: 1 });
    expect(servicesWithoutUse.map(({ serviceId }) => serviceId)).toEqual(['film', 'musikk']);
  });
});

describe('units that change', () => {
  const organisations = [
    NATIONAL,
    county('NO-31'),
    municipality('NO-3001', 'NO-31'),
    organisation({ id: 'NO-3101', county_id: 'NO-31', valid_from: '2024-01-01' }),
  ];
  const changed = { organisations, organisation_changes: [change('NO-3001', 'NO-3101')] };
  const ids = (year: number, month: string) =>
    statistics([{ organisation_id: 'NO-3001', month, count: 9 }], changed, 'NO-31', year).municipalities.map(
      ({ organisationId, services }) => `${organisationId} ${services[0]?.uses}`,
    );

  test('before the change the old number stands', () => {
    expect(ids(2023, '2023-05')).toEqual(['NO-3001 9']);
  });

  test('after it, use under the old number is the new one’s', () => {
    expect(ids(2024, '2024-05')).toEqual(['NO-3101 9']);
  });
});
