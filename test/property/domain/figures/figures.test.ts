import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figures } from '#domain/figures/figures.ts';
import { isoDate } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import { type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';
import { generatedFigures } from '../../../support/generated-figures-data.ts';
import { type RecomputeQuery, recomputeFigures } from '../../../support/recompute-figures.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

function computed(tables: Tables, usage: readonly UsageRow[], query: RecomputeQuery) {
  const { scope, year, reference, index } = query;
  const dates = { on: isoDate(query.on), baseline: isoDate(query.baseline) };
  const outcome = figures({ tables, usage: usageFromRows(usage) }, { scope, year, reference, index, ...dates });
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

test('the figures equal a straightforward recomputation', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, usage, query }) => {
      expect(computed(tables, usage, query)).toEqual(recomputeFigures(tables, usage, query));
    }),
    seededRuns(1000),
  );
});

test('the order of records never matters', () => {
  fc.assert(
    fc.property(generatedFigures, fc.infiniteStream(fc.nat()), ({ tables, usage, query }, draws) => {
      const drawn = () => draws.next().value ?? 0;
      // The services' order is the order of the entries; every other table may come in any.
      const shuffled = Object.fromEntries(
        Object.entries(tables).map(([name, rows]) => [
          name,
          name === 'services' ? rows : inOrderOf<unknown>(rows, drawn),
        ]),
      ) as unknown as Tables;
      expect(computed(shuffled, inOrderOf(usage, drawn), query)).toEqual(computed(tables, usage, query));
    }),
    seededRuns(100),
  );
});

function inOrderOf<T>(rows: readonly T[], draw: () => number): T[] {
  return rows
    .map((row) => ({ row, at: draw() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ row }) => row);
}
