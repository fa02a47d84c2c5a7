import { expect, test } from 'vitest';
import type { Grid } from '#domain/counter/grid.ts';
import { rowsBehind } from '#domain/counter/rows-behind.ts';
import { answerQuestion } from '#domain/mapping/answer-question.ts';
import { applyMapping } from '#domain/mapping/apply-mapping.ts';
import { mappingFromJson, mappingToJson } from '#domain/mapping/mapping-json.ts';
import { openQuestions } from '#domain/mapping/open-questions.ts';
import { suggestMapping } from '#domain/mapping/suggest-mapping.ts';
import { month } from '#domain/model/brands.ts';
import { accepted, briefFacts, briefProblems, gridOf, read, settled } from './read-fixture.ts';

const BLANK = 'Tjeneste;Måned;Utlån\nNaxos;2024-01;1\n;2024-02;2\n;2024-03;3\nAtekst;2024-01;4';

test('empty cells under a name are asked about, and a plain yes means the name above', () => {
  const grid = gridOf(BLANK);
  const questions = openQuestions(grid, accepted(suggestMapping(grid, '')), '');
  expect(questions).toMatchObject([
    { kind: 'blanks', place: { row: 3, column: 'Tjeneste' }, example: 'Naxos', suggested: 'asAbove' },
  ]);
  expect(briefFacts(accepted(read(grid, '')))).toEqual([
    'Atekst | - | Utlån | 2024-01 | 4',
    'Naxos | - | Utlån | 2024-01 | 1',
    'Naxos | - | Utlån | 2024-02 | 2',
    'Naxos | - | Utlån | 2024-03 | 3',
  ]);
});

test('who says that an empty cell has nothing is not asked again, and the rows are named', () => {
  const grid = gridOf(BLANK);
  const suggested = accepted(suggestMapping(grid, ''));
  const [question] = openQuestions(grid, suggested, '');
  if (question?.kind !== 'blanks') throw new Error('not asked');
  const mapping = answerQuestion(suggested, { kind: 'blanks', column: question.column, blanks: 'asIs' });
  expect(openQuestions(grid, mapping, '')).toEqual([]);
  expect(briefProblems(applyMapping(grid, mapping, ''))).toEqual([
    'counter.itemMissing 3 Tjeneste',
    'counter.itemMissing 4 Tjeneste',
  ]);
});

test('one empty cell is a hole in the file, not a name over several rows', () => {
  const grid = gridOf('Tjeneste;Måned;Utlån\nNaxos;2024-01;1\n;2024-02;2\nAtekst;2024-01;4');
  expect(openQuestions(grid, accepted(suggestMapping(grid, '')), '')).toEqual([]);
});

test('a name further left that begins anew ends the names to its right', () => {
  const text = 'Tjeneste;Bibliotek;Måned;Utlån\nNaxos;Bø;2024-01;1\n;;2024-02;2\n;;2024-03;3\nAtekst;;2024-01;4';
  const facts = briefFacts(accepted(read(gridOf(text), '')));
  expect(facts).toContain('Naxos | Bø | Utlån | 2024-03 | 3');
  expect(facts).toContain('Atekst | - | Utlån | 2024-01 | 4');
});

test('a row of nothing but numbers may be a sum: it takes no name from above', () => {
  const text = 'Tjeneste;Metrikk;jan 2024;feb 2024\nNaxos;Utlån;1;2\n;Visninger;3;4\n;Søk;5;6\n;;9;13';
  const outcome = read(gridOf(text), '');
  expect(briefProblems(outcome)).toEqual(['counter.metricMissing 5 Metrikk']);
});

const MERGED: Grid = {
  name: 'Bruk',
  rows: [
    ['Tjeneste', 'Måned', 'Utlån'],
    ['Naxos', '2024-01', 1],
    ['', '2024-02', 2],
    ['', '2024-03', 3],
  ],
  mergedDown: [{ column: 0, first: 1, last: 2 }],
};

test('cells that a workbook merges downwards are filled without a question, as far as they reach', () => {
  expect(openQuestions(MERGED, accepted(suggestMapping(MERGED, '')), '')).toEqual([]);
  const outcome = read(MERGED, '');
  expect(briefProblems(outcome)).toEqual(['counter.itemMissing 4 Tjeneste']);
  expect(briefFacts(accepted(outcome))).toContain('Naxos | - | Utlån | 2024-02 | 2');
});

test('merged cells laid over one another in their thousands take no time', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => ['', `2024-0${(i % 9) + 1}`, 1]);
  const grid: Grid = {
    name: 'Bruk',
    rows: [['Tjeneste', 'Måned', 'Utlån'], ['Naxos', '2024-01', 1], ...rows],
    mergedDown: Array.from({ length: 20_000 }, () => ({ column: 0, first: 1, last: 20_001 })),
  };
  const start = performance.now();
  expect(accepted(read(grid, '')).rows.map(({ item }) => item)).toEqual(['Naxos']);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('merged counts are never repeated', () => {
  const grid: Grid = {
    ...MERGED,
    mergedDown: [{ column: 2, first: 1, last: 3 }],
    rows: MERGED.rows.with(2, ['Atekst', '2024-02', '']).with(3, ['Ordnett', '2024-03', '']),
  };
  expect(briefFacts(accepted(read(grid, '')))).toEqual(['Naxos | - | Utlån | 2024-01 | 1']);
});

test('what empty cells mean is kept with the mapping', () => {
  const mapping = settled(gridOf(BLANK), '');
  expect(mapping.columns[0]).toMatchObject({ key: 'tjeneste', blanks: 'asAbove' });
  expect(accepted(mappingFromJson(mappingToJson(mapping)))).toEqual(mapping);
  const wrong = mappingToJson(mapping).replace('"asAbove"', '"below"');
  expect(briefProblems(mappingFromJson(wrong))).toEqual(['mapping.badField - -']);
});

test('a number of a long table is traced to its own rows', () => {
  const report = accepted(read(gridOf(`${BLANK}\nNaxos;2024-02;5`), ''));
  const services = [{ platform: 'Naxos', database: null, serviceId: 'S1', dataTypes: [] }];
  const organisations = { kind: 'one', placement: { kind: 'organisation', id: 'NO-42' } } as const;
  const asked = { serviceId: 'S1', metric: 'Utlån', month: month('2024-02'), organisations: new Set(['NO-42']) };
  const found = rowsBehind(report, { services, organisations }, { services: [], population: [] }, asked);
  expect(found.map(({ row, column, count }) => [row, column, count])).toEqual([
    [3, 2, 2],
    [6, 2, 5],
  ]);
});
