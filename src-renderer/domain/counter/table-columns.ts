import type { Month } from '../model/brands.ts';
import { type Cell, cellText, columnLetters, type GridRow, labelKey } from './grid.ts';
import { type ColumnName, readHeading } from './headings.ts';
import { monthCandidates, resolveMonths } from './month-heading.ts';
import type { ProblemList } from './problem-list.ts';
import type { CounterReport } from './report.ts';
import type { ReportingPeriod } from './reporting-period.ts';

export type MonthColumn = { readonly column: number; readonly month: Month; readonly heading: string };

export type TableColumns = {
  readonly used: ReadonlyMap<ColumnName, number>;
  /** In order of month, whatever the order in the file. */
  readonly months: readonly MonthColumn[];
  /** Number of columns that have a heading. */
  readonly width: number;
  heading(column: number): string;
};

/**
 * What each column holds. Errors: a heading among the months that is no month, a month or a column twice. A column before
 * the months that the standard does not have is passed over with a remark.
 *
 * @param row row of the sheet (from 1) that the headings stand in
 */
export function readColumns(
  headings: GridRow,
  row: number,
  period: ReportingPeriod | null,
  problems: ProblemList,
): TableColumns {
  const used = new Map<ColumnName, number>();
  const others: { column: number; cell: Cell }[] = [];
  let width = 0;
  for (let column = 0; column < headings.length; column++) {
    const text = cellText(headings, column);
    const heading = readHeading(text);
    if (heading.kind === 'empty') continue;
    width = column + 1;
    if (heading.kind === 'other') others.push({ column, cell: headings[column] ?? '' });
    if (heading.kind !== 'used') continue;
    if (used.has(heading.name)) problems.error('counter.duplicateColumn', { row, column: text });
    else used.set(heading.name, column);
  }
  const firstCount = Math.min(used.get('Reporting_Period_Total') ?? width, used.get('Metric_Type') ?? width);
  const months = readMonths(others, firstCount, row, period, problems);
  return {
    used,
    months,
    width,
    heading: (column) => cellText(headings, column) || columnLetters(column),
  };
}

/** The months and where they stand, as a report has them. */
export function monthsOf({ months }: TableColumns): Required<Pick<CounterReport, 'months' | 'columns'>> {
  return { months: months.map(({ month }) => month), columns: months.map(({ column }) => column) };
}

function readMonths(
  others: readonly { column: number; cell: Cell }[],
  firstCount: number,
  row: number,
  period: ReportingPeriod | null,
  problems: ProblemList,
): MonthColumn[] {
  const isMonthLike = (other: { column: number; cell: Cell }): boolean =>
    other.column > firstCount || monthCandidates(other.cell).length > 0;
  for (const other of others) {
    if (!isMonthLike(other)) {
      problems.info('counter.unknownColumn', { row, column: String(other.cell).trim().slice(0, 80) });
    }
  }
  const candidates = others.filter(isMonthLike);
  const resolved = resolveMonths(
    candidates.map((candidate) => candidate.cell),
    period?.begin ?? null,
    period?.end ?? null,
  );
  const columns: MonthColumn[] = [];
  const seen = new Set<Month>();
  candidates.forEach((candidate, i) => {
    const heading = String(candidate.cell).trim();
    const month = resolved[i] ?? null;
    const place = { row, column: heading.slice(0, 80) };
    if (month === null) {
      if (!isDetailOfR4(heading)) problems.error('counter.unreadableMonth', place);
      return;
    }
    if (seen.has(month)) {
      problems.error('counter.duplicateMonth', place, { month });
      return;
    }
    seen.add(month);
    if (period && (month < period.begin || month > period.end)) {
      problems.warning('counter.monthOutsidePeriod', place, { month, begin: period.begin, end: period.end });
    }
    columns.push({ column: candidate.column, month, heading });
  });
  return columns.sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** R4 splits the total by format; those columns repeat a part of it. */
function isDetailOfR4(heading: string): boolean {
  return ['reportingperiodhtml', 'reportingperiodpdf'].includes(labelKey(heading));
}
