import { describe, expect, test } from 'vitest';
import { reportParts } from '#domain/counter/report-parts.ts';
import { answerQuestion } from '#domain/mapping/answer-question.ts';
import { applyMapping } from '#domain/mapping/apply-mapping.ts';
import { suggestMapping } from '#domain/mapping/suggest-mapping.ts';
import { accepted, briefFacts, briefProblems, gridOf, read, settled } from './read-fixture.ts';

describe('what cannot be read is an error that names its place, never 0', () => {
  test.each([
    ['tolv', 'counter.unreadableNumber 3 Utlån'],
    ['1,5', 'counter.unreadableNumber 3 Utlån'],
    ['-4', 'counter.negativeNumber 3 Utlån'],
    ['#N/A', 'counter.unreadableNumber 3 Utlån'],
  ])('a count of %s', (cell, problem) => {
    expect(briefProblems(read(gridOf(`Tjeneste;Måned;Utlån\nNaxos;2024-01;1\nNaxos;2024-02;${cell}`), ''))).toEqual([
      problem,
    ]);
  });

  test.each(['31.02.2024', '2024-13', 'snart', ''])('a month of %s', (cell) => {
    expect(briefProblems(read(gridOf(`Tjeneste;Måned;Utlån\nNaxos;2024-01;1\nNaxos;${cell};2`), ''))).toEqual([
      'mapping.unreadableMonth 3 Måned',
    ]);
  });

  test('a month that stands twice among the headings', () => {
    const grid = gridOf('Tjeneste;jan 2024;feb 2024;januar 2024\nNaxos;1;2;3');
    const outcome = applyMapping(grid, settled(grid, '', [{ kind: 'metric', metric: 'Utlån' }]));
    expect(briefProblems(outcome)).toEqual(['counter.duplicateMonth 1 januar 2024']);
  });
});

describe('personal data', () => {
  test.each([
    'Låner;Måned;Utlån\nKari;2024-01;1',
    'Tjeneste;E-post;Måned;Utlån\nNaxos;;2024-01;1',
    'Tjeneste;Kontakt;Måned;Utlån\nNaxos;kari@example.no;2024-01;1',
    'Tjeneste;Ref;Måned;Utlån\nNaxos;01019912345;2024-01;1',
    'Tjeneste;Fra;Måned;Utlån\nNaxos;192.168.10.20;2024-01;1',
    'Tjeneste;Ref;Måned;Utlån\nNaxos;N001234567;2024-01;1',
  ])('is refused before anything: %s', (text) => {
    expect(() => gridOf(text)).toThrow(/counter\.userLevel/);
  });

  test('is refused again when a mapping is applied, wherever the headings are said to be', () => {
    const harmless = gridOf('Tjeneste;Måned;Utlån\nNaxos;2024-01;1');
    const mapping = settled(harmless, '');
    const grid = {
      name: null,
      rows: [
        ['Tjeneste', 'Måned', 'Utlån'],
        ['Naxos', '2024-01', '1'],
        ['ola@example.no', '2024-02', '1'],
      ],
    };
    expect(briefProblems(applyMapping(grid, mapping))).toEqual(['counter.userLevelContent 3 Tjeneste']);
  });

  test('an address above the table is the vendor’s, and not kept', () => {
    const grid = gridOf('Kontakt:;post@example.no\n\nTjeneste;Måned;Utlån\nNaxos;2024-01;1');
    expect(briefFacts(accepted(read(grid, '')))).toEqual(['Naxos | - | Utlån | 2024-01 | 1']);
  });
});

test('empty cells give no fact, a written 0 does', () => {
  const outcome = read(gridOf('Tjeneste;Måned;Utlån\nNaxos;2024-01;0\nNaxos;2024-02;'), '');
  expect(briefFacts(accepted(outcome))).toEqual(['Naxos | - | Utlån | 2024-01 | 0']);
  expect(briefProblems(outcome)).toEqual(['counter.emptyMonths 3 Utlån']);
});

test('the services and libraries to place are those of the columns', () => {
  const report = accepted(read(gridOf('Kommune;Kommunenr;Tjeneste;Måned;Utlån\nArendal;4203;Naxos;2024-01;1'), ''));
  expect(reportParts(report)).toEqual({
    parts: [{ platform: 'Naxos', database: null, dataTypes: [], rows: 1 }],
    institutions: [{ key: '4203', name: 'Arendal', customerId: '4203', subdivision: '', rows: 1 }],
  });
});

test('columns may be services', () => {
  const grid = gridOf('Måned;PressReader;Filmoteket\n2024-01;5;6');
  const suggested = accepted(suggestMapping(grid, ''));
  const mapping = suggested.columns.reduce(
    (so, column) =>
      column.role.kind === 'count' && column.role.heading.says === 'metric'
        ? answerQuestion(so, {
            kind: 'role',
            column,
            role: { kind: 'count', heading: { says: 'service', name: column.role.heading.name } },
          })
        : so,
    answerQuestion(suggested, { kind: 'metric', metric: 'Utlån' }),
  );
  expect(briefFacts(accepted(applyMapping(grid, mapping)))).toEqual([
    'Filmoteket | - | Utlån | 2024-01 | 6',
    'PressReader | - | Utlån | 2024-01 | 5',
  ]);
});

test('a total that does not add up is remarked on, and the months are used', () => {
  const grid = gridOf('Tjeneste;jan 2024;feb 2024;Sum\nNaxos;1;2;4');
  const outcome = read(grid, '', [{ kind: 'metric', metric: 'Utlån' }]);
  expect(briefProblems(outcome)).toEqual(['mapping.rowSum 2 Sum']);
  expect(briefFacts(accepted(outcome))).toHaveLength(2);
});

test('a year without months is a total of that year; two years are refused', () => {
  const one = accepted(read(gridOf('Tjeneste;År;Utlån\nNaxos;2024;120'), ''));
  expect(one).toMatchObject({ begin: '2024-01', end: '2024-12', months: [] });
  expect(briefFacts(one)).toEqual(['Naxos | - | Utlån | total | 120']);
  expect(briefProblems(read(gridOf('Tjeneste;År;Utlån\nNaxos;2023;1\nNaxos;2024;2'), ''))).toEqual([
    'mapping.severalYears - -',
  ]);
});

test('headings named as members of a prototype refuse the table, also where the user says that they stand', () => {
  const rows = [
    ['Rapport', 'om', 'bruk', ''],
    ['constructor', '__proto__', 'Måned', 'toString'],
    ['a', 'b', '2024-01', 3],
  ];
  const grid = { name: null, rows };
  const asked = suggestMapping(grid, '', { headingRow: 1, headingRows: 1, firstDataRow: 2 });
  expect(briefProblems(asked)).toEqual([
    'counter.prototypeHeading 2 constructor',
    'counter.prototypeHeading 2 __proto__',
    'counter.prototypeHeading 2 toString',
  ]);
  const mapping = settled(gridOf('Rapport;om;Måned;Utlån\na;b;2024-01;3'), '');
  expect(briefProblems(applyMapping(grid, { ...mapping, headingRow: 1, firstDataRow: 2 })).at(0)).toBe(
    'counter.prototypeHeading 2 constructor',
  );
});

test('standard metrics are spelled as the standard does', () => {
  const grid = gridOf('Platform;Metric type;Måned;Antall\nNaxos;total item requests;2024-01;3');
  expect(briefFacts(accepted(read(grid, '')))).toEqual(['Naxos | - | Total_Item_Requests | 2024-01 | 3']);
});

describe('a year and a month that stand apart are put together', () => {
  test('the year in each row, the months across', () => {
    const outcome = read(gridOf('Tjeneste;År;Jan;Feb\nNaxos;2022;1;2\nNaxos;2023;3;4'), '', [
      { kind: 'metric', metric: 'Utlån' },
    ]);
    expect(briefFacts(accepted(outcome))).toEqual([
      'Naxos | - | Utlån | 2022-01 | 1',
      'Naxos | - | Utlån | 2022-02 | 2',
      'Naxos | - | Utlån | 2023-01 | 3',
      'Naxos | - | Utlån | 2023-02 | 4',
    ]);
  });

  test('the month in each row, the years across', () => {
    const text = 'Statistikk;;;;\n;Besøk;;Utlån;\nMåned;2023;2024;2023;2024\nJanuar;1;2;3;4\nFebruar;5;6;7;8';
    const outcome = read(gridOf(text), '', [{ kind: 'service', service: 'Naxos' }]);
    expect(briefFacts(accepted(outcome))).toEqual([
      'Naxos | - | Besøk | 2023-01 | 1',
      'Naxos | - | Besøk | 2023-02 | 5',
      'Naxos | - | Besøk | 2024-01 | 2',
      'Naxos | - | Besøk | 2024-02 | 6',
      'Naxos | - | Utlån | 2023-01 | 3',
      'Naxos | - | Utlån | 2023-02 | 7',
      'Naxos | - | Utlån | 2024-01 | 4',
      'Naxos | - | Utlån | 2024-02 | 8',
    ]);
  });
});

test('averages cannot be added up and are left out', () => {
  const grid = gridOf('Tjeneste;Måned;Økter;Gjennomsnittlig øktvarighet;Andel nye brukere\nNaxos;jan.24;10;00:12:30;7');
  expect(briefFacts(accepted(read(grid, '')))).toEqual(['Naxos | - | Økter | 2024-01 | 10']);
});

test('counts that could be a spreadsheet’s dates are no headings of months', () => {
  const rows = [
    ['Måned', 'Utlån'],
    ['2024-01', 45123],
    ['2024-02', 45999],
    ['2024-03', 120],
  ];
  const outcome = read({ name: 'Ark', rows }, '', [{ kind: 'service', service: 'Naxos' }]);
  expect(briefFacts(accepted(outcome))).toEqual([
    'Naxos | - | Utlån | 2024-01 | 45123',
    'Naxos | - | Utlån | 2024-02 | 45999',
    'Naxos | - | Utlån | 2024-03 | 120',
  ]);
});
