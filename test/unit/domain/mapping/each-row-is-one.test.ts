import { expect, test } from 'vitest';
import { acceptSuggestions, answerQuestion } from '#domain/mapping/answer-question.ts';
import { applyMapping } from '#domain/mapping/apply-mapping.ts';
import { mappingFromJson, mappingToJson } from '#domain/mapping/mapping-json.ts';
import { openQuestions } from '#domain/mapping/open-questions.ts';
import { recogniseMapping } from '#domain/mapping/recognise-mapping.ts';
import { suggestMapping } from '#domain/mapping/suggest-mapping.ts';
import { accepted, briefFacts, briefProblems, gridOf, settled } from './read-fixture.ts';

const LOANS = 'Tjeneste;Bibliotek;Lånt\nFilm;Bø;2024-01-03\nFilm;Bø;2024-01-03\nFilm;Bø;2024-02-28';

test('rows with dates and no count are offered as one use each, and then asked what they are', () => {
  const grid = gridOf(LOANS);
  const suggested = accepted(suggestMapping(grid, ''));
  expect(openQuestions(grid, suggested, '')).toEqual([{ kind: 'counts', suggested: 'rows' }]);
  const counted = answerQuestion(suggested, { kind: 'eachRowIsOne' });
  expect(openQuestions(grid, counted, '')).toEqual([{ kind: 'metric', suggested: null }]);
  const mapping = answerQuestion(counted, { kind: 'metric', metric: 'Utlån' });
  const outcome = applyMapping(grid, mapping, '');
  expect(briefProblems(outcome)).toEqual([]);
  expect(briefFacts(accepted(outcome))).toEqual(['Film | Bø | Utlån | 2024-01 | 2', 'Film | Bø | Utlån | 2024-02 | 1']);
});

test('rows without dates are not offered: nothing would say when they were', () => {
  const grid = gridOf('Tjeneste;Bibliotek\nFilm;Bø');
  expect(openQuestions(grid, accepted(suggestMapping(grid, '')), '')).toEqual([{ kind: 'counts', suggested: null }]);
});

test('a count column goes before the rows', () => {
  const grid = gridOf('Tjeneste;Måned;Utlån\nFilm;2024-01;7');
  const mapping = { ...settled(grid, ''), eachRowIsOne: true as const };
  expect(briefFacts(accepted(applyMapping(grid, mapping, '')))).toEqual(['Film | - | Utlån | 2024-01 | 7']);
});

test('sums, remarks and headings of a new page are no use; a date that cannot be read is named', () => {
  const text = `${LOANS}\nTjeneste;Bibliotek;Lånt\nTotalt;;\nSkrevet ut i mars\nFilm;Bø;i går`;
  const grid = gridOf(text);
  const counted = answerQuestion(accepted(suggestMapping(gridOf(LOANS), '')), { kind: 'eachRowIsOne' });
  const mapping = answerQuestion(counted, { kind: 'metric', metric: 'Utlån' });
  expect(briefProblems(applyMapping(grid, mapping, ''))).toEqual([
    'counter.summaryRow 6 -',
    'mapping.noteRow 7 -',
    'mapping.unreadableMonth 8 Lånt',
  ]);
});

test('the next file of the vendor is read without a question', () => {
  const first = gridOf(LOANS);
  const kept = accepted(
    mappingFromJson(
      mappingToJson(
        answerQuestion(acceptSuggestions(first, accepted(suggestMapping(first, 'lån.csv'))), {
          kind: 'metric',
          metric: 'Utlån',
        }),
      ),
    ),
  );
  const next = gridOf('Tjeneste;Bibliotek;Lånt\nFilm;Bø;2024-03-03');
  const found = recogniseMapping(next, 'lån.csv', [kept]);
  expect(found?.fit).toBe('exact');
  expect(briefFacts(accepted(applyMapping(next, found?.mapping ?? kept, 'lån.csv')))).toEqual([
    'Film | Bø | Utlån | 2024-03 | 1',
  ]);
});

test('lists of loans with borrowers are refused whole', () => {
  const grid = {
    name: null,
    rows: [
      ['Tjeneste', 'Lånernummer', 'Lånt'],
      ['Film', 'N001234567', '2024-01-03'],
    ],
  };
  expect(briefProblems(suggestMapping(grid, ''))).toEqual(['counter.userLevelColumn 1 Lånernummer']);
});
