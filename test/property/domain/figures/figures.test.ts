import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costPerUse } from '#domain/figures/cost-per-use.ts';
import { figures } from '#domain/figures/figures.ts';
import { isoDate } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import { type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
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

test('the cost of use is what its lines add up to, and every line is of a participation', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, usage, query }) => {
      const data = { tables, usage: usageFromRows(usage) };
      const scope = scopeOf(tables, query.scope);
      if (scope.kind === 'refused') return;
      const known = new Set(tables.participations.map(({ id }) => id));
      const sources = new Set(tables.usage_sources.map(({ id }) => id));
      for (const { basis } of costPerUse(data, scope.value, query.year).services) {
        const sum = (of: (line: (typeof basis.lines)[number]) => number) =>
          basis.lines.reduce((so, line) => so + of(line), 0);
        expect(basis.lines).toHaveLength(basis.participations);
        expect(sum(({ monthsWithUsage }) => monthsWithUsage)).toBe(basis.monthsWithUsage);
        expect(sum(({ uses }) => uses)).toBe(basis.uses ?? 0);
        // Each line is rounded for display, so their sum may be off by half an øre a line.
        expect(Math.abs(sum(({ paidOre }) => paidOre) - (basis.paidOre ?? 0))).toBeLessThanOrEqual(
          basis.lines.length / 2,
        );
        expect(basis.lines.every(({ participationId }) => known.has(participationId))).toBe(true);
        expect(basis.sourceIds.every((id) => sources.has(id))).toBe(true);
      }
    }),
    seededRuns(300),
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
