import type { Grid } from '../counter/grid.ts';
import { outcomeOf } from '../counter/outcome.ts';
import { ProblemList } from '../counter/problem-list.ts';
import type { CounterReport, ReportKind } from '../counter/report.ts';
import { type Month, month } from '../model/brands.ts';
import type { Outcome } from '../model/problem.ts';
import { withBlanksFilled } from './blank-cells.ts';
import { headingMonths, readMappedRows } from './mapped-rows.ts';
import { openQuestions } from './open-questions.ts';
import type { Question } from './question.ts';
import { columnsWith, type ReadingPlan, readingPlan } from './reading-plan.ts';
import { findRefused } from './refused-content.ts';
import { RowReader } from './row-facts.ts';
import type { Period, TableMapping } from './table-mapping.ts';

const KINDS: Readonly<Record<RowReader['level'], ReportKind>> = { platform: 'PR', database: 'DR', title: 'TR' };

/**
 * The numbers of a table, in the shape of a COUNTER report of no release, so that matching and import are the same. A cell
 * without a number is missing, never 0. Refused for what `findRefused` finds, when something must be asked first
 * (`openQuestions`), and when a number or month cannot be read. Rows that add up others are left out with a warning.
 * Time is kept in whole seconds under a metric of its own that ends in `(s)`.
 */
export function applyMapping(raw: Grid, mapping: TableMapping, fileName = ''): Outcome<CounterReport> {
  const problems = new ProblemList(raw.name);
  findRefused(raw, problems, mapping);
  if (problems.hasErrors) return outcomeOf<CounterReport>(null, problems);
  for (const question of openQuestions(raw, mapping, fileName)) refuseQuestion(question, problems);
  if (problems.hasErrors) return outcomeOf<CounterReport>(null, problems);
  const plan = readingPlan(raw, mapping);
  const grid = withBlanksFilled(raw, mapping, plan);
  const hasYearColumn = columnsWith(plan, ({ kind }) => kind === 'year').length > 0;
  checkMonths(plan, mapping.firstDataRow, hasYearColumn, problems);
  if (problems.hasErrors) return outcomeOf<CounterReport>(null, problems);
  const reader = new RowReader(mapping, plan);
  const { collector, years } = readMappedRows(grid, mapping, plan, reader, problems);
  const isTotal = !plan.hasMonthHeadings && !reader.hasMonthColumn;
  const period = isTotal ? periodOf(mapping, years, problems) : null;
  const read = collector.finish(headingMonths(plan));
  if (!read) problems.error('mapping.tooLarge', {}, { rows: collector.rowCount });
  if (collector.rowCount === 0) problems.warning('counter.noRows');
  if (!read || problems.hasErrors) return outcomeOf<CounterReport>(null, problems);
  const span = isTotal ? period : (spanOf(read.months) ?? period);
  if (!span) {
    problems.error('mapping.noNumbers');
    return outcomeOf<CounterReport>(null, problems);
  }
  return outcomeOf<CounterReport>(
    {
      kind: KINDS[reader.level],
      reportId: '',
      isView: false,
      reportName: mapping.name,
      release: '',
      format: grid.name === null ? 'delimited' : 'xlsx',
      sheet: grid.name,
      institutionName: mapping.constants.library,
      institutionIds: [],
      created: '',
      createdBy: mapping.name,
      ...span,
      exceptions: [],
      absenceIsZero: false,
      ...(isTotal ? totalsOf(read, span) : read),
    },
    problems,
  );
}

/** The total of a period of one month is that month's count. */
function totalsOf(
  read: Pick<CounterReport, 'months' | 'rows' | 'counts' | 'columns' | 'lines'>,
  { begin, end }: Period,
): Pick<CounterReport, 'months' | 'rows' | 'counts' | 'columns' | 'lines'> {
  if (begin !== end) return read;
  return { ...read, months: [begin], counts: Float64Array.from(read.rows, ({ total }) => total ?? Number.NaN) };
}

function spanOf(months: readonly Month[]): Period | null {
  const [first, last] = [months[0], months.at(-1)];
  return first && last ? { begin: first, end: last } : null;
}

/** A column of years and none of months is the total of one year; two years have no place in one period. */
function periodOf(mapping: TableMapping, years: ReadonlySet<number>, problems: ProblemList): Period | null {
  const [year, ...others] = years;
  if (year === undefined) return mapping.constants.period;
  if (others.length > 0) problems.error('mapping.severalYears', {}, { years: [...years].sort().join(', ') });
  return { begin: month(`${year}-01`), end: month(`${year}-12`) };
}

/** A heading may lack its year where each row says it. */
function checkMonths(plan: ReadingPlan, row: number, hasYearColumn: boolean, problems: ProblemList): void {
  for (const { columns } of plan.groups) {
    const seen = new Set<Month>();
    for (const { heading, reading, month: read } of columns) {
      const place = { row, column: heading };
      const isCompleted = hasYearColumn && reading?.kind === 'noYear';
      if (reading !== null && read === null && !isCompleted) problems.error('counter.unreadableMonth', place);
      else if (read !== null && seen.has(read)) problems.error('counter.duplicateMonth', place, { month: read });
      if (read !== null) seen.add(read);
    }
  }
}

/** A question nobody has answered is a reason not to read. */
function refuseQuestion(question: Question, problems: ProblemList): void {
  const { place = {}, params = {} } = detailsOf(question);
  problems.error(`mapping.ask.${question.kind}`, place, params);
}

function detailsOf(question: Question): { place?: { row?: number; column: string }; params?: Record<string, string> } {
  switch (question.kind) {
    case 'numbers':
    case 'dates':
      return { place: question.place, params: { example: question.example.slice(0, 40) } };
    case 'missingMarks':
      return { place: question.place, params: { marks: question.suggested.join(' ') } };
    case 'blanks':
      return { place: question.place, params: { example: question.example } };
    case 'durationUnit':
    case 'longPeriod':
    case 'newColumn':
      return { place: { column: question.heading } };
    case 'sameMeaning':
      return { params: { columns: question.headings.join(', ') } };
    case 'columnMissing':
      return { params: { column: question.column.key } };
    case 'year':
    case 'period':
    case 'metric':
    case 'service':
    case 'counts':
      return {};
  }
}
