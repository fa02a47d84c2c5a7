import type { Outcome } from '../model/problem.ts';
import { cellText, type Grid, labelKey } from './grid.ts';
import { findHeadingRow } from './header-block.ts';
import { outcomeOf } from './outcome.ts';
import { ProblemList } from './problem-list.ts';
import type { CounterReport, ReportFormat, ReportKind } from './report.ts';
import { readCreated, readReportingPeriod } from './reporting-period.ts';
import { monthsOf, readColumns } from './table-columns.ts';
import { readRows } from './table-rows.ts';

type Release4Report = {
  readonly id: string;
  readonly title: RegExp;
  readonly kind: ReportKind;
  readonly item: string;
  /** MR1 has no column for its metric. */
  readonly metric: string;
};

const REPORTS: readonly Release4Report[] = [
  { id: 'DB1', title: /^database report 1\b/i, kind: 'DR', item: 'database', metric: '' },
  { id: 'PR1', title: /^platform report 1\b/i, kind: 'PR', item: 'platform', metric: '' },
  {
    id: 'MR1',
    title: /^multimedia report 1\b/i,
    kind: 'IR',
    item: 'collection',
    metric: 'Multimedia Full Content Unit Requests',
  },
];

const SEARCHED_ROWS = 30;

/** True for a file whose first cell reads like `Database Report 1 (R4)`. */
export function isRelease4(grid: Grid): boolean {
  return /\breport\s*\d+\s*(?:[a-z]\s*)?\(R4\)/i.test(titleOf(grid));
}

/**
 * Reads DB1, PR1 and MR1 of release 4: title in row 1, the period and the date under their labels, headings in row 8 or
 * near it. Metrics keep the names of release 4, for its searches are not counted as release 5 counts them.
 */
export function readRelease4(grid: Grid, format: ReportFormat): Outcome<CounterReport> {
  const problems = new ProblemList(grid.name);
  const report = REPORTS.find((known) => known.title.test(titleOf(grid)));
  if (!report) {
    problems.error('counter.r4ReportUnsupported', { row: 1 }, { reportName: titleOf(grid).slice(0, 80) });
    return outcomeOf<CounterReport>(null, problems);
  }
  const headingRow = findHeadingRow(grid);
  if (headingRow === null) {
    problems.error('counter.noHeadings');
    return outcomeOf<CounterReport>(null, problems);
  }
  const headings = grid.rows[headingRow] ?? [];
  const column = (key: string): number | null => {
    const at = headings.findIndex((_, i) => labelKey(cellText(headings, i)) === key);
    return at < 0 ? null : at;
  };
  const named = readReportingPeriod(valueUnder(grid, 'periodcoveredbyreport'));
  const known = new Set(['useractivity', 'contentprovider', 'collection', 'publisher']);
  const cells = headings.map((cell, i) => (known.has(labelKey(cellText(headings, i))) ? '' : cell));
  const columns = readColumns(cells, headingRow + 1, named, problems);
  const [first, last] = [columns.months[0], columns.months.at(-1)];
  const period = named ?? (first && last ? { begin: first.month, end: last.month } : null);
  if (!period || columns.months.length === 0) {
    problems.error('counter.noCounts', { row: headingRow + 1 });
    return outcomeOf<CounterReport>(null, problems);
  }
  const item = column(report.item);
  const metric = column('useractivity');
  if (item === null || (report.metric === '' && metric === null)) {
    const missing = item === null ? report.item : 'User Activity';
    problems.error('counter.columnMissing', { row: headingRow + 1, column: missing }, { column: missing });
    return outcomeOf<CounterReport>(null, problems);
  }
  const rules = {
    kind: report.kind,
    item,
    platform: column('platform'),
    metric,
    onlyMetric: report.metric,
    onlyDataType: '',
  };
  const builder = readRows(grid, headingRow, { ...columns, heading: (i) => cellText(headings, i) }, rules, problems);
  if (builder.rows.length === 0) problems.warning('counter.noRows');
  return outcomeOf<CounterReport>(
    {
      kind: report.kind,
      reportId: report.id,
      isView: false,
      reportName: titleOf(grid),
      release: '4',
      format,
      sheet: grid.name,
      institutionName: cellText(grid.rows[1], 0),
      institutionIds: [cellText(grid.rows[2], 0)].filter((id) => id !== ''),
      created: readCreated(valueUnder(grid, 'daterun')),
      createdBy: '',
      ...period,
      exceptions: [],
      // Release 4 does not say what a missing row means.
      absenceIsZero: false,
      ...monthsOf(columns),
      rows: builder.rows,
      counts: builder.counts(),
    },
    problems,
  );
}

function titleOf(grid: Grid): string {
  return cellText(grid.rows[0], 0);
}

/** The value beside a label or in the row under it. */
function valueUnder(grid: Grid, key: string): string {
  const at = grid.rows.findIndex((row, r) => r < SEARCHED_ROWS && labelKey(cellText(row, 0)).startsWith(key));
  if (at < 0) return '';
  return cellText(grid.rows[at], 1) || cellText(grid.rows[at + 1], 0);
}
