import { describe, expect, test } from 'vitest';
import { readExceptions } from '#domain/counter/exceptions.ts';
import { institutionIds, listedValues } from '#domain/counter/header-block.ts';
import { ProblemList } from '#domain/counter/problem-list.ts';
import { identifyReport, readRelease } from '#domain/counter/report-identity.ts';
import { readCreated, readReportingPeriod } from '#domain/counter/reporting-period.ts';
import { isSummaryRow } from '#domain/counter/summary-rows.ts';

describe('the reporting period', () => {
  test.each([
    'Begin_Date=2024-01-01; End_Date=2024-08-31',
    'begin_date=2024-01-01;end_date=2024-08-31',
    '2024-01-01 to 2024-08-31',
    '2024-01 to 2024-08',
    '01.01.2024 - 31.08.2024',
  ])('%s', (text) => {
    expect(readReportingPeriod(text)).toEqual({ begin: '2024-01', end: '2024-08' });
  });

  test.each(['', '2024', '2024-01-01', '2024-08-31 to 2024-01-01', '2024-00-01 to 2024-08-31'])(
    '«%s» is none',
    (text) => {
      expect(readReportingPeriod(text)).toBeNull();
    },
  );
});

test.each([
  ['2024-04-02T08:00:00Z', '2024-04-02T08:00:00Z'],
  ['2024-04-02', '2024-04-02'],
  ['45384.5', '2024-04-02'],
  ['2020-00-00T00:00:00Z', ''],
  ['i går', ''],
])('created «%s» is «%s»', (text, created) => {
  expect(readCreated(text)).toBe(created);
});

test('exceptions are told apart, dates and semicolons in their data are not', () => {
  expect(
    readExceptions(
      '3031: Usage Not Ready (request was for 2024-01-01 to 2024-12-31; however, only to 2024-08-31); 3040: Partial Data',
    ),
  ).toEqual([
    { code: 3031, text: 'Usage Not Ready (request was for 2024-01-01 to 2024-12-31; however, only to 2024-08-31)' },
    { code: 3040, text: 'Partial Data' },
  ]);
  expect(readExceptions('')).toEqual([]);
  expect(readExceptions('Noe gikk galt')).toEqual([{ code: 0, text: 'Noe gikk galt' }]);
});

test('lists of the header', () => {
  expect(listedValues('Data_Type=Book|Journal; Access_Method=Regular', 'Data_Type')).toEqual(['Book', 'Journal']);
  expect(listedValues('Access_Method=Regular', 'Data_Type')).toEqual([]);
  expect(institutionIds('ISNI:1234123412341234; ISIL:NO-42; 4200')).toEqual(['1234123412341234', 'NO-42', '4200']);
});

test.each([
  ['5', '5'],
  ['5.0', '5'],
  ['5.0.3', '5'],
  ['COP5', '5'],
  ['5.1', '5.1'],
  ['5.1.0.1', '5.1'],
  ['5.2', null],
  ['6', null],
  ['', null],
])('release «%s» is %s', (text, release) => {
  expect(readRelease(text)).toBe(release);
});

describe('which report it is', () => {
  const identify = (id: string, name: string, kind: 'PR' | 'DR' | 'TR' | 'IR' | null) => {
    const problems = new ProblemList(null);
    return [identifyReport(id, name, kind, problems)?.reportId ?? null, problems.all().map(({ code }) => code)];
  };

  test.each([
    ['DR_D1', 'Database Search and Item Usage', 'DR', 'DR_D1', []],
    ['tr-j1', 'Journal Requests (Controlled)', 'TR', 'TR_J1', []],
    ['', 'Multimedia Item Requests xxx', 'IR', 'IR_M1', []],
    ['DR', 'Title Master Report', 'TR', 'TR', ['counter.nameAndIdDisagree']],
    ['PR', '', 'DR', 'DR', ['counter.rowsOfAnotherReport']],
    ['XX', 'Egen rapport', 'PR', null, ['counter.unknownReport']],
  ] as const)('%s, %s with rows of %s', (id, name, kind, expected, codes) => {
    expect(identify(id, name, kind)).toEqual([expected, codes]);
  });
});

test.each([
  ['Total', '', false, false, true],
  ['All Platforms', 'Searches_Platform', false, false, true],
  ['Total for all collections', 'x', true, false, true],
  ['Noe', 'TOTAL', true, true, true],
  ['Total', 'Total_Item_Requests', true, true, false],
  ['Total War', 'Total_Item_Requests', true, false, false],
  ['Fjordavis', 'Total_Item_Requests', false, false, false],
])('%s (%s) as a summary row', (item, metric, isWork, isIdentified, expected) => {
  expect(isSummaryRow(item, metric, isWork, isIdentified)).toBe(expected);
});

test('a hundred findings of a kind are shown, the rest counted', () => {
  const problems = new ProblemList('Ark');
  for (let row = 1; row <= 130; row++) problems.warning('counter.rowSum', { row });
  expect(problems.all()).toHaveLength(101);
  expect(problems.all().at(-1)).toMatchObject({ code: 'counter.moreOfSame', params: { more: 30 } });
});
