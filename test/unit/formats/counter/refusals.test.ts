import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readUsageReport } from '#formats/counter/read-usage-report.ts';
import { workbook } from '../../../support/counter-fixtures.ts';
import { briefProblems, fixture, readFixture } from './read-fixture.ts';

describe('files that are no report are refused, each with its own reason', () => {
  test.each([
    ['empty.csv', 'counter.emptyFile - -'],
    ['html.xls', 'counter.html - -'],
    ['pdf.csv', 'counter.pdf - -'],
    ['picture.csv', 'counter.picture - -'],
    ['vendor-error.json', 'counter.vendorError - -'],
    ['old.xls', 'counter.oldXls - -'],
    ['headings-only.csv', 'counter.headerOnly - -'],
    ['unknown.csv', 'counter.notRecognised - -'],
    ['nul.tsv', 'counter.nulBytes - -'],
    ['damaged-utf-8.tsv', 'counter.damagedText - -'],
    ['release-6.tsv', 'counter.unknownRelease 3 B'],
    ['no-headings.tsv', 'counter.noHeadings - -'],
    ['two-reports.tsv', 'counter.secondReport 17 -'],
    ['unclosed-quote.csv', 'counter.brokenQuotes 15 -'],
    ['r4-journal.tsv', 'counter.r4ReportUnsupported 1 -'],
  ])('%s', (name, problem) => {
    const outcome = readFixture(name);
    expect(outcome.kind).toBe('refused');
    expect(briefProblems(outcome)).toEqual([problem]);
  });

  test.each([
    ['blanks alone', strToU8('  \r\n \t\r\n'), 'counter.emptyFile - -'],
    ['broken JSON', strToU8('{"Report_Header": {'), 'counter.brokenJson - -'],
    ['JSON of something else', strToU8('{"hello": 1}'), 'counter.notRecognised - -'],
    [
      'a workbook cut short',
      workbook([{ name: 'PR', rows: [['Report_Name']] }]).slice(0, 300),
      'counter.brokenWorkbook - -',
    ],
    ['an XML file', strToU8('<?xml version="1.0"?><Report/>'), 'counter.xml - -'],
  ])('%s', (_, bytes, problem) => {
    const outcome = readUsageReport(bytes, 'fil');
    expect(outcome.kind).toBe('refused');
    expect(briefProblems(outcome)).toEqual([problem]);
  });
});

describe('personal data is refused before anything else is said', () => {
  test.each([
    ['user-id-column.tsv', 'counter.userLevelColumn 14 user_id'],
    ['national-id-in-rows.tsv', 'counter.userLevelContent 15 Notes'],
  ])('%s', (name, problem) => {
    const outcome = readFixture(name);
    expect(outcome.kind).toBe('refused');
    expect(briefProblems(outcome)).toEqual([problem]);
  });

  test.each([
    ['Fødselsnummer', '1'],
    ['Låner', 'a'],
    ['E-post', 'a'],
    ['Lånekortnummer', 'a'],
    ['IP-adresse', 'a'],
    ['user_id', 'a'],
    ['Kommentar', '13097248022'],
    ['Kommentar', '130972 48022'],
    ['Kommentar', 'ola.nordmann@example.no'],
    ['Kommentar', 'Ola Nordmann <ola@example.no>'],
    ['Kommentar', 'N001234567'],
    ['Kommentar', '4111 1111 1111 1111'],
    ['Kommentar', '192.168.10.7'],
    ['Kommentar', '2001:db8::17'],
  ])('a list with %s: %s', (heading, value) => {
    const outcome = readUsageReport(strToU8(`Tittel;${heading}\r\nBok;${value}\r\n`), 'liste.csv');
    expect(outcome.kind).toBe('refused');
    expect(briefProblems(outcome)).toMatchObject([expect.stringMatching(/^counter\.userLevel/)]);
    expect(JSON.stringify(outcome)).not.toContain(value.length > 1 ? value : 'nothing');
  });

  test('personal data in JSON', () => {
    const report = {
      Report_Header: { Report_ID: 'PR', Release: '5.1' },
      Report_Items: [{ Platform: 'Fjordavis', User_ID: 'u1' }],
    };
    expect(briefProblems(readUsageReport(strToU8(JSON.stringify(report)), 'r.json'))).toEqual([
      'counter.userLevelColumn 1 User_ID',
    ]);
  });

  test('a database may be called Student, also in release 4', () => {
    const text = new TextDecoder().decode(fixture('r4-database.tsv')).replaceAll('Norsk base', 'Student');
    expect(readUsageReport(strToU8(text), 'db1.tsv').kind).toBe('ok');
  });

  test('ids of works and libraries are not taken for a person’s', () => {
    const text = new TextDecoder()
      .decode(fixture('printed-issn.tsv'))
      .replace('Printed_ISSN', 'Proprietary_ID')
      .replace('1234-5678', '13097248022');
    expect(readUsageReport(strToU8(text), 'tr.tsv').kind).toBe('ok');
    const withAddress = text.replace('13097248022', 'ola@example.no');
    expect(briefProblems(readUsageReport(strToU8(withAddress), 'tr.tsv'))).toEqual([
      'counter.userLevelContent 15 Proprietary_ID',
    ]);
  });
});

describe('files built to do harm are refused within two seconds', () => {
  const timed = (bytes: Uint8Array): { problems: string[]; seconds: number } => {
    const start = performance.now();
    const problems = briefProblems(readUsageReport(bytes, 'fil.csv'));
    return { problems, seconds: (performance.now() - start) / 1000 };
  };

  test('a cell of 50 MB', () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(0x78);
    bytes.set(strToU8('Tittel;Tekst\r\nA;'));
    const { problems, seconds } = timed(bytes);
    expect(problems).toEqual(['counter.cellTooLong 2 B']);
    expect(seconds).toBeLessThan(2);
  });

  test('100 000 columns', () => {
    const { problems, seconds } = timed(strToU8(`${'k;'.repeat(100_000)}\r\n`.repeat(20)));
    expect(problems).toEqual(['counter.tooManyColumns 1 -']);
    expect(seconds).toBeLessThan(2);
  });

  test('a file of more than 100 MB', () => {
    expect(timed(new Uint8Array(101 * 1024 * 1024)).problems).toEqual(['counter.fileTooLarge - -']);
  });

  test('a workbook that unpacks to far more than it is', () => {
    const bytes = workbook([{ name: 'PR', rows: [['x'.repeat(30 * 1024 * 1024)]] }]);
    const { problems, seconds } = timed(bytes);
    expect(bytes.length).toBeLessThan(200_000);
    expect(problems).toEqual(['counter.workbookTooLarge - -']);
    expect(seconds).toBeLessThan(2);
  });

  test('a workbook with a long cell or many columns', () => {
    expect(timed(workbook([{ name: 'Ark', rows: [['x'.repeat(40_000)]] }])).problems).toEqual([
      'counter.cellTooLong 1 A',
    ]);
    const wide = workbook([{ name: 'Ark', rows: [Array.from({ length: 1200 }, () => 'k')] }]);
    expect(timed(wide).problems).toEqual(['counter.tooManyColumns 1 -']);
  });
});
