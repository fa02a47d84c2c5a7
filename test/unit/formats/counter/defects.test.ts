import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { counterFacts } from '#domain/counter/facts.ts';
import { readUsageReport } from '#formats/counter/read-usage-report.ts';
import { asTsv } from '../../../support/counter-fixtures.ts';
import { accepted, briefFacts, briefProblems, fixture, readFixture } from './read-fixture.ts';

const titled = new TextDecoder().decode(
  asTsv({
    reportId: 'TR',
    release: '5.1',
    months: ['2024-01', '2024-02'],
    monthly: true,
    rows: [
      { item: 'TITTEL', platform: 'Avis', dataType: 'Book', metric: 'Total_Item_Requests', counts: [1, 2] },
      { item: 'Annen', platform: 'Avis', dataType: 'Book', metric: 'Total_Item_Requests', counts: [3, 4] },
    ],
  }),
);

const GOOD = [
  'Total_Item_Requests 2024-01 10',
  'Total_Item_Requests 2024-02 20',
  'Total_Item_Requests 2024-03 30',
  'Unique_Item_Requests 2024-01 6',
  'Unique_Item_Requests 2024-02 11',
  'Unique_Item_Requests 2024-03 16',
];
const FIRST_METRIC = GOOD.slice(0, 3);

describe('months however they are written', () => {
  test.each([
    'month-mmm-yy.tsv',
    'month-yy-mmm.tsv',
    'month-iso.tsv',
    'month-m-yyyy.tsv',
    'month-us-dates.tsv',
    'month-ambiguous-dates.tsv',
    'month-german.tsv',
    'month-serial.csv',
  ])('%s', (name) => {
    const outcome = readFixture(name);
    expect(briefProblems(outcome)).toEqual([]);
    expect(briefFacts(accepted(outcome))).toEqual(GOOD);
  });

  test('Norwegian names', () => {
    expect(accepted(readFixture('month-norwegian.csv')).months).toEqual(['2024-05', '2024-10', '2024-12']);
  });

  test('a heading that is no month is named and refuses the file', () => {
    const outcome = readFixture('month-unreadable.tsv');
    expect(outcome.kind).toBe('refused');
    expect(briefProblems(outcome)).toEqual(['counter.unreadableMonth 14 Foo-2024']);
  });

  test('the same month twice is refused', () => {
    expect(briefProblems(readFixture('month-twice.tsv'))).toEqual(['counter.duplicateMonth 14 2024-02']);
  });

  test('a month outside the reporting period is read and remarked', () => {
    const outcome = readFixture('month-outside-period.tsv');
    expect(briefProblems(outcome)).toEqual(['counter.monthOutsidePeriod 14 Mar-2025']);
    expect(accepted(outcome).months).toEqual(['2024-01', '2024-02', '2025-03']);
  });
});

describe('what vendors do to tables', () => {
  test.each([
    [
      'thousands.csv',
      ['Total_Item_Requests 2024-01 1010', 'Total_Item_Requests 2024-02 1020', 'Total_Item_Requests 2024-03 1030'],
    ],
    [
      'thousands-nbsp.tsv',
      ['Total_Item_Requests 2024-01 1010', 'Total_Item_Requests 2024-02 1020', 'Total_Item_Requests 2024-03 1030'],
    ],
    ['headings-other-spelling.tsv', GOOD],
    ['printed-issn.tsv', FIRST_METRIC],
    ['blank-rows.tsv', GOOD],
    ['trailing-empty-columns.csv', GOOD],
    ['period-to.tsv', GOOD],
    ['period-split-by-semicolon.csv', GOOD],
    ['release-5.0.tsv', GOOD],
    ['equal-sign-before-quotes.csv', FIRST_METRIC],
    ['quotes-in-tabs.tsv', [...FIRST_METRIC, ...GOOD.slice(3)]],
  ])('%s', (name, facts) => {
    const outcome = readFixture(name);
    expect(briefProblems(outcome)).toEqual([]);
    expect(briefFacts(accepted(outcome))).toEqual(facts);
  });

  test('a separator inside a value after an equal sign splits nothing', () => {
    expect(accepted(readFixture('equal-sign-before-quotes.csv')).rows[0]?.item).toBe('Fjordavis, nett');
  });

  test('quotation marks in tab-separated text are part of it', () => {
    expect(accepted(readFixture('quotes-in-tabs.tsv')).rows.map((row) => row.item)).toEqual([
      '"Hamlet" og andre',
      '"Åpen',
    ]);
  });

  test('summary rows are left out and named', () => {
    const outcome = readFixture('summary-rows.tsv');
    expect(briefProblems(outcome)).toEqual([
      'counter.summaryRow 17 -',
      'counter.summaryRow 18 -',
      'counter.summaryRow 19 -',
    ]);
    expect(briefFacts(accepted(outcome))).toEqual(GOOD);
  });

  test('an empty month is no fact and certainly not 0', () => {
    const outcome = readFixture('empty-months.tsv');
    expect(briefFacts(accepted(outcome))).toEqual(['Total_Item_Requests 2024-01 10', 'Total_Item_Requests 2024-03 30']);
    expect(briefProblems(outcome)).toEqual(['counter.emptyMonths 15 Feb-2024']);
  });

  test('name and id that disagree: the columns decide', () => {
    const outcome = readFixture('name-and-id.tsv');
    expect(accepted(outcome).reportId).toBe('TR');
    expect(briefProblems(outcome)).toEqual(['counter.nameAndIdDisagree - -']);
  });

  test('a date of creation that does not exist is left out', () => {
    const outcome = readFixture('created-zeros.tsv');
    expect(accepted(outcome).created).toBe('');
    expect(briefProblems(outcome)).toEqual(['counter.unreadableCreated 11 B']);
  });

  test('a period that cannot be read is taken from the months', () => {
    const outcome = readFixture('period-unreadable.tsv');
    expect(accepted(outcome)).toMatchObject({ begin: '2024-01', end: '2024-03' });
    expect(briefProblems(outcome)).toEqual(['counter.periodFromMonths 10 B']);
  });

  test('months that do not add up are remarked with both numbers', () => {
    const outcome = readFixture('row-sum.tsv');
    expect(outcome.kind === 'ok' && outcome.warnings).toMatchObject([
      { severity: 'warning', code: 'counter.rowSum', row: 15, params: { sum: 60, total: 99 } },
    ]);
  });

  test('a cell to the right of the headings is remarked', () => {
    expect(briefProblems(readFixture('beyond-headings.tsv'))).toEqual(['counter.cellBeyondHeadings 15 H']);
  });

  test('headings named like members of a prototype refuse the file', () => {
    const outcome = readFixture('prototype-headings.tsv');
    expect(outcome.kind).toBe('refused');
    expect(briefProblems(outcome)).toEqual([
      'counter.prototypeHeading 14 __proto__',
      'counter.prototypeHeading 14 constructor',
      'counter.prototypeHeading 14 toString',
    ]);
  });

  test('a column that the standard does not have is passed over with a remark', () => {
    const outcome = readFixture('unknown-column.tsv');
    expect(briefFacts(accepted(outcome))).toEqual(FIRST_METRIC);
    expect(briefProblems(outcome)).toEqual(['counter.unknownColumn 14 Egen_Kolonne']);
  });

  test('titles begin as they like; a formula in their place refuses the file', () => {
    const title = (name: string) => titled.replace('TITTEL', name);
    for (const name of ['=Love', '=LOVE (2018)', '-30-', '+1', '@Work', '="1984"', '– intet –']) {
      const read = accepted(readUsageReport(strToU8(title(name)), 'r.tsv'));
      expect(read.rows[0]?.item).toBe(name === '="1984"' ? '1984' : name);
    }
    for (const name of ['=HYPERLINK("http://x";"y")', "-2+3+cmd|' /C calc'!A0", '@SUM(A1:A9)']) {
      expect(briefProblems(readUsageReport(strToU8(title(name)), 'r.tsv'))).toEqual(['counter.formulaCell 16 Title']);
    }
  });
});

describe('numbers that cannot be right refuse the file and name the cell', () => {
  test.each([
    ['unreadable-number.tsv', 'counter.unreadableNumber 15 Feb-2024'],
    ['negative-number.tsv', 'counter.negativeNumber 15 Feb-2024'],
    ['formula.csv', 'counter.formulaCell 15 Reporting_Period_Total'],
  ])('%s', (name, problem) => {
    const outcome = readFixture(name);
    expect(outcome.kind).toBe('refused');
    expect(briefProblems(outcome)).toEqual([problem]);
  });
});

describe('reports of their own kind', () => {
  test('totals without months stay totals of the period', () => {
    const report = accepted(readFixture('totals-only.tsv'));
    expect(report).toMatchObject({ begin: '2024-01', end: '2024-03', months: [] });
    expect(briefFacts(report)).toEqual(['Total_Item_Requests total 60', 'Unique_Item_Requests total 33']);
  });

  test('a consortium report names the libraries', () => {
    const report = accepted(readFixture('consortium.tsv'));
    expect(report.rows).toMatchObject([
      { institution: 'Bergen bibliotek', customerId: '4601', subdivision: 'NO-46' },
      { institution: 'Voss bibliotek', customerId: '4621', subdivision: 'NO-46' },
    ]);
    expect(new Set(counterFacts(report).map((fact) => fact.organisation))).toEqual(
      new Set(['Bergen bibliotek', 'Voss bibliotek']),
    );
  });

  test('exception 3031 makes absent months unknown', () => {
    const outcome = readFixture('exception-3031.tsv');
    expect(accepted(outcome).absenceIsZero).toBe(false);
    expect(briefFacts(accepted(outcome))).toEqual(['Total_Item_Requests 2024-01 10', 'Total_Item_Requests 2024-02 20']);
    expect(briefProblems(outcome)).toContain('counter.exceptionUnknownUsage - -');
  });

  test('a whole report without rows is read, with a warning', () => {
    const outcome = readFixture('no-rows.tsv');
    expect(accepted(outcome).rows).toEqual([]);
    expect(briefProblems(outcome)).toEqual(['counter.noRows - -']);
    // Where the vendor says why there are none, it is not said that nothing was used.
    const text = new TextDecoder()
      .decode(fixture('no-rows.tsv'))
      .replace(/Exceptions\t?/, 'Exceptions\t3031: Usage Not Ready');
    expect(briefProblems(readUsageReport(strToU8(text), 'r.tsv'))).toEqual(['counter.exceptionUnknownUsage - -']);
  });

  test('a database report of release 4', () => {
    const outcome = readFixture('r4-database.tsv');
    expect(accepted(outcome)).toMatchObject({ reportId: 'DB1', release: '4', begin: '2024-01', end: '2024-02' });
    expect(briefFacts(accepted(outcome))).toEqual([
      'Record Views 2024-01 5',
      'Record Views 2024-02 0',
      'Regular Searches 2024-01 1',
      'Regular Searches 2024-02 2',
    ]);
    expect(briefProblems(outcome)).toEqual(['counter.summaryRow 11 -']);
  });
});

test.each(['\n', '\r', '\r\n'])('lines ending %j, also when the header ends otherwise', (end) => {
  const text = new TextDecoder().decode(fixture('period-to.tsv')).replaceAll('\r\n', '\n');
  const [head, body] = [text.slice(0, text.indexOf('Platform\tMetric')), text.slice(text.indexOf('Platform\tMetric'))];
  for (const mixed of [
    text.replaceAll('\n', end),
    head.replaceAll('\n', end) + body,
    head + body.replaceAll('\n', end),
  ]) {
    expect(briefFacts(accepted(readUsageReport(strToU8(mixed), 'pr.tsv')))).toEqual(GOOD);
  }
});

describe('encodings', () => {
  test.each(['windows-1252.csv', 'utf-16.tsv', 'utf-8-bom-sep.csv'])('%s', (name) => {
    const report = accepted(readFixture(name));
    expect(report.rows[0]?.item).toBe('Sjøbøker og «ærlige» aviser');
    expect(briefFacts(report)).toEqual(FIRST_METRIC);
  });
});
