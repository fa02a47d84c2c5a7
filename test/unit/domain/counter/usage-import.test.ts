import { describe, expect, test } from 'vitest';
import type { Placement } from '#domain/counter/placement.ts';
import { isWaiting } from '#domain/counter/placer.ts';
import type { CounterReport } from '#domain/counter/report.ts';
import { type UsageChoices, usageImport } from '#domain/counter/usage-import.ts';
import { month, organisationId } from '#domain/model/brands.ts';
import type { Population, Service } from '#domain/model/tables.ts';
import { usageRow } from '#domain/model/usage-columns.ts';
import { at, reportOf, service } from '../../../support/counter-report.ts';

const identity = { id: 'kilde', owner: 'NO-46', fileName: 'pr.tsv', sha256: 'ab', importedAt: '2024-03-02T00:00:00Z' };
const news = service('avis');
const whole: UsageChoices = {
  services: [{ platform: 'Fjordavis', database: null, dataTypes: [], serviceId: 'avis' }],
  organisations: { kind: 'one', placement: at('NO-46') },
};

function imported(
  report: CounterReport,
  choices = whole,
  services: readonly Service[] = [news],
  population: readonly Population[] = [],
) {
  const result = usageImport(report, choices, { services, population }, identity);
  const rows = Array.from({ length: result.rows.length }, (_, i) => {
    const row = usageRow(result.rows, i);
    return `${row.service_id} ${row.organisation_id} ${row.metric} ${row.month} ${row.count}`;
  });
  return { ...result, rows };
}

test('rows of one cell are summed, whatever else they differ in', () => {
  const { rows, source, impliedZeros, notPlaced } = imported(
    reportOf([
      { dataType: 'Book', months: [1, 2] },
      { dataType: 'Article', months: [10, 20] },
    ]),
  );
  expect(rows).toEqual(['avis NO-46 Total_Item_Requests 2024-01 11', 'avis NO-46 Total_Item_Requests 2024-02 22']);
  expect(source).toMatchObject({
    id: 'kilde',
    owner: 'NO-46',
    service_id: 'avis',
    sha256: 'ab',
    report_id: 'PR',
    release: '5.1',
    begin: '2024-01',
    end: '2024-02',
    created: '2024-03-01',
  });
  expect([impliedZeros, notPlaced]).toEqual([0, []]);
});

describe('zeros that a report implies', () => {
  const consortium = [
    { institution: 'Bergen', months: [1, 2] },
    { institution: 'Bergen', metric: 'Unique_Item_Requests', months: [1, 1] },
    { institution: 'Voss', months: [3, 4] },
  ];
  const each: UsageChoices = {
    ...whole,
    organisations: {
      kind: 'each',
      byInstitution: new Map([
        ['Bergen', at('NO-4601')],
        ['Voss', at('NO-4621')],
      ]),
    },
  };

  test('are written for a library without a metric that the service has', () => {
    const { rows, impliedZeros } = imported(reportOf(consortium), each);
    expect(rows.slice(-2)).toEqual([
      'avis NO-4621 Unique_Item_Requests 2024-01 0',
      'avis NO-4621 Unique_Item_Requests 2024-02 0',
    ]);
    expect(impliedZeros).toBe(2);
  });

  test('are not written where absence means unknown', () => {
    const { rows, impliedZeros } = imported(reportOf(consortium, { absenceIsZero: false }), each);
    expect(rows).toHaveLength(6);
    expect(impliedZeros).toBe(0);
  });

  test('are not written into an empty cell, nor outside the reporting period', () => {
    expect(imported(reportOf([{ months: [1, null] }])).rows).toEqual(['avis NO-46 Total_Item_Requests 2024-01 1']);
    const { rows } = imported(reportOf(consortium, { end: month('2024-01') }), each);
    expect(rows.at(-1)).toBe('avis NO-4621 Unique_Item_Requests 2024-01 0');
  });
});

test('a total without months stays a period', () => {
  const { rows } = imported(reportOf([{ total: 60, months: [] }], { months: [] }));
  expect(rows).toEqual(['avis NO-46 Total_Item_Requests 2024-01/2024-02 60']);
});

test('a service takes only the data types it is registered with, and rows left over are named', () => {
  const papers = service('avis', { data_types: 'Newspaper_or_Newsletter' });
  const { rows, notPlaced } = imported(
    reportOf([
      { dataType: 'Newspaper_or_Newsletter', months: [1, 2] },
      { dataType: 'Book', months: [10, 20] },
      { months: [100, 200] },
      { platform: 'Bølgen', months: [5, 5] },
    ]),
    whole,
    [papers],
  );
  expect(rows).toEqual(['avis NO-46 Total_Item_Requests 2024-01 1', 'avis NO-46 Total_Item_Requests 2024-02 2']);
  expect(notPlaced.map(({ reason, platform, rows: count }) => [reason, platform, count])).toEqual([
    ['data_type_excluded', 'Fjordavis', 1],
    ['data_type_unknown', 'Fjordavis', 1],
    ['no_service', 'Bølgen', 1],
  ]);
});

test('data types part one platform between services, the first rule that fits takes the row', () => {
  const choices: UsageChoices = {
    ...whole,
    services: [
      { platform: 'FJORDAVIS ', database: null, dataTypes: ['Book'], serviceId: 'bok' },
      { platform: 'Fjordavis', database: null, dataTypes: [], serviceId: 'avis' },
    ],
  };
  const { rows, source } = imported(
    reportOf([
      { dataType: 'Book', months: [1, 2] },
      { dataType: 'Article', months: [3, 4] },
    ]),
    choices,
    [news, service('bok')],
  );
  expect(rows.map((row) => row.split(' ')[0])).toEqual(['avis', 'avis', 'bok', 'bok']);
  expect(source.service_id).toBe('');
});

test('databases of one platform go to services of their own', () => {
  const choices: UsageChoices = {
    ...whole,
    services: [
      { platform: 'Fjordavis', database: 'Arkivet', dataTypes: [], serviceId: 'arkiv' },
      { platform: 'Fjordavis', database: null, dataTypes: [], serviceId: 'avis' },
    ],
  };
  const report = reportOf(
    [
      { item: 'Arkivet', months: [1, 2] },
      { item: 'Dagens', months: [3, 4] },
    ],
    { kind: 'DR' },
  );
  expect(imported(report, choices, [news, service('arkiv')]).rows).toEqual([
    'arkiv NO-46 Total_Item_Requests 2024-01 1',
    'arkiv NO-46 Total_Item_Requests 2024-02 2',
    'avis NO-46 Total_Item_Requests 2024-01 3',
    'avis NO-46 Total_Item_Requests 2024-02 4',
  ]);
});

test('rows that the user left out are named as that, and wait for nobody', () => {
  const choices: UsageChoices = {
    services: [
      { platform: 'Fjordavis', database: null, dataTypes: [], serviceId: 'avis' },
      { platform: 'Bølgen', database: null, dataTypes: [], serviceId: null },
    ],
    organisations: {
      kind: 'each',
      byInstitution: new Map([
        ['Bergen', at('NO-4601')],
        ['Oslo', { kind: 'left_out' }],
      ]),
    },
  };
  const { rows, notPlaced } = imported(
    reportOf([
      { institution: 'Bergen', months: [1, 2] },
      { institution: 'Bergen', platform: 'Bølgen', months: [1, 2] },
      { institution: 'Oslo', months: [1, 2] },
      { institution: 'Voss', months: [1, 2] },
    ]),
    choices,
  );
  expect(rows).toHaveLength(2);
  expect(notPlaced.map((entry) => [entry.reason, entry.institution, isWaiting(entry)])).toEqual([
    ['left_out', 'Bergen', false],
    ['left_out', 'Oslo', false],
    ['no_organisation', 'Voss', true],
  ]);
});

describe('use that several share', () => {
  const inhabitants = (id: string, year: number, number: number | null): Population => ({
    organisation_id: organisationId(id),
    year,
    inhabitants: number,
    pupils: 10,
  });
  const shared: UsageChoices = {
    ...whole,
    organisations: {
      kind: 'one',
      placement: { kind: 'allocated', among: ['NO-4601', 'NO-4621'], by: 'inhabitants' },
    },
  };
  const population = [inhabitants('NO-4601', 2024, 3000), inhabitants('NO-4621', 2024, 1000)];

  test('is split by the year’s inhabitants, keeps its sum and is marked', () => {
    const result = usageImport(reportOf([{ months: [11, 0] }]), shared, { services: [news], population }, identity);
    const rows = Array.from({ length: result.rows.length }, (_, i) => usageRow(result.rows, i));
    expect(rows.map(({ organisation_id, month: of, count }) => [organisation_id, of, count])).toEqual([
      ['NO-4601', '2024-01', 8],
      ['NO-4601', '2024-02', 0],
      ['NO-4621', '2024-01', 3],
      ['NO-4621', '2024-02', 0],
    ]);
    expect(rows.every(({ allocated }) => allocated)).toBe(true);
  });

  test('is split by pupils when asked', () => {
    const byPupils: UsageChoices = {
      ...whole,
      organisations: { kind: 'one', placement: { kind: 'allocated', among: ['NO-4601', 'NO-4621'], by: 'pupils' } },
    };
    const { rows } = imported(reportOf([{ months: [10, null] }]), byPupils, [news], population);
    expect(rows.map((row) => row.split(' ').at(-1))).toEqual(['5', '5']);
  });

  test('waits while the year’s number is missing for one of them', () => {
    const { rows, notPlaced } = imported(reportOf([{ months: [11, 0] }]), shared, [news], population.slice(0, 1));
    expect(rows).toEqual([]);
    expect(notPlaced).toMatchObject([{ reason: 'no_population', rows: 1 }]);
    expect(notPlaced.every(isWaiting)).toBe(true);
  });

  test('by pupils waits for the pupils', () => {
    const byPupils: UsageChoices = {
      ...whole,
      organisations: { kind: 'one', placement: { kind: 'allocated', among: ['NO-4601', 'NO-4621'], by: 'pupils' } },
    };
    const { notPlaced } = imported(reportOf([{ months: [11, 0] }]), byPupils, [news], population.slice(0, 1));
    expect(notPlaced).toMatchObject([{ reason: 'no_pupils', rows: 1 }]);
    expect(notPlaced.every(isWaiting)).toBe(true);
  });

  test('adds to what one of them reports by itself', () => {
    const choices: UsageChoices = {
      ...whole,
      organisations: {
        kind: 'each',
        byInstitution: new Map<string, Placement>([
          ['felles', { kind: 'allocated', among: ['NO-4601', 'NO-4621'], by: 'inhabitants' }],
          ['Voss', at('NO-4621')],
        ]),
      },
    };
    const report = reportOf([
      { institution: 'felles', months: [4, null] },
      { institution: 'Voss', months: [5, null] },
    ]);
    expect(imported(report, choices, [news], population).rows).toEqual([
      'avis NO-4601 Total_Item_Requests 2024-01 3',
      'avis NO-4621 Total_Item_Requests 2024-01 1',
      'avis NO-4621 Total_Item_Requests 2024-01 5',
    ]);
  });
});
