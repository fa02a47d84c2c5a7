import type { Outcome } from '../model/problem.ts';
import { readExceptions, remarkExceptions } from './exceptions.ts';
import type { Grid } from './grid.ts';
import { type HeaderBlock, institutionIds, listedValues } from './header-block.ts';
import type { ColumnName } from './headings.ts';
import { outcomeOf } from './outcome.ts';
import { ProblemList } from './problem-list.ts';
import { type CounterReport, isUnknownUsage, type ReportFormat, type ReportKind } from './report.ts';
import type { ReportBuilder } from './report-builder.ts';
import { identifyReport, readRelease } from './report-identity.ts';
import { isView } from './report-ids.ts';
import { type ReportingPeriod, readCreated, readReportingPeriod } from './reporting-period.ts';
import { monthsOf, readColumns, type TableColumns } from './table-columns.ts';
import { readRows } from './table-rows.ts';

/** The column that names what the rows of a report are about, the most telling first. */
const ITEM_COLUMNS: readonly (readonly [ReportKind, ColumnName])[] = [
  ['TR', 'Title'],
  ['IR', 'Item'],
  ['DR', 'Database'],
  ['PR', 'Platform'],
];

/** Reads a table of release 5 or 5.1; the two have one layout and differ in which columns are there. */
export function readTable(grid: Grid, header: HeaderBlock, format: ReportFormat): Outcome<CounterReport> {
  const problems = new ProblemList(grid.name);
  const value = (label: string): string => header.values.get(label) ?? '';
  const release = readRelease(value('release'));
  if (!release) {
    problems.error('counter.unknownRelease', place(header, 'release'), { release: value('release') });
    return outcomeOf<CounterReport>(null, problems);
  }
  const exceptions = readExceptions(value('exceptions'));
  remarkExceptions(exceptions, problems);
  const created = readCreated(value('created'));
  if (created === '') problems.info('counter.unreadableCreated', place(header, 'created'), { value: value('created') });
  const named = readReportingPeriod(value('reportingperiod'));
  if (header.headingRow === null) {
    problems.error('counter.noHeadings');
    return outcomeOf<CounterReport>(null, problems);
  }
  const columns = readColumns(grid.rows[header.headingRow] ?? [], header.headingRow + 1, named, problems);
  // A column that cannot be told makes every sum of a row wrong; saying so of each row would bury the reason.
  if (problems.hasErrors) return outcomeOf<CounterReport>(null, problems);
  const period = named ?? periodOf(columns);
  if (!named) remarkPeriod(header, period, problems);
  const rowKind = ITEM_COLUMNS.find(([, name]) => columns.used.has(name))?.[0] ?? null;
  const identity = identifyReport(value('reportid'), value('reportname'), rowKind, problems);
  if (!identity || !period || !hasNeededColumns(identity.kind, columns, header.headingRow + 1, problems)) {
    return outcomeOf<CounterReport>(null, problems);
  }
  const rows = readRows(grid, header.headingRow, columns, rulesFor(identity.kind, columns, header), problems);
  const absenceIsZero = !exceptions.some(isUnknownUsage);
  if (rows.rows.length === 0 && absenceIsZero) problems.warning('counter.noRows');
  const { months, counts, columns: monthColumns } = countsOf(rows, columns, period);
  return outcomeOf<CounterReport>(
    {
      kind: identity.kind,
      reportId: identity.reportId,
      isView: isView(identity.reportId),
      reportName: value('reportname'),
      release,
      format,
      sheet: grid.name,
      institutionName: value('institutionname'),
      institutionIds: [...institutionIds(value('institutionid')), ...institutionIds(value('customerid'))],
      created,
      createdBy: value('createdby'),
      ...period,
      exceptions,
      absenceIsZero,
      months,
      rows: rows.rows,
      counts,
      columns: monthColumns,
    },
    problems,
  );
}

function place(header: HeaderBlock, label: string): { row?: number; column?: string } {
  const row = header.rows.get(label);
  return row === undefined ? {} : { row, column: 'B' };
}

function periodOf(columns: TableColumns): ReportingPeriod | null {
  const [first, last] = [columns.months[0], columns.months.at(-1)];
  return first && last ? { begin: first.month, end: last.month } : null;
}

function remarkPeriod(header: HeaderBlock, period: ReportingPeriod | null, problems: ProblemList): void {
  const params = { value: header.values.get('reportingperiod') ?? '' };
  if (period) problems.warning('counter.periodFromMonths', place(header, 'reportingperiod'), { ...params, ...period });
  else problems.error('counter.unreadablePeriod', place(header, 'reportingperiod'), params);
}

function hasNeededColumns(kind: ReportKind, columns: TableColumns, row: number, problems: ProblemList): boolean {
  const item = ITEM_COLUMNS.find(([of]) => of === kind)?.[1] ?? 'Platform';
  const missing = [item, 'Metric_Type' as const].filter((name) => !columns.used.has(name));
  for (const column of missing) problems.error('counter.columnMissing', { row, column }, { column });
  const hasCounts = columns.months.length > 0 || columns.used.has('Reporting_Period_Total');
  if (!hasCounts) problems.error('counter.noCounts', { row });
  return missing.length === 0 && hasCounts;
}

function rulesFor(kind: ReportKind, columns: TableColumns, header: HeaderBlock) {
  const item = ITEM_COLUMNS.find(([of]) => of === kind)?.[1] ?? 'Platform';
  const dataTypes = listedValues(header.values.get('reportfilters') ?? '', 'Data_Type');
  return {
    kind,
    item: columns.used.get(item) ?? null,
    platform: columns.used.get('Platform') ?? null,
    metric: columns.used.get('Metric_Type') ?? null,
    onlyMetric: '',
    onlyDataType: dataTypes.length === 1 ? (dataTypes[0] ?? '') : '',
  };
}

/** Without monthly columns the total of a period of one month is that month's count; of a longer one it stays a total. */
function countsOf(
  rows: ReportBuilder,
  columns: TableColumns,
  period: ReportingPeriod,
): Required<Pick<CounterReport, 'months' | 'counts' | 'columns'>> {
  if (columns.months.length > 0 || period.begin !== period.end) {
    return { ...monthsOf(columns), counts: rows.counts() };
  }
  return {
    months: [period.begin],
    columns: [columns.used.get('Reporting_Period_Total') ?? -1],
    counts: Float64Array.from(rows.rows, (row) => row.total ?? Number.NaN),
  };
}
