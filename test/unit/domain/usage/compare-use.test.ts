import { describe, expect, test } from 'vitest';
import type { Tables } from '#domain/model/tables.ts';
import { type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';
import { compareUse, type UseComparison, type UseComparisonQuery } from '#domain/usage/compare-use.ts';
import {
  agreement,
  change,
  county,
  municipality,
  NATIONAL,
  organisation,
  participation,
  population,
  service,
  tablesWith,
  usageRow,
  usageSource,
} from '../../../support/figure-records.ts';

const tables = tablesWith({
  organisations: [
    NATIONAL,
    county('NO-42', { name: 'Agder' }),
    county('NO-11', { name: 'Rogaland' }),
    organisation({ id: 'NO-4203', county_id: 'NO-42', name: 'Arendal' }),
    organisation({ id: 'NO-4204', county_id: 'NO-42', name: 'Kristiansand' }),
    organisation({ id: '974567890', kind: 'school', county_id: 'NO-42', name: 'Tangen' }),
    organisation({ id: 'NO-1103', county_id: 'NO-11', name: 'Stavanger' }),
  ],
  population: [
    population('NO-42', 2024, 10_000, 1_000),
    population('NO-11', 2024, 40_000),
    population('NO-4204', 2024, 2_000),
    population('974567890', 2024, null, 500),
  ],
  services: [service('avis'), service('film'), service('tom')],
  agreements: [agreement({ id: 'a-avis', service_id: 'avis', holder_id: 'NO' })],
  usage_sources: [usageSource({ id: 'kilde' })],
});

const compare = (
  rows: readonly Partial<UsageRow>[],
  query: Partial<UseComparisonQuery> = {},
  some: Partial<Tables> = {},
): UseComparison => {
  const usage = usageFromRows(rows.map((row) => usageRow({ service_id: 'avis', ...row })));
  const asked = { scope: 'NO-42', year: 2024, serviceId: 'avis', metric: null, by: 'library', ...query } as const;
  const outcome = compareUse({ tables: { ...tables, ...some }, usage }, asked);
  if (outcome.kind === 'refused') throw new Error('refused');
  return outcome.value;
};

const months = (year: number, count: number, numbers: readonly number[], organisation_id = 'NO-4204') =>
  numbers.map((number) => ({ organisation_id, count, month: `${year}-${String(number).padStart(2, '0')}` }));

const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('libraries', () => {
  test('uses month by month, per 1000, and a gap that is not 0', () => {
    const {
      rows,
      total,
      metric,
      service: compared,
    } = compare([
      ...months(2024, 30, [1, 3]),
      { month: '2024-05', count: 0 },
      { month: '2024-06', count: 12, allocated: true },
      ...months(2024, 7, [1], '974567890'),
    ]);
    expect([compared, metric]).toEqual([{ id: 'avis', name: 'avis' }, 'Total_Item_Requests']);
    expect(rows.map(({ name }) => name)).toEqual(['Tangen', 'Kristiansand']);
    expect(rows[1]).toEqual({
      id: 'NO-4204',
      name: 'Kristiansand',
      kind: 'municipality',
      county: { id: 'NO-42', name: 'Agder' },
      people: { kind: 'inhabitants', count: 2000 },
      months: [30, null, 30, null, 0, 12, null, null, null, null, null, null],
      allocatedMonths: [0, 0, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0],
      uses: 72,
      allocatedUses: 12,
      monthsWithUsage: 4,
      sources: 1,
      releases: ['5.1'],
      libraries: 1,
      members: new Array(12).fill(0),
      libraryMonths: 4,
      yearBefore: null,
      change: null,
      perThousand: 36,
      unusual: [],
      periodTotals: 0,
    });
    expect(rows[0]).toMatchObject({ people: { kind: 'pupils', count: 500 }, perThousand: 14 });
    expect(total).toMatchObject({ id: 'NO-42', uses: 79, libraries: 2, libraryMonths: 5, monthsWithUsage: 4 });
    expect(total).toMatchObject({ people: { kind: 'inhabitants', count: 10_000 }, perThousand: 7.9 });
  });

  test('the months in which each takes part are known, and added up for the scope', () => {
    const since = (organisation_id: string, first_month: number) =>
      participation({
        id: organisation_id,
        agreement_id: 'a-avis',
        organisation_id,
        first_month,
        months: 13 - first_month,
      });
    const { rows, total } = compare([], {}, { participations: [since('NO-4203', 9), since('NO-4204', 1)] });
    expect(rows.map(({ name, members }) => [name, members.join('')])).toEqual([
      ['Arendal', '000000001111'],
      ['Kristiansand', '111111111111'],
    ]);
    expect(total.members.join('')).toBe('111111112222');
  });

  test('one that takes part without any usage is there, with nothing known; one that said no is not', () => {
    const takesPart = (organisation_id: string, answer: 'yes' | 'no') =>
      participation({ agreement_id: 'a-avis', organisation_id, answer });
    const { rows } = compare(
      months(2024, 5, [1]),
      {},
      {
        participations: [takesPart('NO-4203', 'yes'), takesPart('974567890', 'no')],
      },
    );
    expect(rows.map(({ name, uses, monthsWithUsage }) => [name, uses, monthsWithUsage])).toEqual([
      ['Arendal', null, 0],
      ['Kristiansand', 5, 1],
    ]);
    expect(rows[0]).toMatchObject({ perThousand: null, change: null, people: { count: null } });
  });

  test('no population gives no figure per 1000', () => {
    const { rows } = compare(months(2024, 5, [1], 'NO-4203'));
    expect(rows[0]).toMatchObject({ uses: 5, perThousand: null });
  });

  test('the year before counts only in the months that both years have', () => {
    const { rows } = compare([...months(2023, 10, YEAR), ...months(2024, 15, [2, 3, 4])]);
    expect(rows[0]).toMatchObject({
      uses: 45,
      yearBefore: { uses: 30, usesNow: 45, months: 3 },
      change: 0.5,
    });
  });

  test('the other way round too: a month that is new has nothing to be compared with', () => {
    const { rows } = compare([...months(2023, 10, [12]), ...months(2024, 5, YEAR)]);
    expect(rows[0]).toMatchObject({ uses: 60, yearBefore: { uses: 10, usesNow: 5, months: 1 }, change: -0.5 });
  });

  test('no use the year before gives no change', () => {
    const { rows } = compare([...months(2023, 0, [1]), ...months(2024, 5, [1])]);
    expect(rows[0]).toMatchObject({ yearBefore: { uses: 0, usesNow: 5, months: 1 }, change: null });
  });

  test('months far from the twelve before them are named', () => {
    const { rows } = compare([...months(2023, 50, YEAR), ...months(2024, 250, [1]), ...months(2024, 0, [2])]);
    expect(rows[0]?.unusual).toEqual([
      { month: 2024 * 12, kind: 'spike', mean: 50 },
      { month: 2024 * 12 + 1, kind: 'dip', mean: 800 / 12 },
    ]);
  });

  test('of two sources one speaks', () => {
    const { rows } = compare(
      [
        { source_id: 'kilde', count: 5 },
        { source_id: 'nyere', count: 6 },
      ],
      {},
      { usage_sources: [usageSource({ id: 'kilde', release: '5' }), usageSource({ id: 'nyere', release: '5.1' })] },
    );
    expect(rows[0]).toMatchObject({ uses: 6, sources: 1 });
  });

  test('a total of a longer period is counted and never spread', () => {
    const { rows, total } = compare([{ month: '2024-01/2024-06', count: 600 }]);
    expect(rows[0]).toMatchObject({ name: 'Kristiansand', uses: null, periodTotals: 1 });
    expect(total.periodTotals).toBe(1);
  });

  test('use under a number it had before is its own', () => {
    const changed = {
      organisations: [NATIONAL, county('NO-31'), municipality('NO-3001', 'NO-31'), municipality('NO-3101', 'NO-31')],
      organisation_changes: [change('NO-3001', 'NO-3101')],
    };
    const rows = [...months(2023, 10, [5], 'NO-3001'), ...months(2024, 20, [5], 'NO-3101')];
    expect(compare(rows, { scope: 'NO-31' }, changed).rows).toMatchObject([{ id: 'NO-3101', uses: 20, change: 1 }]);
    expect(compare(rows, { scope: 'NO-31', year: 2023 }, changed).rows).toMatchObject([{ id: 'NO-3001', uses: 10 }]);
  });
});

describe('counties', () => {
  test('every county of today, measured by its own inhabitants, with the libraries behind it', () => {
    const { rows, total, notPlaced } = compare(
      [
        ...months(2024, 10, YEAR),
        ...months(2024, 5, [1, 2], 'NO-4203'),
        ...months(2023, 10, [1]),
        ...months(2023, 1, YEAR, 'NO-4203'),
        ...months(2024, 3, [1], 'NO'),
      ],
      { scope: 'NO', by: 'county' },
    );
    expect(rows.map(({ name, uses, libraries }) => [name, uses, libraries])).toEqual([
      ['Rogaland', null, 0],
      ['Agder', 130, 2],
    ]);
    expect(rows[1]).toMatchObject({ monthsWithUsage: 12, libraryMonths: 14, perThousand: 13 });
    // January of Kristiansand, January and February of Arendal.
    expect(rows[1]?.yearBefore).toEqual({ uses: 12, usesNow: 20, months: 3 });
    expect(notPlaced).toMatchObject([{ id: 'NO', uses: 3 }]);
    expect(total.uses).toBe(133);
  });

  test('where only schools have the service, counties are measured by pupils', () => {
    const rows = months(2024, 10, YEAR, '974567890');
    expect(compare(rows, { scope: 'NO', by: 'county' }).rows[1]).toMatchObject({
      people: { kind: 'pupils', count: 1000 },
      perThousand: 120,
    });
    const some = { population: [population('974567890', 2024, null, 400)] };
    expect(compare(rows, {}, some).total).toMatchObject({ people: { kind: 'pupils', count: 400 }, perThousand: 300 });
  });
});

describe('what is compared', () => {
  const rows = [
    ...months(2024, 5, [1]),
    { metric: 'Searches_Platform', month: '2024-02', count: 1 },
    { metric: 'Unique_Item_Requests', month: '2023-02', count: 1 },
    { service_id: 'film', month: '2024-01', count: 9 },
  ];

  test('services with usage that year, and metrics with rows that year, the own one first', () => {
    const { services, metrics, ownMetric } = compare(rows);
    expect(services.map(({ id }) => id)).toEqual(['avis', 'film']);
    expect(metrics).toEqual(['Total_Item_Requests', 'Searches_Platform']);
    expect(ownMetric).toBe('Total_Item_Requests');
  });

  test('another metric when asked; one that is not there gives way to the own', () => {
    expect(compare(rows, { metric: 'Searches_Platform' })).toMatchObject({
      metric: 'Searches_Platform',
      rows: [{ uses: 1, monthsWithUsage: 1 }],
    });
    expect(compare(rows, { metric: 'Unique_Item_Requests' }).metric).toBe('Total_Item_Requests');
  });

  test('the service with most rows when none or one without anything is asked for', () => {
    expect(compare(rows, { serviceId: null }).service?.id).toBe('avis');
    expect(compare(rows, { serviceId: 'tom' }).service?.id).toBe('avis');
    expect(compare(rows, { serviceId: 'film' }).service?.id).toBe('film');
  });

  test('nothing at all is no service', () => {
    expect(compare([], { year: 1999 })).toMatchObject({
      service: null,
      metric: null,
      rows: [],
      total: { uses: null, libraries: 0, perThousand: null },
    });
  });

  test('a scope that the data do not have is refused', () => {
    const query = { scope: 'NO-99', year: 2024, serviceId: null, metric: null, by: 'library' } as const;
    expect(compareUse({ tables, usage: usageFromRows([]) }, query).kind).toBe('refused');
  });
});
