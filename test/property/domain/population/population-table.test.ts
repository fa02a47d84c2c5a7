import fc from 'fast-check';
import { expect, test } from 'vitest';
import { populationTable } from '#domain/population/population-table.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const AGES = ['0 år', '1-66 år', '67 år eller eldre'];
const SEXES = ['Menn', 'Kvinner'];

/** Numbers by region, year, sex and age. */
const tables = fc
  .record({
    codes: fc.uniqueArray(fc.integer({ min: 301, max: 5636 }), { minLength: 1, maxLength: 4 }),
    years: fc.uniqueArray(fc.integer({ min: 1986, max: 2030 }), { minLength: 1, maxLength: 3 }),
  })
  .chain(({ codes, years }) =>
    fc
      .array(fc.integer({ min: 1, max: 400_000 }), {
        minLength: codes.length * years.length * 6,
        maxLength: codes.length * years.length * 6,
      })
      .map((people) => ({ codes: codes.map((code) => String(code).padStart(4, '0')), years, people })),
  );

type Generated = { codes: string[]; years: number[]; people: number[] };

const number = ({ years, people }: Generated, code: number, year: number, sex: number, age: number) =>
  people[((code * years.length + year) * 2 + sex) * 3 + age] ?? 0;

function expectedRows(table: Generated) {
  return table.codes.flatMap((code, c) =>
    table.years.map((year, y) => {
      const parts = SEXES.flatMap((_, s) => AGES.map((_, a) => number(table, c, y, s, a)));
      return { code, name: 'Sted', year, inhabitants: parts.reduce((sum, part) => sum + part, 0) };
    }),
  );
}

test('however sex, age and year are laid out, the sums are the same', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { codes, years } = table;
      const inColumns = [
        ['region', 'kjønn', 'alder', ...years.map((year) => `Personer ${year}`)],
        ...codes.flatMap((code, c) =>
          SEXES.flatMap((sex, s) =>
            AGES.map((age, a) => [`K-${code} Sted`, sex, age, ...years.map((_, y) => number(table, c, y, s, a))]),
          ),
        ),
      ];
      const inRows = [
        ['region', 'år', ...SEXES.flatMap((sex) => AGES.map((age) => `Personer ${sex} ${age}`))],
        ...codes.flatMap((code, c) =>
          years.map((year, y) => [
            `${code} Sted`,
            year,
            ...SEXES.flatMap((_, s) => AGES.map((_, a) => number(table, c, y, s, a))),
          ]),
        ),
      ];
      const expected = { kind: 'ok', value: { rows: expectedRows(table) }, warnings: [] };
      expect(populationTable(inColumns)).toEqual(expected);
      expect(populationTable(inRows)).toEqual(expected);
    }),
    seededRuns(100),
  );
});

test('a number that cannot be read refuses the table, wherever it stands', () => {
  fc.assert(
    fc.property(
      tables,
      fc.constantFrom('', 'x', '1,5', '-3', '1 2', '#REF!', 'NaN'),
      fc.nat(),
      (table, text, place) => {
        const rows = table.codes.map((code, c) => [
          code,
          ...table.years.map((_, y) => String(number(table, c, y, 0, 0))),
        ]);
        const row = rows[place % rows.length] ?? [];
        row[1 + (place % table.years.length)] = text;
        const outcome = populationTable([['region', ...table.years.map(String)], ...rows]);
        const year = String(table.years[place % table.years.length]);
        expect(outcome).toMatchObject({
          kind: 'refused',
          problems: [{ code: 'population.unreadable', row: (place % rows.length) + 2, column: year }],
        });
      },
    ),
    seededRuns(200),
  );
});
