import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { Grid } from '#domain/counter/grid.ts';
import { acceptSuggestions } from '#domain/mapping/answer-question.ts';
import { applyMapping } from '#domain/mapping/apply-mapping.ts';
import { mappingFromJson, mappingToJson } from '#domain/mapping/mapping-json.ts';
import { openQuestions } from '#domain/mapping/open-questions.ts';
import { recogniseMapping } from '#domain/mapping/recognise-mapping.ts';
import { suggestMapping } from '#domain/mapping/suggest-mapping.ts';
import type { ColumnRole, TableMapping } from '#domain/mapping/table-mapping.ts';
import { month } from '#domain/model/brands.ts';
import { readTables } from '#formats/tabular/read-tables.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const cells = fc.oneof(
  fc.constantFrom(
    '',
    'Tjeneste',
    'Måned',
    'Utlån',
    'jan 2024',
    '2024-02',
    '1. kvartal',
    'Totalt',
    '1.234',
    '01/02/2024',
  ),
  fc.constantFrom(
    '-',
    '12:34',
    '1:02:03',
    '__proto__',
    'constructor',
    '2024',
    '22-Jan',
    '=1+1',
    '1 2345',
    '99999999999999999999',
  ),
  fc.string({ maxLength: 8 }),
  fc.double(),
  fc.nat(60_000),
);
const merges = fc.record({ column: fc.nat(6), first: fc.nat(9), last: fc.nat(12) });
const grids: fc.Arbitrary<Grid> = fc.record(
  {
    name: fc.constantFrom(null, 'Ark1'),
    rows: fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 8 }),
    mergedDown: fc.array(merges, { maxLength: 3 }),
  },
  { requiredKeys: ['name', 'rows'] },
);

const meanings = fc.oneof(
  fc.constant({ says: 'nothing' } as const),
  fc.record({ says: fc.constantFrom('metric', 'service', 'library'), name: fc.string({ maxLength: 9 }) }),
);
const roles: fc.Arbitrary<ColumnRole> = fc.oneof(
  fc.constantFrom(...(['ignored', 'month', 'year', 'metric', 'total'] as const)).map((kind) => ({ kind })),
  fc.record({ kind: fc.constant('service'), level: fc.constantFrom('platform', 'database', 'title') }),
  fc.record({ kind: fc.constant('library'), by: fc.constantFrom('name', 'id') }),
  fc.record({ kind: fc.constant('count'), heading: meanings }),
  fc.record({
    kind: fc.constant('duration'),
    heading: meanings,
    unit: fc.constantFrom(null, 'hours:minutes', 'minutes'),
  }),
);
const mappings: fc.Arbitrary<TableMapping> = fc
  .record({
    id: fc.uuid(),
    name: fc.string({ unit: 'binary' }),
    fileStem: fc.string(),
    encoding: fc.constantFrom(null, 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
    separator: fc.constantFrom(null, '\t', ';', ',', '|'),
    sheet: fc.option(fc.string()),
    headingRow: fc.nat(9),
    headingRows: fc.constantFrom(1, 2),
    gap: fc.nat(2),
    numbers: fc.constantFrom(null, { decimal: ',', thousands: '.' }, { decimal: '.', thousands: ' ' }),
    dateOrder: fc.constantFrom(null, 'dayFirst', 'monthFirst', 'yearFirst'),
    missingMarks: fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
    columns: fc.array(
      fc.record(
        {
          key: fc.constantFrom('', 'tjeneste', 'utlån', '__proto__', 'constructor'),
          hasMonth: fc.boolean(),
          nth: fc.nat(2),
          role: roles,
          blanks: fc.constantFrom('asAbove', 'asIs'),
        },
        { requiredKeys: ['key', 'hasMonth', 'nth', 'role'] },
      ),
      { maxLength: 6 },
    ),
    eachRowIsOne: fc.constantFrom(undefined, true),
    constants: fc.record({
      service: fc.constantFrom('', 'Naxos'),
      library: fc.constantFrom('', 'Agder'),
      metric: fc.constantFrom('', 'Utlån'),
      year: fc.constantFrom(null, 2024),
      period: fc.constantFrom(null, { begin: month('2024-01'), end: month('2024-06') }),
    }),
  })
  .map(({ gap, eachRowIsOne, ...mapping }) => ({
    ...mapping,
    ...(eachRowIsOne && { eachRowIsOne }),
    firstDataRow: mapping.headingRow + mapping.headingRows + gap,
  })) as fc.Arbitrary<TableMapping>;

test('a mapping is itself after being kept as JSON', () => {
  fc.assert(
    fc.property(mappings, (mapping) => {
      expect(mappingFromJson(mappingToJson(mapping))).toEqual({ kind: 'ok', value: mapping, warnings: [] });
    }),
    seededRuns(300),
  );
});

test('any text is a mapping or refused with a reason', () => {
  const changed = fc.tuple(mappings, fc.nat(900), fc.string({ maxLength: 3 })).map(([mapping, at, put]) => {
    const text = mappingToJson(mapping);
    return text.slice(0, at) + put + text.slice(at + put.length);
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), changed), (text) => {
      const outcome = mappingFromJson(text);
      if (outcome.kind === 'refused') expect(outcome.problems).toHaveLength(1);
    }),
    seededRuns(500),
  );
});

test('any bytes are tables, or refused with a reason', () => {
  const text = 'sep=;\nTjeneste;Måned;Utlån\nNaxos;2024-01;1 234\n"A;B";feb.24;0\n';
  const damaged = fc.tuple(fc.nat(70), fc.nat(255)).map(([at, byte]) => strToU8(text).with(at % 60, byte));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        damaged,
        fc.string({ unit: 'binary' }).map((one) => strToU8(one)),
      ),
      (bytes) => {
        const outcome = readTables(bytes, 'fil');
        if (outcome.kind === 'refused') expect(outcome.problems.length).toBeGreaterThan(0);
        else for (const sheet of outcome.value.sheets) readThrough(sheet);
      },
    ),
    seededRuns(500),
  );
});

test('any grid is suggested, asked about and applied, or refused with a reason', () => {
  fc.assert(fc.property(grids, readThrough), seededRuns(1000));
});

test('any mapping can be laid on any grid; what is read is whole and not negative', () => {
  fc.assert(
    fc.property(grids, mappings, (grid, mapping) => {
      recogniseMapping(grid, 'fil.csv', [mapping]);
      openQuestions(grid, mapping, 'fil.csv');
      const outcome = applyMapping(grid, mapping, 'fil.csv');
      if (outcome.kind === 'refused') expect(outcome.problems.length).toBeGreaterThan(0);
      else
        for (const count of outcome.value.counts)
          expect(Number.isNaN(count) || (count >= 0 && Number.isInteger(count))).toBe(true);
    }),
    seededRuns(1000),
  );
});

function readThrough(grid: Grid): void {
  const suggested = suggestMapping(grid, 'fil.csv');
  if (suggested.kind === 'refused') {
    expect(suggested.problems.length).toBeGreaterThan(0);
    return;
  }
  const mapping = acceptSuggestions(grid, suggested.value, 'fil.csv');
  const outcome = applyMapping(grid, mapping, 'fil.csv');
  if (outcome.kind === 'refused') expect(outcome.problems.length).toBeGreaterThan(0);
  recogniseMapping(grid, 'fil.csv', [mapping]);
}
