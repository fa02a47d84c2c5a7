import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterFacts } from '#domain/counter/facts.ts';
import type { Grid } from '#domain/counter/grid.ts';
import type { CounterReport } from '#domain/counter/report.ts';
import { acceptSuggestions } from '#domain/mapping/answer-question.ts';
import { applyMapping } from '#domain/mapping/apply-mapping.ts';
import { suggestMapping } from '#domain/mapping/suggest-mapping.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const SERVICES = ['Naxos', 'Filmoteket', 'Ordnett'];

type Table = { readonly counts: readonly (readonly (number | null)[])[]; readonly services: readonly string[] };

/** Months down, one column of numbers for each service; a hole in every fifth cell. The first month has them all. */
const tables: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 3 }).chain((width) => {
  // Below what could be a spreadsheet's date: where the headings stand is another matter.
  const number = fc.nat(20_000);
  const cell = fc.oneof({ weight: 4, arbitrary: number }, { weight: 1, arbitrary: fc.constant(null) });
  const row = (of: fc.Arbitrary<number | null>) => fc.array(of, { minLength: width, maxLength: width });
  return fc.tuple(row(number), fc.array(row(cell), { minLength: 2, maxLength: 12 })).map(([first, others]) => ({
    counts: [first, ...others],
    services: SERVICES.slice(0, width),
  }));
});

function sumOf({ counts, services }: Table): number[] {
  return services.map((_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0));
}

function gridOf({ counts, services }: Table, last: readonly number[] | null): Grid {
  const months = counts.map((row, i) => [
    `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    ...row.map((count) => count ?? ''),
  ]);
  return { name: null, rows: [['Måned', ...services], ...months, ...(last ? [['', ...last]] : [])] };
}

function read(grid: Grid): Outcome<CounterReport> {
  const suggested = suggestMapping(grid, 'Naxos.csv');
  if (suggested.kind === 'refused') return suggested;
  const { constants } = suggested.value;
  const mapping = { ...suggested.value, constants: { ...constants, service: 'Tjenesten', metric: 'Utlån' } };
  return applyMapping(grid, acceptSuggestions(grid, mapping));
}

function factsOf(outcome: Outcome<CounterReport>): string[] {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return counterFacts(outcome.value).map(({ item, metric, month, count }) => `${item} ${metric} ${month} ${count}`);
}

test('a nameless row of sums changes nothing, whatever is summed', () => {
  fc.assert(
    fc.property(tables, (table) => {
      expect(factsOf(read(gridOf(table, sumOf(table))))).toEqual(factsOf(read(gridOf(table, null))));
    }),
    seededRuns(300),
  );
});

test('a nameless row that is off by anything in any column is not passed over', () => {
  fc.assert(
    fc.property(tables, fc.nat(2), fc.integer({ min: 1, max: 1000 }), (table, at, off) => {
      const column = at % table.services.length;
      const wrong = sumOf(table).map((sum, i) => (i === column ? sum + off : sum));
      const outcome = read(gridOf(table, wrong));
      // A month without any number is remarked on too.
      const errors = outcome.kind === 'refused' ? outcome.problems.filter(({ severity }) => severity === 'error') : [];
      expect(errors.map(({ code }) => code)).toEqual(['mapping.unreadableMonth']);
    }),
    seededRuns(300),
  );
});
