import { readFileSync } from 'node:fs';
import { counterFacts } from '#domain/counter/facts.ts';
import type { Grid } from '#domain/counter/grid.ts';
import type { CounterReport } from '#domain/counter/report.ts';
import { acceptSuggestions, answerQuestion } from '#domain/mapping/answer-question.ts';
import { applyMapping } from '#domain/mapping/apply-mapping.ts';
import type { Answer } from '#domain/mapping/question.ts';
import { suggestMapping } from '#domain/mapping/suggest-mapping.ts';
import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { readTables } from '#formats/tabular/read-tables.ts';

export const FIXTURES = new URL('../../../fixtures/mapping/', import.meta.url);

/** What a fixture is answered, and what must come of it. */
export type Expected = {
  /** Said before a plain yes to the rest. */
  readonly answers?: readonly Answer[];
  readonly kind: string;
  /** `code row column`, `-` where it has none. */
  readonly warnings?: readonly string[];
  /** `item | organisation | metric | month | count`. */
  readonly facts: readonly string[];
};

export function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(new URL(`${name.replace(/\.\w+$/, '')}.expected.json`, FIXTURES), 'utf8'));
}

/** The value of an outcome that must be good; fails with the problems when it is refused. */
export function accepted<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** The first table of a fixture. */
export function fixtureGrid(name: string): Grid {
  const { sheets } = accepted(readTables(readFileSync(new URL(name, FIXTURES)), name));
  return sheets[0] ?? { name: null, rows: [] };
}

/** A table written as lines of `;`-separated cells. */
export function gridOf(text: string): Grid {
  return (
    accepted(readTables(new TextEncoder().encode(text), 'fil.csv', { separator: ';' })).sheets[0] ?? {
      name: null,
      rows: [],
    }
  );
}

/** The suggested mapping with answers, and a plain yes to whatever else can be answered so. */
export function settled(grid: Grid, fileName: string, answers: readonly Answer[] = []): TableMapping {
  const suggested = accepted(suggestMapping(grid, fileName));
  return acceptSuggestions(grid, answers.reduce(answerQuestion, suggested), fileName);
}

export function read(grid: Grid, fileName: string, answers: readonly Answer[] = []): Outcome<CounterReport> {
  return applyMapping(grid, settled(grid, fileName, answers), fileName);
}

/** `item | organisation | metric | month | count` of each fact. */
export function briefFacts(report: CounterReport): string[] {
  return counterFacts(report).map(({ item, organisation, metric, month, count }) =>
    [item, organisation ?? '-', metric, month ?? 'total', count].join(' | '),
  );
}

/** `code row column` of each finding, `-` where it has none. */
export function briefProblems(outcome: Outcome<unknown>): string[] {
  const problems = outcome.kind === 'ok' ? outcome.warnings : outcome.problems;
  return problems.map(({ code, row, column }) => `${code} ${row ?? '-'} ${column ?? '-'}`);
}
