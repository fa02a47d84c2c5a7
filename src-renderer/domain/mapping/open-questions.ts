import { cellText, type Grid } from '../counter/grid.ts';
import { blankQuestions } from './blank-cells.ts';
import { isMissingMark } from './cell-kinds.ts';
import { columnQuestions } from './column-questions.ts';
import { readMonth } from './month-cell.ts';
import { ENGLISH_MARKS, NORWEGIAN_MARKS, readNumber } from './number-cell.ts';
import type { Question, QuestionPlace } from './question.ts';
import { columnsWith, type ReadingPlan, readingPlan } from './reading-plan.ts';
import { sourceHints } from './source-hints.ts';
import { isValueRole, type TableMapping } from './table-mapping.ts';

/**
 * What must be asked before a table can be read with this mapping; empty when nothing is in doubt. An answer is part of
 * the mapping, so that the next file is not asked about again.
 *
 * @param fileName may say the year, the service or what is counted
 */
export function openQuestions(grid: Grid, mapping: TableMapping, fileName = ''): Question[] {
  const plan = readingPlan(grid, mapping);
  if (plan.groups.length === 0) {
    const hasDates = columnsWith(plan, ({ kind }) => kind === 'month').length > 0;
    return [{ kind: 'counts', suggested: hasDates ? 'rows' : null }, ...columnQuestions(grid, mapping, plan)];
  }
  const hints = sourceHints(grid, mapping.headingRow, fileName);
  const questions: Question[] = [...columnQuestions(grid, mapping, plan), ...blankQuestions(grid, mapping, plan)];
  questions.push(...dateQuestion(plan), ...numberQuestion(plan), ...missingMarkQuestion(grid, mapping, plan));
  if (isYearOpen(mapping, plan)) questions.push({ kind: 'year', suggested: hints.year });
  if (isPeriodOpen(mapping, plan)) questions.push({ kind: 'period', suggested: hints.period });
  if (isMetricOpen(mapping, plan)) questions.push({ kind: 'metric', suggested: hints.metric });
  if (isServiceOpen(mapping, plan)) questions.push({ kind: 'service', suggested: hints.service });
  return questions;
}

function dateQuestion(plan: ReadingPlan): Question[] {
  const { orderFinding, dates } = plan;
  if (orderFinding.kind === 'settled') return [];
  const at = dates[orderFinding.index];
  const options = orderFinding.options.map(({ order, reading }) => ({
    order,
    month: reading.kind === 'month' ? reading.month : null,
  }));
  const place = placeOf(plan, at?.row ?? 0, at?.column ?? 0);
  return [{ kind: 'dates', place, example: String(at?.cell ?? ''), options, suggested: orderFinding.suggested }];
}

function numberQuestion(plan: ReadingPlan): Question[] {
  const finding = plan.marksFinding;
  if (finding.kind === 'settled') return [];
  const options = [NORWEGIAN_MARKS, ENGLISH_MARKS].flatMap((marks) => {
    const reading = readNumber(finding.text, marks);
    return reading.kind === 'number' ? [{ marks, value: reading.value }] : [];
  });
  const place = placeOf(plan, finding.row, finding.column);
  return [{ kind: 'numbers', place, example: finding.text, options, suggested: finding.suggested }];
}

function missingMarkQuestion(grid: Grid, mapping: TableMapping, plan: ReadingPlan): Question[] {
  const columns = columnsWith(plan, isValueRole).map(({ column }) => column);
  const found = new Set<string>();
  let place: QuestionPlace | null = null;
  for (let row = mapping.firstDataRow; row < grid.rows.length; row++) {
    for (const column of columns) {
      const cell = grid.rows[row]?.[column];
      if (typeof cell !== 'string' || cell.length > 5 || !isMissingMark(cell)) continue;
      const mark = cellText([cell], 0);
      if (mapping.missingMarks.includes(mark)) continue;
      place ??= placeOf(plan, row, column);
      found.add(mark);
    }
  }
  return place ? [{ kind: 'missingMarks', place, suggested: [...found].sort() }] : [];
}

function isYearOpen(mapping: TableMapping, plan: ReadingPlan): boolean {
  if (mapping.constants.year !== null) return false;
  if (columnsWith(plan, ({ kind }) => kind === 'year').length > 0) return false;
  if (
    plan.groups.some(({ columns }) =>
      columns.some(({ reading, month }) => reading?.kind === 'noYear' && month === null),
    )
  ) {
    return true;
  }
  if (plan.groups.every(({ columns }) => columns.every(({ year }) => year !== null))) return false;
  const isMonthColumn = new Set(columnsWith(plan, ({ kind }) => kind === 'month').map(({ column }) => column));
  return plan.dates.some(
    ({ cell, column }) => isMonthColumn.has(column) && readMonth(cell, plan.order).kind === 'noYear',
  );
}

function isPeriodOpen(mapping: TableMapping, plan: ReadingPlan): boolean {
  if (mapping.constants.period !== null || plan.hasMonthHeadings) return false;
  return columnsWith(plan, ({ kind }) => kind === 'month' || kind === 'year').length === 0;
}

function isMetricOpen(mapping: TableMapping, plan: ReadingPlan): boolean {
  if (mapping.constants.metric !== '' || columnsWith(plan, ({ kind }) => kind === 'metric').length > 0) return false;
  return plan.groups.some(({ role }) => role.heading.says !== 'metric');
}

/** A title is no service: rows about titles still belong to one. */
function isServiceOpen(mapping: TableMapping, plan: ReadingPlan): boolean {
  if (mapping.constants.service !== '') return false;
  const named = columnsWith(plan, (role) => role.kind === 'service' && role.level !== 'title');
  return named.length === 0 && plan.groups.some(({ role }) => role.heading.says !== 'service');
}

function placeOf(plan: ReadingPlan, row: number, column: number): QuestionPlace {
  return { row: row + 1, column: plan.placed.find((one) => one.column.column === column)?.column.heading ?? '' };
}
