import { expect, test } from 'vitest';
import { readUsageReport, readUsageReports } from '#formats/counter/read-usage-report.ts';
import { asJson, asXlsx, type FixtureReport, workbook } from '../../../support/counter-fixtures.ts';
import { accepted, briefFacts, briefProblems } from './read-fixture.ts';

const head = (id: string, name: string): string[][] => [
  ['Report_Name', name],
  ['Report_ID', id],
  ['Release', '5.1'],
  ['Reporting_Period', 'Begin_Date=2024-01-01; End_Date=2024-02-29'],
  ['Created', '2024-03-01'],
  [],
];

const platform = {
  name: 'Plattform',
  rows: [
    ...head('PR', 'Platform Report'),
    ['Platform', 'Metric_Type', 'Reporting_Period_Total', 45292, 45323],
    ['Fjordavis', 'Total_Item_Requests', 3, 1, 2],
  ],
};

const database = {
  name: 'Baser',
  rows: [
    ...head('DR', 'Database Report'),
    ['Database', 'Platform', 'Metric_Type', 'Reporting_Period_Total', 'Jan-2024', 'Feb-2024'],
    ['Arkivet', 'Fjordavis', 'Searches_Regular', 7, 3, 4],
  ],
};

test('every sheet that is a report is read, others are passed over', () => {
  const outcome = readUsageReports(workbook([{ name: 'Forside', rows: [['Hei']] }, platform, database]), 'b.xlsx');
  expect(outcome.kind === 'ok' && outcome.value.map(({ sheet, reportId }) => [sheet, reportId])).toEqual([
    ['Plattform', 'PR'],
    ['Baser', 'DR'],
  ]);
});

test('each month knows its column, whatever order they stand in; a total of one month has its own', () => {
  const read = (rows: readonly (readonly (string | number)[])[]) =>
    accepted(readUsageReport(workbook([{ name: 'Ark', rows }]), 'b.xlsx'));
  const headings = ['Platform', 'Metric_Type', 'Reporting_Period_Total'];
  const turned = read([
    ...head('PR', 'Platform Report'),
    [...headings, 'Feb-2024', 'Jan-2024'],
    ['Fjordavis', 'Total_Item_Requests', 3, 2, 1],
  ]);
  expect([turned.months, turned.columns]).toEqual([
    ['2024-01', '2024-02'],
    [4, 3],
  ]);
  const oneMonth = head('PR', 'Platform Report').map((row) =>
    row.map((cell) => cell.replace('End_Date=2024-02-29', 'End_Date=2024-01-31')),
  );
  const total = read([...oneMonth, headings, ['Fjordavis', 'Total_Item_Requests', 3]]);
  expect([total.months, total.columns]).toEqual([['2024-01'], [2]]);
});

test('months that a workbook keeps as dates are read', () => {
  const report = accepted(readUsageReport(workbook([platform]), 'b.xlsx'));
  expect(briefFacts(report)).toEqual(['Total_Item_Requests 2024-01 1', 'Total_Item_Requests 2024-02 2']);
});

test('one report asked for, several there: the first, and a warning that names the rest', () => {
  const outcome = readUsageReport(workbook([platform, database]), 'b.xlsx');
  expect(accepted(outcome).reportId).toBe('PR');
  expect(outcome.kind === 'ok' && outcome.warnings).toMatchObject([
    { code: 'counter.moreReports', params: { sheets: 'Baser' } },
  ]);
});

test('a fraction in a workbook is no count', () => {
  const rows = [...platform.rows.slice(0, -1), ['Fjordavis', 'Total_Item_Requests', 3, 1.5, 2]];
  expect(briefProblems(readUsageReport(workbook([{ name: 'PR', rows }]), 'b.xlsx'))).toEqual([
    'counter.unreadableNumber 8 45292',
  ]);
});

test('an error in a sheet names the sheet', () => {
  const rows = [...platform.rows.slice(0, -1), ['Fjordavis', 'Total_Item_Requests', 3, '#REF!', 2]];
  const outcome = readUsageReport(workbook([{ name: 'Mitt ark', rows }]), 'b.xlsx');
  expect(outcome.kind === 'refused' && outcome.problems).toMatchObject([{ table: 'Mitt ark', row: 8 }]);
});

test('ten thousand titles of a year are read in a moment', () => {
  const months = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`);
  const report: FixtureReport = {
    reportId: 'TR',
    release: '5.1',
    months,
    monthly: true,
    rows: Array.from({ length: 10_000 }, (_, i) => ({
      item: `Bok ${i}`,
      platform: 'Fjordavis',
      dataType: 'Book',
      metric: 'Total_Item_Requests',
      counts: months.map((__, m) => (i + m) % 7),
    })),
  };
  for (const bytes of [asXlsx(report), asJson(report)]) {
    const start = performance.now();
    expect(accepted(readUsageReport(bytes, 'stor')).rows).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(5000);
  }
});
