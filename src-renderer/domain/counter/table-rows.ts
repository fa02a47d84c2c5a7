import { readCount } from './count-cell.ts';
import { cellText, columnLetters, type Grid, type GridRow, isBlankRow, labelKey } from './grid.ts';
import type { ColumnName } from './headings.ts';
import { metricName } from './metrics.ts';
import type { ProblemList } from './problem-list.ts';
import type { ReportKind } from './report.ts';
import { ReportBuilder } from './report-builder.ts';
import { isSummaryRow } from './summary-rows.ts';
import type { TableColumns } from './table-columns.ts';

/** What differs between the releases' tables. */
export type TableRules = {
  readonly kind: ReportKind;
  /** Column that names what the row is about. */
  readonly item: number | null;
  readonly platform: number | null;
  readonly metric: number | null;
  /** Metric of a report that has no column for it. */
  readonly onlyMetric: string;
  /** Data_Type of a report whose filter names one and whose rows name none. */
  readonly onlyDataType: string;
};

const WORK_IDS: readonly ColumnName[] = ['Proprietary_ID', 'DOI', 'ISBN', 'Online_ISSN', 'Print_ISSN', 'URI'];

/** Reads the rows under the headings; every cell that cannot be right is named by row and column. */
export function readRows(
  grid: Grid,
  headingRow: number,
  columns: TableColumns,
  rules: TableRules,
  problems: ProblemList,
): ReportBuilder {
  const builder = new ReportBuilder(columns.months.length);
  const counts = new Float64Array(columns.months.length);
  const empty = { cells: 0, row: 0, column: '' };
  const text = (row: GridRow, name: ColumnName): string => textAt(row, columns.used.get(name) ?? null);
  for (let r = headingRow + 1; r < grid.rows.length; r++) {
    const row = grid.rows[r] ?? [];
    if (isBlankRow(row)) continue;
    const number = r + 1;
    if (['reportname', 'reportid'].includes(labelKey(cellText(row, 0))) && cellText(row, 1) !== '') {
      problems.error('counter.secondReport', { row: number });
      break;
    }
    const ids = WORK_IDS.map((name) => text(row, name)).filter((id) => id !== '');
    const item = textAt(row, rules.item) || (isWork(rules.kind) ? (ids[0] ?? '') : '');
    const metric = rules.metric === null ? rules.onlyMetric : textAt(row, rules.metric);
    if (isSummaryRow(item, metric, isWork(rules.kind), ids.length > 0)) {
      problems.info('counter.summaryRow', { row: number }, { name: item || metric });
      continue;
    }
    remarkBeyond(row, number, columns, problems);
    const isReadable = readMonthCells(row, number, columns, counts, problems);
    const total = readTotal(row, number, columns, problems);
    if (metric === '') {
      problems.error('counter.metricMissing', { row: number, column: columnName(columns, rules.metric) });
      continue;
    }
    if (item === '') problems.warning('counter.itemMissing', { row: number, column: columnName(columns, rules.item) });
    if (isReadable) countEmpty(number, columns, counts, empty);
    if (isReadable) remarkSum(number, columns, counts, total, problems);
    builder.add(
      {
        row: number,
        item,
        platform: textAt(row, rules.platform),
        institution: text(row, 'Institution_Name'),
        customerId: text(row, 'Customer_ID'),
        subdivision: text(row, 'Subdivision_Code'),
        dataType: text(row, 'Data_Type') || rules.onlyDataType,
        metric: metricName(metric),
        total,
      },
      counts,
    );
  }
  const { cells, ...first } = empty;
  if (cells > 0) problems.info('counter.emptyMonths', first, { cells });
  return builder;
}

function isWork(kind: ReportKind): boolean {
  return kind === 'TR' || kind === 'IR';
}

function textAt(row: GridRow, column: number | null): string {
  return column === null ? '' : cellText(row, column);
}

function columnName(columns: TableColumns, column: number | null): string {
  return column === null ? columnLetters(0) : columns.heading(column);
}

/** Fills `counts`; false when a cell could not be read. */
function readMonthCells(
  row: GridRow,
  number: number,
  columns: TableColumns,
  counts: Float64Array,
  problems: ProblemList,
): boolean {
  let isReadable = true;
  columns.months.forEach(({ column, heading }, m) => {
    const value = countAt(row, number, column, heading, problems);
    if (value === 'bad') isReadable = false;
    counts[m] = typeof value === 'number' ? value : Number.NaN;
  });
  return isReadable;
}

function readTotal(row: GridRow, number: number, columns: TableColumns, problems: ProblemList): number | null {
  const column = columns.used.get('Reporting_Period_Total');
  if (column === undefined) return null;
  const value = countAt(row, number, column, columns.heading(column), problems);
  return typeof value === 'number' ? value : null;
}

function countAt(
  row: GridRow,
  number: number,
  column: number,
  heading: string,
  problems: ProblemList,
): number | 'empty' | 'bad' {
  const reading = readCount(row[column]);
  if (reading.kind === 'count') return reading.value;
  if (reading.kind === 'empty') return 'empty';
  const code = reading.kind === 'negative' ? 'counter.negativeNumber' : 'counter.unreadableNumber';
  problems.error(code, { row: number, column: heading }, { value: cellText(row, column).slice(0, 40) });
  return 'bad';
}

/** Counts cells without a number and keeps the place of the first. */
function countEmpty(
  row: number,
  columns: TableColumns,
  counts: Float64Array,
  empty: { cells: number; row: number; column: string },
): void {
  columns.months.forEach(({ heading }, m) => {
    if (!Number.isNaN(counts[m])) return;
    if (empty.cells === 0) Object.assign(empty, { row, column: heading });
    empty.cells++;
  });
}

function remarkSum(
  row: number,
  columns: TableColumns,
  counts: Float64Array,
  total: number | null,
  problems: ProblemList,
): void {
  if (columns.months.length === 0 || total === null) return;
  let sum = 0;
  for (const count of counts) if (!Number.isNaN(count)) sum += count;
  if (sum === total) return;
  const column = columns.heading(columns.used.get('Reporting_Period_Total') ?? 0);
  problems.warning('counter.rowSum', { row, column }, { sum, total });
}

/** Something stands to the right of the last heading: it belongs to no month, and the user should know. */
function remarkBeyond(row: GridRow, number: number, columns: TableColumns, problems: ProblemList): void {
  for (let column = columns.width; column < row.length; column++) {
    if (cellText(row, column) === '') continue;
    problems.warning('counter.cellBeyondHeadings', { row: number, column: columnLetters(column) });
    return;
  }
}
