import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterFacts } from '#domain/counter/facts.ts';
import { cellText, type Grid } from '#domain/counter/grid.ts';
import type { CounterReport } from '#domain/counter/report.ts';
import { acceptSuggestions, answerQuestion } from '#domain/mapping/answer-question.ts';
import { applyMapping } from '#domain/mapping/apply-mapping.ts';
import { mappingFromJson, mappingToJson } from '#domain/mapping/mapping-json.ts';
import { openQuestions } from '#domain/mapping/open-questions.ts';
import type { Answer } from '#domain/mapping/question.ts';
import { recogniseMapping } from '#domain/mapping/recognise-mapping.ts';
import { suggestMapping } from '#domain/mapping/suggest-mapping.ts';
import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { readTables } from '#formats/tabular/read-tables.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { type Dialect, LAYOUTS, type Layout, sheetBytes, tableOf, type UseTable } from '../../../support/use-table.ts';

const NAMES = ['Naxos', 'PressReader', 'Sjøfilm & æ', 'Ord «A»; bind, 2', 'O’Neill | Co'];
const PLACES = ['Arendal bibliotek', 'Bø folkebibliotek', 'Værøy kommune'];
const METRICS = ['Utlån', 'Visninger', 'Unike brukere'];

const months = fc
  .tuple(fc.integer({ min: 2016 * 12, max: 2025 * 12 }), fc.integer({ min: 2, max: 14 }))
  .map(([from, length]) =>
    Array.from(
      { length },
      (_, i) => `${Math.floor((from + i) / 12)}-${String(((from + i) % 12) + 1).padStart(2, '0')}`,
    ),
  );

/** Every service and metric has a number for each month, but for one in eight that the file leaves empty. */
const tables: fc.Arbitrary<UseTable> = months.chain((list) =>
  fc
    .record({
      services: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
      metrics: fc.uniqueArray(fc.constantFrom(...METRICS), { minLength: 1, maxLength: 3 }),
      place: fc.constantFrom(...PLACES),
      counts: fc.array(
        fc.oneof({ weight: 7, arbitrary: fc.nat(3_000_000) }, { weight: 1, arbitrary: fc.constant(null) }),
        {
          minLength: 12 * list.length,
          maxLength: 12 * list.length,
        },
      ),
    })
    .map(({ services, metrics, place, counts }) => {
      let at = 0;
      const uses = services.flatMap((service) =>
        metrics.map((metric) => ({
          service,
          metric,
          place,
          // The first month is always given, so that a column of numbers is seen to be one.
          counts: list.map((_, m) => (m === 0 ? (counts[at++] ?? 1) : (counts[at++] ?? null))),
        })),
      );
      return { months: list, uses };
    }),
);

const layouts = fc.constantFrom(...LAYOUTS);
const dialects: fc.Arbitrary<Dialect> = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'windows-1252', 'utf-16le', 'utf-16be', 'xlsx'),
  separator: fc.constantFrom(';', ',', '\t', '|'),
  thousands: fc.constantFrom('', ' ', '\u00a0', '\u202f', '.', ','),
  month: fc.constantFrom('iso', 'norwegian', 'german', 'english', 'short', 'dotted', 'serial'),
  preamble: fc.integer({ min: 0, max: 3 }),
  sum: fc.boolean(),
});

function ok<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function gridOf(table: UseTable, layout: Layout, dialect: Dialect): Grid {
  const [sheet] = ok(readTables(sheetBytes(tableOf(table, layout, dialect), dialect), 'fil')).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** What a user would say: the marks of this dialect, and yes to the rest. */
function settled(grid: Grid, dialect: Dialect): TableMapping {
  const comma = { decimal: '.', thousands: ',' } as const;
  const point = { decimal: ',', thousands: '.' } as const;
  const suggested = ok(suggestMapping(grid, ''));
  const answers: Answer[] = openQuestions(grid, suggested).flatMap((question) =>
    question.kind === 'numbers' ? [{ kind: 'numbers', marks: dialect.thousands === ',' ? comma : point }] : [],
  );
  return acceptSuggestions(grid, answers.reduce(answerQuestion, suggested));
}

/** The facts straight from the model, with none of the reader's code. */
function expected({ months: list, uses }: UseTable): string[] {
  return uses
    .flatMap(({ service, place, metric, counts }) =>
      list.flatMap((month, m) =>
        typeof counts[m] === 'number' ? [[service, place, metric, month, counts[m]].join('|')] : [],
      ),
    )
    .sort();
}

function factsOf(grid: Grid, mapping: TableMapping): string[] {
  return counterFacts(ok(applyMapping(grid, mapping)))
    .map(({ item, organisation, metric, month, count }) => [item, organisation, metric, month, count].join('|'))
    .sort();
}

/** Each number's own digits beside those of the cell that it is traced to. */
function tracedCells(grid: Grid, { rows, months: list, counts, columns, lines }: CounterReport): [string, string][] {
  const pair = (row: number, column: number, count: number): [string, string] => [
    String(count),
    cellText(grid.rows[row - 1], column).replace(/\D/g, ''),
  ];
  if (lines)
    return [...lines.cells].map((_, i) => pair(lines.rows[i] ?? 0, lines.columns[i] ?? -1, lines.counts[i] ?? 0));
  return rows.flatMap(({ row }, r) =>
    list.flatMap((_, m) => {
      const count = counts[r * list.length + m] ?? Number.NaN;
      return Number.isNaN(count) ? [] : [pair(row, columns?.[m] ?? -1, count)];
    }),
  );
}

test('a table gives the facts of the model in every layout and dialect, each traced to its cell', () => {
  fc.assert(
    fc.property(tables, layouts, dialects, (table, layout, dialect) => {
      const grid = gridOf(table, layout, dialect);
      const mapping = settled(grid, dialect);
      expect(factsOf(grid, mapping)).toEqual(expected(table));
      const traced = tracedCells(grid, ok(applyMapping(grid, mapping)));
      expect(traced.map(([, cell]) => cell)).toEqual(traced.map(([count]) => count));
    }),
    seededRuns(300),
  );
});

test('a kept mapping is found again and gives the facts when the months move on', () => {
  fc.assert(
    fc.property(
      tables,
      tables,
      layouts,
      dialects,
      fc.integer({ min: 0, max: 4 }),
      (table, next, layout, dialect, preamble) => {
        // The same columns: the next delivery has other months and other numbers of the same services and metrics.
        const later = {
          months: next.months,
          uses: table.uses.map((use) => ({ ...use, counts: next.months.map((_, m) => m + 1) })),
        };
        const kept = ok(mappingFromJson(mappingToJson(settled(gridOf(table, layout, dialect), dialect))));
        const grid = gridOf(later, layout, { ...dialect, preamble });
        const found = recogniseMapping(grid, 'fil', [kept]);
        expect(found?.fit).toBe('exact');
        if (found) expect(factsOf(grid, found.mapping)).toEqual(expected(later));
      },
    ),
    seededRuns(200),
  );
});
