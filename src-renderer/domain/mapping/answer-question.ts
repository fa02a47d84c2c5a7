import type { Grid } from '../counter/grid.ts';
import { openQuestions } from './open-questions.ts';
import { columnId } from './placed-columns.ts';
import type { Answer, Question } from './question.ts';
import type { MappedColumn, MappingConstants, TableMapping } from './table-mapping.ts';

/** The mapping with an answer in it. */
export function answerQuestion(mapping: TableMapping, answer: Answer): TableMapping {
  const withConstant = (constant: Partial<MappingConstants>): TableMapping => ({
    ...mapping,
    constants: { ...mapping.constants, ...constant },
  });
  switch (answer.kind) {
    case 'numbers':
      return { ...mapping, numbers: answer.marks };
    case 'dates':
      return { ...mapping, dateOrder: answer.order };
    case 'year':
      return withConstant({ year: answer.year });
    case 'period':
      return withConstant({ period: answer.period });
    case 'metric':
      return withConstant({ metric: answer.metric });
    case 'service':
      return withConstant({ service: answer.service });
    case 'missingMarks':
      return { ...mapping, missingMarks: [...new Set([...mapping.missingMarks, ...answer.marks])].sort() };
    case 'eachRowIsOne':
      return { ...mapping, eachRowIsOne: true };
    case 'blanks':
      return withColumn(mapping, { ...answer.column, blanks: answer.blanks });
    case 'role':
      return withColumn(mapping, { ...answer.column, role: answer.role });
  }
}

function withColumn(mapping: TableMapping, column: MappedColumn): TableMapping {
  const id = columnId(column.key, column.hasMonth, column.nth);
  const at = mapping.columns.findIndex(({ key, hasMonth, nth }) => columnId(key, hasMonth, nth) === id);
  return { ...mapping, columns: at < 0 ? [...mapping.columns, column] : mapping.columns.with(at, column) };
}

/** What a plain yes to a question means; `null` where it must be said. A new column is left out until someone says more. */
export function suggestedAnswer(question: Question): Answer | null {
  switch (question.kind) {
    case 'numbers':
      return { kind: 'numbers', marks: question.suggested };
    case 'dates':
      return { kind: 'dates', order: question.suggested };
    case 'year':
      return question.suggested === null ? null : { kind: 'year', year: question.suggested };
    case 'period':
      return question.suggested === null ? null : { kind: 'period', period: question.suggested };
    case 'metric':
      return question.suggested === null ? null : { kind: 'metric', metric: question.suggested };
    case 'service':
      return question.suggested === null ? null : { kind: 'service', service: question.suggested };
    case 'missingMarks':
      return { kind: 'missingMarks', marks: question.suggested };
    case 'newColumn':
      return { kind: 'role', column: question.column, role: { kind: 'ignored' } };
    case 'counts':
      return question.suggested === null ? null : { kind: 'eachRowIsOne' };
    case 'blanks':
      return { kind: 'blanks', column: question.column, blanks: question.suggested };
    case 'durationUnit':
    case 'sameMeaning':
    case 'longPeriod':
    case 'columnMissing':
      return null;
  }
}

/** A plain yes to everything that can be answered so; what is left must still be said. */
export function acceptSuggestions(grid: Grid, mapping: TableMapping, fileName = ''): TableMapping {
  let accepted = mapping;
  // An answer may raise another question: the order of dates decides whether a year is missing.
  for (let round = 0; round < 3; round++) {
    const answers = openQuestions(grid, accepted, fileName).map(suggestedAnswer);
    if (answers.every((answer) => answer === null)) break;
    for (const answer of answers) if (answer) accepted = answerQuestion(accepted, answer);
  }
  return accepted;
}
