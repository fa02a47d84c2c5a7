import { describe, expect, test } from 'vitest';
import { importPreview } from '#domain/counter/import-preview.ts';
import type { CounterReport, CounterRow } from '#domain/counter/report.ts';
import { suggestMatches } from '#domain/counter/suggest-matches.ts';
import { type UsageChoices, usageImport } from '#domain/counter/usage-import.ts';
import { month, organisationId } from '#domain/model/brands.ts';
import type { Organisation, Service } from '#domain/model/tables.ts';
import { usageFromRows, usageRow } from '#domain/model/usage-columns.ts';

type Line = Partial<CounterRow> & { readonly months: readonly (number | null)[] };

function reportOf(lines: readonly Line[], changes: Partial<CounterReport> = {}): CounterReport {
  const rows = lines.map(({ months: _, ...line }, i) => ({
    row: i + 15,
    item: 'Fjordavis',
    platform: 'Fjordavis',
    institution: '',
    customerId: '',
    subdivision: '',
    dataType: '',
    metric: 'Total_Item_Requests',
    total: null,
    ...line,
  }));
  return {
    kind: 'PR',
    reportId: 'PR',
    isView: false,
    reportName: 'Platform Report',
    release: '5.1',
    format: 'delimited',
    sheet: null,
    institutionName: '',
    institutionIds: [],
    created: '2024-03-01',
    createdBy: '',
    begin: month('2024-01'),
    end: month('2024-02'),
    exceptions: [],
    absenceIsZero: true,
    months: [month('2024-01'), month('2024-02')],
    rows,
    counts: Float64Array.from(lines.flatMap((line) => line.months.map((count) => count ?? Number.NaN))),
    ...changes,
  };
}

function service(id: string, changes: Partial<Service> = {}): Service {
  return {
    id,
    owner: organisationId('NO'),
    vendor_id: '',
    name: id,
    category: 'news',
    use_metric: '',
    platform_names: '',
    data_types: '',
    ...changes,
  };
}

function organisation(id: string, name: string): Organisation {
  return {
    id: organisationId(id),
    owner: organisationId('NO'),
    name,
    kind: 'municipality',
    county_id: null,
    valid_from: null,
    valid_to: null,
  };
}

const identity = { id: 'kilde', owner: 'NO-46', fileName: 'pr.tsv', sha256: 'ab', importedAt: '2024-03-02T00:00:00Z' };
const news = service('avis');
const whole: UsageChoices = {
  services: [{ platform: 'Fjordavis', database: null, dataTypes: [], serviceId: 'avis' }],
  organisations: { kind: 'one', organisationId: 'NO-46' },
};

function imported(report: CounterReport, choices = whole, services: readonly Service[] = [news]) {
  const result = usageImport(report, choices, services, identity);
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
        ['Bergen', 'NO-4601'],
        ['Voss', 'NO-4621'],
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

test('the preview counts what is new, changed and the same', () => {
  const row = (monthText: string, count: number, source_id: string) => ({
    source_id,
    service_id: 'avis',
    organisation_id: 'NO-46',
    month: monthText,
    metric: 'Total_Item_Requests',
    count,
    allocated: false,
  });
  const before = usageFromRows([row('2024-01', 1, 'a'), row('2024-02', 2, 'a')]);
  const next = usageFromRows([row('2024-01', 1, 'b'), row('2024-02', 9, 'b'), row('2024-03', 3, 'b')]);
  expect(importPreview(before, next)).toMatchObject({
    new: 1,
    changed: 1,
    same: 1,
    changes: [{ month: '2024-02', before: 2, after: 9 }],
  });
});

describe('suggested matches', () => {
  const organisations = [
    organisation('NO-42', 'Agder'),
    organisation('NO-4601', 'Bergen'),
    organisation('NO-4621', 'Voss'),
    organisation('NO-1144', 'Våler'),
    organisation('NO-3419', 'Våler'),
  ];
  const services = [
    service('avis', { name: 'Fjordavis' }),
    service('bok', { platform_names: 'fjord avis;Bokplattformen', data_types: 'Book' }),
    service('arkiv', { platform_names: 'Arkivet' }),
  ];

  test('services by name and platform names, those with data types first', () => {
    const { services: found } = suggestMatches(
      reportOf([
        { dataType: 'Book', months: [1, 1] },
        { dataType: 'Article', months: [1, 1] },
        { platform: 'Ukjent', months: [1, 1] },
      ]),
      services,
      organisations,
    );
    expect(found.map(({ part, rules }) => [part.platform, rules.map((rule) => rule.serviceId)])).toEqual([
      ['Fjordavis', ['bok', 'avis']],
      ['Ukjent', []],
    ]);
  });

  test('databases before their platform', () => {
    const report = reportOf(
      [
        { item: 'Arkivet', months: [1, 1] },
        { item: 'Annet', months: [1, 1] },
      ],
      { kind: 'DR' },
    );
    expect(suggestMatches(report, services, organisations).services.map(({ rules }) => rules[0]?.serviceId)).toEqual([
      'arkiv',
      'bok',
    ]);
  });

  test('libraries by id, subdivision and name', () => {
    const report = reportOf([
      { institution: 'Bergen Bibliotek', customerId: '17', months: [1, 1] },
      { institution: 'Et sted', customerId: 'no-4621', months: [1, 1] },
      { institution: 'Noe', customerId: '18', subdivision: 'NO-42', months: [1, 1] },
      { institution: 'Våler folkebibliotek', customerId: '19', months: [1, 1] },
    ]);
    expect(suggestMatches(report, services, organisations).organisations.map((found) => found.organisationId)).toEqual([
      'NO-4601',
      'NO-4621',
      'NO-42',
      null,
    ]);
  });

  test('the whole file by its header', () => {
    const report = reportOf([{ months: [1, 1] }], { institutionName: 'Agder fylkesbibliotek' });
    expect(suggestMatches(report, services, organisations)).toMatchObject({ organisations: [], whole: 'NO-42' });
    const byId = reportOf([{ months: [1, 1] }], { institutionName: 'Noe annet', institutionIds: ['123', 'NO-4601'] });
    expect(suggestMatches(byId, services, organisations).whole).toBe('NO-4601');
  });
});
