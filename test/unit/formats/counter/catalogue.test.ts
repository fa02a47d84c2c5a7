import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '#domain/model/problem.ts';
import { readUsageReport } from '#formats/counter/read-usage-report.ts';
import { type Language, MESSAGES } from '#texts/messages.ts';
import { problemText } from '#texts/problem-text.ts';
import { briefProblems, FIXTURES, fixture, readFixture } from './read-fixture.ts';

/** Too large to lie in the repository; a test makes them (`refusals.test.ts`, and the one below). */
const MADE_IN_TESTS = ['counter.fileTooLarge', 'counter.tooManyRows', 'counter.workbookTooLarge'];

/** Findings in a row or cell of the file: they say which. */
const IN_A_ROW = ['brokenQuotes', 'noCounts', 'secondReport', 'summaryRow', 'tooManyColumns'];
const IN_A_CELL = [
  ...['cellBeyondHeadings', 'cellTooLong', 'columnMissing', 'duplicateColumn', 'duplicateMonth', 'emptyMonths'],
  ...['itemMissing', 'metricMissing', 'monthOutsidePeriod', 'negativeNumber', 'periodFromMonths', 'rowSum'],
  ...[
    'unknownColumn',
    'unknownRelease',
    'unreadableCreated',
    'unreadableMonth',
    'unreadableNumber',
    'unreadablePeriod',
  ],
  ...['formulaCell', 'prototypeHeading', 'userLevelColumn', 'userLevelContent'],
];

const names = readdirSync(FIXTURES).filter((name) => !name.startsWith('.'));
const found = names.flatMap((name) => {
  const outcome = readFixture(name);
  const problems: readonly Problem[] = outcome.kind === 'ok' ? outcome.warnings : outcome.problems;
  return problems.map((problem) => ({ name, problem }));
});

describe.each(Object.keys(MESSAGES.nb.counterProblems))('%s', (code) => {
  const given = found.filter(({ problem }) => problem.code === code);

  test('is given by a file of our own', () => {
    expect(given.length > 0 || MADE_IN_TESTS.includes(code), 'Every problem in the catalogue has its test file.').toBe(
      true,
    );
  });

  test('says where it is: the row, and the column where it is one cell', () => {
    const kind = code.replace('counter.', '');
    for (const { name, problem } of given) {
      if ([...IN_A_ROW, ...IN_A_CELL].includes(kind)) expect(problem.row, name).toBeGreaterThan(0);
      if (IN_A_CELL.includes(kind)) expect(problem.column, name).toBeTruthy();
    }
  });

  test.each(Object.keys(MESSAGES) as Language[])('says in %s what happened and what to do', (language) => {
    for (const { problem } of given.slice(0, 1)) {
      const { title, explanation, advice } = problemText(problem, language);
      for (const part of [title, explanation, advice]) expect(part).not.toMatch(/^\s*$|undefined|\$\{/);
    }
  });
});

test.each([
  ['unknown-report.tsv', 'refused', ['counter.unknownReport - -']],
  ['rows-of-another-report.tsv', 'ok', ['counter.rowsOfAnotherReport - -']],
  ['database-column-missing.tsv', 'ok', ['counter.rowsOfAnotherReport - -']],
  ['column-missing.tsv', 'refused', ['counter.columnMissing 14 Metric_Type']],
  ['duplicate-column.tsv', 'refused', ['counter.duplicateColumn 14 Platform']],
  ['no-counts.tsv', 'refused', ['counter.noCounts 14 -']],
  ['period-missing.tsv', 'refused', ['counter.unreadablePeriod 10 B']],
  ['item-missing.tsv', 'ok', ['counter.itemMissing 15 Platform']],
  ['metric-missing.tsv', 'refused', ['counter.metricMissing 15 Metric_Type', 'counter.noRows - -']],
  ['exception-of-another-kind.tsv', 'ok', ['counter.exception - -']],
  ['several-sheets.xlsx', 'ok', ['counter.moreReports - -']],
  ['report.xml', 'refused', ['counter.xml - -']],
  ['broken.json', 'refused', ['counter.brokenJson - -']],
  ['packed.csv', 'refused', ['counter.binary - -']],
  ['not-a-workbook.xlsx', 'refused', ['counter.notAWorkbook - -']],
  ['broken-workbook.xlsx', 'refused', ['counter.brokenWorkbook - -']],
  ['many-columns.csv', 'refused', ['counter.tooManyColumns 1 -']],
  ['long-cell.csv', 'refused', ['counter.cellTooLong 2 B']],
])('%s is %s', (name, kind, problems) => {
  const outcome = readFixture(name);
  expect(outcome.kind).toBe(kind);
  expect(briefProblems(outcome)).toEqual(problems);
});

test.each(['3030', '3031', '3032', '3040'])('exception %s makes absence unknown, never 0', (code) => {
  const outcome = readFixture(`exception-${code}.tsv`);
  expect(outcome.kind === 'ok' && outcome.value.absenceIsZero).toBe(false);
  expect(briefProblems(outcome)).toContain('counter.exceptionUnknownUsage - -');
});

test('of very many findings of one kind the first hundred are named and the others counted', () => {
  const outcome = readFixture('many-unreadable.tsv');
  if (outcome.kind !== 'refused') throw new Error('refused');
  expect(outcome.problems.at(-1)).toMatchObject({ code: 'counter.moreOfSame', params: { more: 5 } });
});

test('more rows than a spreadsheet can hold', () => {
  const head = fixture('period-to.tsv');
  const rows = Buffer.alloc(1_050_000 * 2, 'x\n');
  expect(briefProblems(readUsageReport(Buffer.concat([head, rows]), 'stor.tsv'))).toEqual(['counter.tooManyRows - -']);
});
