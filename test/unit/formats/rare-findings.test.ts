import { describe, expect, test } from 'vitest';
import { applyMapping } from '#domain/mapping/apply-mapping.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { readUsageReport } from '#formats/counter/read-usage-report.ts';
import { readPopulationTable } from '#formats/population/read-population-table.ts';
import { asTsv } from '../../support/counter-fixtures.ts';
import { run } from '../../support/run-b24.ts';
import { smallCentralFile } from '../../support/small-central-file.ts';
import { gridOf, read, settled } from '../domain/mapping/read-fixture.ts';

// Findings that no other test meets; which those are is held by test/unit/texts/findings-met.test.ts.
const utf8 = (text: string) => new TextEncoder().encode(text);
const row = { platform: 'Avis', dataType: 'Book', metric: 'Searches_Regular' };
const report = new TextDecoder().decode(
  asTsv({
    reportId: 'DR',
    release: '5.1',
    months: ['2024-01', '2024-02'],
    monthly: true,
    rows: [
      { ...row, item: 'Basen', counts: [1, 2] },
      { ...row, item: 'Arkivet', counts: [3, 2] },
    ],
  }),
);
const tooMany = 'a;1\n'.repeat(1_048_577);

/** `code row column` of the first finding. */
function first(outcome: Outcome<unknown>): string {
  const problems: readonly Problem[] = outcome.kind === 'ok' ? outcome.warnings : outcome.problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [found] = errors.length > 0 ? errors : problems;
  return `${found?.code} ${found?.row ?? '-'} ${found?.column ?? '-'}`;
}

describe('a COUNTER report', () => {
  test.each([
    ['with a heading twice', ['Database\t', 'Platform\t'], 'counter.duplicateColumn 15 Platform'],
    ['without a heading that it must have', ['\tMetric_Type\t', '\tAnnet\t'], 'counter.columnMissing 15 Metric_Type'],
    ['without numbers', ['Reporting_Period_Total\tJan-2024\tFeb-2024', ''], 'counter.noCounts 15 -'],
    ['with a row about nothing', ['Basen\t', '\t'], 'counter.itemMissing 16 Database'],
    ['with a row that counts nothing', ['Searches_Regular', ''], 'counter.metricMissing 16 Metric_Type'],
  ] as const)('%s', (_, [from, to], finding) => {
    expect(first(readUsageReport(utf8(report.replace(from, to)), 'rapport.tsv'))).toBe(finding);
  });

  test('longer than a spreadsheet can be', () => {
    expect(first(readUsageReport(utf8(report + tooMany), 'rapport.tsv'))).toBe('counter.tooManyRows - -');
  });
});

describe('a table of no standard', () => {
  const table = (lines: string) => read(gridOf(lines), '');

  test.each([
    ['a row twice', 'Tjeneste;Måned;Utlån\nNaxos;2024-01;1\nNaxos;2024-01;1', 'mapping.repeatedRow 3 -'],
    ['a remark', 'Tjeneste;Måned;Utlån\nNaxos;2024-01;1\nTall fra leverandøren;;', 'mapping.noteRow 3 -'],
    [
      'time that is none',
      'Tjeneste;Måned;Spilletid (timer)\nNaxos;2024-01;1:30:00\nNaxos;2024-02;0:10:00\nNaxos;2024-03;snart',
      'mapping.unreadableDuration 4 Spilletid (timer)',
    ],
  ])('with %s', (_, lines, finding) => {
    expect(first(table(lines))).toBe(finding);
  });

  test('without a number in it, by a layout that fits', () => {
    const mapping = settled(gridOf('Tjeneste;Måned;Utlån\nNaxos;2024-01;1'), '');
    const empty = { name: null, rows: [['Tjeneste', 'Måned', 'Utlån']] };
    expect(first(applyMapping(empty, mapping))).toBe('mapping.noNumbers - -');
  });

  test('with more cells than fit in memory', () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => {
      const month = `${2000 + (Math.floor(at / 12) % 100)}-${String((at % 12) + 1).padStart(2, '0')}`;
      return `Tittel ${at};${month};1`;
    });
    expect(first(table(`Tjeneste;Måned;Utlån\n${lines.join('\n')}`))).toBe('mapping.tooLarge - -');
  });
});

describe('a population table', () => {
  test.each([
    ['an old Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'population.oldXls - -'],
    ['a packed file', Uint8Array.of(0x1f, 0x8b), 'population.binary - -'],
    ['XML', utf8('<?xml version="1.0"?><a/>'), 'population.xml - -'],
    ['text with NUL in it', utf8('region;2024\0\n'), 'population.nulBytes - -'],
    ['damaged text', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0x28), 'population.damagedText - -'],
    ['longer than a spreadsheet can be', utf8(tooMany), 'population.tooManyRows - -'],
    ['wider than any table', utf8(';'.repeat(2000)), 'population.tooManyColumns 1 -'],
    ['with a cell longer than cells can be', utf8(`${'x'.repeat(40_000)};1\n`), 'population.cellTooLong 1 A'],
    ['larger than 100 MB', new Uint8Array(101 * 1024 * 1024), 'population.fileTooLarge - -'],
  ])('that is %s', (_, bytes, finding) => {
    expect(first(readPopulationTable(bytes, 'folkemengde.csv'))).toBe(finding);
  });
});

test('a central file whose list of contents does not reach to its end', async () => {
  const bytes = await writeCentralFile(smallCentralFile());
  const end = bytes.length - 22;
  const shifted = Uint8Array.of(...bytes.subarray(0, end), 0, ...bytes.subarray(end));
  expect(first(await readCentralFile(shifted))).toBe('central.damagedZip - -');
});

test('b24 asked for a part of the figures that there is not: figures.unknownPart', async () => {
  const { code, err } = await run('figures', 'x.b24.zip', '--scope', 'NO', '--year', '2024', '--part', 'alt');
  expect(code).toBe(2);
  expect(err).toContain('alt');
});
