import { describe, expect, test } from 'vitest';
import { acceptSuggestions, answerQuestion } from '#domain/mapping/answer-question.ts';
import { applyMapping } from '#domain/mapping/apply-mapping.ts';
import { openQuestions } from '#domain/mapping/open-questions.ts';
import type { Question } from '#domain/mapping/question.ts';
import { suggestMapping } from '#domain/mapping/suggest-mapping.ts';
import { accepted, briefFacts, briefProblems, gridOf } from './read-fixture.ts';

function asked(text: string, fileName = ''): Question[] {
  const grid = gridOf(text);
  return openQuestions(grid, accepted(suggestMapping(grid, fileName)), fileName);
}

const kinds = (questions: readonly Question[]) => questions.map(({ kind }) => kind);

test('an everyday file asks nothing', () => {
  expect(asked('Tjeneste;Måned;Utlån\nNaxos;2024-01;1 234\nNaxos;2024-02;7')).toEqual([]);
});

test('1.234 is asked with both readings', () => {
  const [question] = asked('Tjeneste;Måned;Utlån\nNaxos;2024-01;12\nNaxos;2024-02;1.234');
  expect(question).toMatchObject({
    kind: 'numbers',
    place: { row: 3, column: 'Utlån' },
    example: '1.234',
    options: [{ value: 1234 }, { value: 1.234 }],
    suggested: { decimal: ',', thousands: '.' },
  });
});

test('a price that shows the marks answers for the counts', () => {
  expect(kinds(asked('Tjeneste;Måned;Utlån;Kostnad\nNaxos;2024-01;1.234;12.345,67'))).toEqual([]);
});

test('dates with slashes are asked where days do not tell, and not where they do', () => {
  const [question] = asked('Tjeneste;Dato;Utlån\nNaxos;01/02/2024;1');
  expect(question).toMatchObject({
    kind: 'dates',
    example: '01/02/2024',
    place: { row: 2, column: 'Dato' },
    options: [
      { order: 'dayFirst', month: '2024-02' },
      { order: 'monthFirst', month: '2024-01' },
    ],
  });
  expect(asked('Tjeneste;Dato;Utlån\nNaxos;01/02/2024;1\nNaxos;14/02/2024;1')).toEqual([]);
  expect(asked('Tjeneste;Dato;Utlån\nNaxos;01.02.2024;1')).toEqual([]);
});

test('a year, a period, a metric and a service that nothing says are asked, with what the file name says', () => {
  expect(asked('Tjeneste;Januar;Februar\nNaxos;1;2', 'Utlån 2023.csv')).toEqual([
    { kind: 'year', suggested: 2023 },
    { kind: 'metric', suggested: 'Utlån' },
  ]);
  expect(asked('Tjeneste;Utlån\nNaxos;2', 'naxos_2024-03.csv')).toEqual([
    { kind: 'period', suggested: { begin: '2024-03', end: '2024-03' } },
  ]);
  expect(asked('Måned;Utlån\n2024-01;2', 'PressReader-2024.csv')).toEqual([
    { kind: 'service', suggested: 'PressReader' },
  ]);
  expect(kinds(asked('Tittel;Måned;Antall\nBok;2024-01;2'))).toEqual(['metric', 'service']);
});

test('the year of the rows above the table is suggested', () => {
  expect(asked('Bruk i 2022\n\nTjeneste;Januar;Februar\nNaxos;1;2', 'x.csv')).toContainEqual({
    kind: 'year',
    suggested: 2022,
  });
});

test.each([
  ['Periode: januar 2024 - mars 2024', '2024-01', '2024-03'],
  ['Periode: jan–mars 2024', '2024-01', '2024-03'],
  ['01.01.2024 - 30.06.2024', '2024-01', '2024-06'],
  ['Mars 2024', '2024-03', '2024-03'],
  ['Bruk i 2023', '2023-01', '2023-12'],
])('the period above a table is suggested: %s', (line, begin, end) => {
  expect(asked(`${line}\n\nTjeneste;Utlån\nNaxos;2`)).toEqual([{ kind: 'period', suggested: { begin, end } }]);
});

test('rows without headings are no table', () => {
  const grid = gridOf('Aviser\nNationen;januar;100\nNationen;februar;120');
  expect(briefProblems(suggestMapping(grid, ''))).toEqual(['mapping.noTable - -']);
});

test('marks for a missing number are asked', () => {
  expect(asked('Tjeneste;Måned;Utlån\nNaxos;2024-01;-\nNaxos;2024-02;3\nNaxos;2024-03;..')).toEqual([
    { kind: 'missingMarks', place: { row: 2, column: 'Utlån' }, suggested: ['-', '..'] },
  ]);
});

test('12:34 is asked for its unit', () => {
  const [question] = asked('Tjeneste;Måned;Lyttetid\nNaxos;2024-01;12:34');
  expect(question).toMatchObject({ kind: 'durationUnit', heading: 'Lyttetid', example: '12:34', suggested: null });
});

test('columns that nothing tells apart are asked about, never added', () => {
  expect(asked('Tjeneste;Måned;Antall;Antall\nNaxos;2024-01;1;2')).toContainEqual(
    expect.objectContaining({ kind: 'sameMeaning', headings: ['Antall', 'Antall'] }),
  );
});

describe('periods longer than a month', () => {
  test.each([
    'Tjeneste;1. kvartal 2024;2. kvartal 2024\nNaxos;1;2',
    'Tjeneste;2023;2024\nNaxos;1;2',
    'Tjeneste;Q1;Q2\nNaxos;1;2',
  ])('are refused as headings: %s', (text) => {
    const grid = gridOf(text);
    const outcome = applyMapping(grid, acceptSuggestions(grid, accepted(suggestMapping(grid, ''))));
    expect(briefProblems(outcome)).toContainEqual(expect.stringMatching(/^mapping\.ask\.longPeriod/));
  });

  test.each(['1. kvartal 2024', 'uke 12', '01.01.2024 - 31.03.2024'])('are refused as cells: %s', (cell) => {
    const grid = gridOf(`Tjeneste;Periode;Utlån\nNaxos;2024-01;1\nNaxos;${cell};2`);
    const outcome = applyMapping(grid, acceptSuggestions(grid, accepted(suggestMapping(grid, ''))));
    expect(briefProblems(outcome)).toEqual(['mapping.longPeriod 3 Periode']);
  });

  test('are left out beside the months', () => {
    const grid = gridOf('Tjeneste;jan 2024;feb 2024;mars 2024;1. kvartal 2024\nNaxos;1;2;3;6');
    const mapping = answerQuestion(accepted(suggestMapping(grid, '')), { kind: 'metric', metric: 'Utlån' });
    expect(briefFacts(accepted(applyMapping(grid, mapping)))).toEqual([
      'Naxos | - | Utlån | 2024-01 | 1',
      'Naxos | - | Utlån | 2024-02 | 2',
      'Naxos | - | Utlån | 2024-03 | 3',
    ]);
  });
});
