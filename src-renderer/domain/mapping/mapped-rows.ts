import { cellText, columnLetters, type Grid, type GridRow, isBlankRow } from '../counter/grid.ts';
import { metricName } from '../counter/metrics.ts';
import type { ProblemList } from '../counter/problem-list.ts';
import type { Month } from '../model/brands.ts';
import { durationMetric } from './duration-cell.ts';
import { EACH_ROW, monthWithYear, type ReadingPlan, type ValueColumn, type ValueGroup } from './reading-plan.ts';
import { RowCollector } from './row-collector.ts';
import type { RowFacts, RowMonth, RowReader } from './row-facts.ts';
import { SumRows } from './sum-rows.ts';
import type { TableMapping } from './table-mapping.ts';
import { isClock, readValue, type ValueReading } from './value-cell.ts';

export type MappedRows = { readonly collector: RowCollector; readonly years: ReadonlySet<number> };

/** Reads the rows under the headings; every cell that cannot be right is named by row and column. */
export function readMappedRows(
  grid: Grid,
  mapping: TableMapping,
  plan: ReadingPlan,
  reader: RowReader,
  problems: ProblemList,
): MappedRows {
  const collector = new RowCollector();
  const years = new Set<number>();
  const empty = { cells: 0, row: 0, column: '' };
  const seen = new Map<string, number>();
  const sums = new SumRows(plan);
  const width = Math.max(0, ...plan.placed.map(({ column }) => column.column + 1));
  for (let r = mapping.firstDataRow; r < grid.rows.length; r++) {
    const row = grid.rows[r] ?? [];
    if (isBlankRow(row) || isHeadingAgain(row, plan)) continue;
    const number = r + 1;
    const values = plan.groups.map((group) => readGroup(row, group, plan, mapping, reader.hasMetricColumn));
    const summary = reader.summary(row);
    if (summary !== null) {
      problems.warning('counter.summaryRow', { row: number }, { name: summary.slice(0, 80) });
      sums.begin();
      continue;
    }
    const month = reader.month(row);
    const readings = values.flatMap((group) => group.readings);
    if (sums.isSum(row, readings, month.kind === 'bad')) {
      problems.warning('mapping.sumRow', { row: number });
      sums.begin();
      continue;
    }
    sums.add(readings);
    if (filledCells(row) === 1 && isNote(values, plan, month)) {
      problems.info('mapping.noteRow', { row: number }, { text: firstText(row) });
      continue;
    }
    remarkBeyond(row, number, width, problems);
    if (month.kind === 'bad') {
      const { column, code } = month;
      problems.error(
        code,
        { row: number, column: column.heading },
        { value: cellText(row, column.column).slice(0, 40) },
      );
    }
    if (month.kind === 'year') years.add(month.year);
    // Two loans of one work on one day are two rows that are the same.
    if (reader.hasMonthColumn && !plan.groups.includes(EACH_ROW)) remarkRepeated(row, number, seen, problems);
    const facts = reader.facts(row);
    plan.groups.forEach((group, g) => {
      const read = values[g];
      if (read) collect({ row, number, facts, month, group, ...read }, plan, collector, empty, problems);
    });
  }
  const { cells, ...first } = empty;
  if (cells > 0) problems.info('counter.emptyMonths', first, { cells });
  return { collector, years };
}

type GroupReading = { readonly readings: readonly ValueReading[]; readonly isDuration: boolean };

/** A row with one cell says nothing where no number stands; one that counts itself must at least have its month. */
function isNote(values: readonly GroupReading[], plan: ReadingPlan, month: RowMonth): boolean {
  return values.every(({ readings }, g) =>
    plan.groups[g] === EACH_ROW ? month.kind === 'bad' : readings.every(({ kind }) => kind === 'empty'),
  );
}

/** Under a column of metrics one row may be of time among rows of counts: `12:34:56` says so by itself. */
function readGroup(
  row: GridRow,
  group: ValueGroup,
  plan: ReadingPlan,
  mapping: TableMapping,
  hasMetric: boolean,
): GroupReading {
  if (group === EACH_ROW) return { readings: [{ kind: 'value', value: 1 }], isDuration: false };
  const isClockRow =
    hasMetric && group.role.kind === 'count' && group.columns.some(({ column }) => isClock(row[column]));
  const unit =
    group.role.kind === 'duration'
      ? (group.role.unit ?? 'hours:minutes:seconds')
      : isClockRow
        ? 'hours:minutes:seconds'
        : null;
  const readings = group.columns.map(({ column }) => readValue(row[column], unit, plan.marks, mapping.missingMarks));
  return { readings, isDuration: unit !== null };
}

type GroupOfRow = GroupReading & {
  readonly row: GridRow;
  readonly number: number;
  readonly facts: RowFacts;
  readonly month: RowMonth;
  readonly group: ValueGroup;
};

function collect(
  one: GroupOfRow,
  plan: ReadingPlan,
  collector: RowCollector,
  empty: { cells: number; row: number; column: string },
  problems: ProblemList,
): void {
  const { row, number, group, month, readings, isDuration } = one;
  const { heading } = group.role;
  const named = { ...one.facts };
  if (heading.says === 'metric') named.metric = heading.name;
  if (heading.says === 'service') named.platform = heading.name;
  if (heading.says === 'library') named.library = heading.name;
  const isMonthly = group.columns.some(({ reading }) => reading !== null);
  let entry: number | 'none' | undefined;
  group.columns.forEach((column, c) => {
    const reading = readings[c] ?? { kind: 'empty' };
    if (reading.kind === 'bad') {
      problems.error(
        reading.code,
        { row: number, column: column.heading },
        { value: cellText(row, column.column).slice(0, 40) },
      );
    }
    if (reading.kind === 'empty') {
      if (empty.cells === 0) Object.assign(empty, { row: number, column: column.heading });
      empty.cells++;
    }
    if (reading.kind === 'bad' || month.kind === 'bad' || (reading.kind === 'empty' && !isMonthly)) return;
    entry ??= addRow(one, named, isDuration, isMonthly, plan, collector, problems);
    if (entry === 'none' || reading.kind === 'empty') return;
    const of = monthOf(column, month);
    if (of !== 'unknown') collector.add(entry, of, reading.value, number, column.column);
    else problems.error('mapping.unreadableMonth', { row: number, column: column.heading }, { value: monthText(one) });
  });
}

/** The month of a number: by its heading, its row, or one with the year of the other; `null` for the file's period. */
function monthOf(column: ValueColumn, row: RowMonth): Month | null | 'unknown' {
  if (column.month !== null) return column.month;
  if (column.reading !== null) return monthWithYear(column.reading, row.kind === 'year' ? row.year : null) ?? 'unknown';
  if (row.kind === 'noYear') return monthWithYear(row.reading, column.year) ?? 'unknown';
  return row.kind === 'month' ? row.month : null;
}

function monthText({ row, month }: GroupOfRow): string {
  return month.kind === 'noYear' ? cellText(row, month.column.column).slice(0, 40) : '';
}

function addRow(
  { row, number, group, month }: GroupOfRow,
  named: RowFacts,
  isDuration: boolean,
  isMonthly: boolean,
  plan: ReadingPlan,
  collector: RowCollector,
  problems: ProblemList,
): number | 'none' {
  if (named.metric === '') {
    problems.error('counter.metricMissing', { row: number, column: headingOf(plan, 'metric') });
    return 'none';
  }
  const item = named.title || named.database || named.platform;
  if (item === '') problems.warning('counter.itemMissing', { row: number, column: headingOf(plan, 'service') });
  const metric = metricName(named.metric);
  const read = {
    row: number,
    item,
    platform: named.platform,
    institution: named.library,
    customerId: named.libraryId,
    subdivision: '',
    dataType: '',
    metric: isDuration ? durationMetric(metric) : metric,
    total: null,
  };
  const { platform, institution, customerId } = read;
  const key =
    isMonthly && month.kind !== 'month' ? null : JSON.stringify([item, platform, institution, customerId, read.metric]);
  if (isMonthly) remarkSum(row, number, group, plan, problems);
  return collector.row(key, read);
}

/** A total in the file is only compared; where several columns of months stand beside it, it is nobody's. */
function remarkSum(row: GridRow, number: number, group: ValueGroup, plan: ReadingPlan, problems: ProblemList): void {
  const total = plan.placed.find(({ role }) => role?.kind === 'total')?.column;
  if (!total || plan.groups.length !== 1 || group.role.kind !== 'count') return;
  const read = (column: number): number | null => {
    const reading = readValue(row[column], null, plan.marks, []);
    return reading.kind === 'value' ? reading.value : null;
  };
  const written = read(total.column);
  const sum = group.columns.reduce((all, { column }) => all + (read(column) ?? 0), 0);
  if (written === null || written === sum) return;
  problems.warning('mapping.rowSum', { row: number, column: total.heading }, { sum, total: written });
}

/** The same row word for word, with its month: most likely copied twice, and added up all the same. */
function remarkRepeated(row: GridRow, number: number, seen: Map<string, number>, problems: ProblemList): void {
  const key = JSON.stringify(row);
  const before = seen.get(key);
  if (before === undefined) seen.set(key, number);
  else problems.warning('mapping.repeatedRow', { row: number }, { before });
}

function isHeadingAgain(row: GridRow, plan: ReadingPlan): boolean {
  const filled = plan.placed.filter(({ column }) => cellText(row, column.column) !== '');
  const isSame = ({ column }: (typeof filled)[number]): boolean => cellText(row, column.column) === column.heading;
  return filled.length > 1 && filled.every(isSame);
}

function remarkBeyond(row: GridRow, number: number, width: number, problems: ProblemList): void {
  for (let column = width; column < row.length; column++) {
    if (cellText(row, column) === '') continue;
    problems.warning('counter.cellBeyondHeadings', { row: number, column: columnLetters(column) });
    return;
  }
}

function headingOf(plan: ReadingPlan, kind: 'metric' | 'service'): string {
  return plan.placed.find(({ role }) => role?.kind === kind)?.column.heading ?? '';
}

function filledCells(row: GridRow): number {
  return row.filter((_, column) => cellText(row, column) !== '').length;
}

function firstText(row: GridRow): string {
  return (
    row
      .map((_, column) => cellText(row, column))
      .find((text) => text !== '')
      ?.slice(0, 80) ?? ''
  );
}

/** The months that headings name. */
export function headingMonths(plan: ReadingPlan): Month[] {
  return plan.groups.flatMap(({ columns }) => columns.flatMap(({ month }) => (month === null ? [] : [month])));
}
