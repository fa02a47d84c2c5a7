import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usesPerThousand } from '#domain/figures/per-inhabitant.ts';
import type { Tables } from '#domain/model/tables.ts';
import { type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';
import { compareUse, type UseComparison } from '#domain/usage/compare-use.ts';
import { originOfUse } from '#domain/usage/origin-of-use.ts';
import { generatedFigures } from '../../../support/generated-figures-data.ts';
import { counted, countyOfRecord, usesOfCell } from '../../../support/recompute-figures.ts';
import { scopeIn } from '../../../support/scopes.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const YEAR = 2024;

/** The generated usage with a part of it a year earlier, so that there is something to compare with. */
const usageOfTwoYears = (usage: readonly UsageRow[]): UsageRow[] =>
  usage.map((row, i) => (i % 3 === 0 ? { ...row, month: row.month.replaceAll('2024', '2023') } : row));

/** One row for each library by filters alone: no index, no columns. */
function recomputed(tables: Tables, usage: readonly UsageRow[], scope: string, answer: UseComparison) {
  const service = answer.service?.id;
  const inScope = (id: string) => scope === 'NO' || countyOfRecord(tables, id, scope);
  const [stored, speaking] = [tables.usage_sources, counted(tables)];
  const rows = usage.filter(
    (row) =>
      row.service_id === service &&
      inScope(row.organisation_id) &&
      (speaking.some(({ id }) => id === row.source_id) ||
        (row.month.length > 7 && !stored.some(({ id }) => id === row.source_id))),
  );
  const touchesYear = ({ month }: UsageRow) => month.slice(0, 7) <= `${YEAR}-12` && month.slice(-7) >= `${YEAR}-01`;
  const agreements = tables.agreements.filter(({ service_id }) => service_id === service);
  const takesPart = tables.participations.filter(
    (row) =>
      row.year === YEAR &&
      row.answer === 'yes' &&
      agreements.some(({ id }) => id === row.agreement_id) &&
      inScope(row.organisation_id),
  );
  const ids = [...rows.filter(touchesYear), ...takesPart].map(({ organisation_id }) => unitIn(tables, organisation_id));
  return [...new Set(ids)]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((id) => {
      const members = [...new Set(rows.map((row) => row.organisation_id))].filter((own) => unitIn(tables, own) === id);
      const monthly = rows.filter(({ month }) => month.length === 7);
      const of = (year: number) =>
        Array.from({ length: 12 }, (_, i) => {
          const month = `${year}-${String(i + 1).padStart(2, '0')}`;
          const known = members
            .map((own) => usesOfCell(tables, monthly, own, answer.metric, month))
            .filter((uses) => uses !== null);
          return known.length === 0 ? null : known.reduce((sum, uses) => sum + uses, 0);
        });
      const [before, months] = [of(YEAR - 1), of(YEAR)];
      const known = months.filter((uses) => uses !== null);
      const both = months.map((uses, i) => [before[i] ?? null, uses] as const);
      const same = both.filter(([then, now]) => then !== null && now !== null);
      const usesBefore = same.reduce((sum, [then]) => sum + (then ?? 0), 0);
      const usesNow = same.reduce((sum, [, now]) => sum + (now ?? 0), 0);
      return {
        id,
        months,
        uses: known.length === 0 ? null : known.reduce((sum, uses) => sum + uses, 0),
        monthsWithUsage: known.length,
        yearBefore: same.length === 0 ? null : { uses: usesBefore, usesNow, months: same.length },
        periodTotals: rows.filter(
          (row) => row.month.length > 7 && touchesYear(row) && members.includes(row.organisation_id),
        ).length,
      };
    });
}

/** What the organisation was by the end of the year: every change of the generated data is of its first day. */
function unitIn(tables: Tables, id: string): string {
  const next = tables.organisation_changes.filter(({ from_id }) => from_id === id);
  return next.length === 1 && next[0] ? unitIn(tables, next[0].to_id) : id;
}

const answerOf = (tables: Tables, usage: UsageRow[], scope: string, by: 'library' | 'county'): UseComparison => {
  const query = { scope, year: YEAR, serviceId: 'a', metric: null, by };
  const outcome = compareUse({ tables, usage: usageFromRows(usage) }, query);
  if (outcome.kind === 'refused') throw new Error('refused');
  return outcome.value;
};

test('libraries are what filtering the rows gives', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, usage: generated, query }) => {
      const usage = usageOfTwoYears(generated);
      const answer = answerOf(tables, usage, query.scope, 'library');
      const expected = recomputed(tables, usage, query.scope, answer);
      expect(answer.rows.length).toBe(expected.length);
      expect(answer.rows).toMatchObject(expected);
    }),
    seededRuns(300),
  );
});

test('counties and what lies in none add up to the scope, and libraries do too', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, usage: generated, query }) => {
      const usage = usageOfTwoYears(generated);
      const libraries = answerOf(tables, usage, query.scope, 'library');
      const counties = answerOf(tables, usage, query.scope, 'county');
      expect(counties.total).toEqual(libraries.total);
      for (const { rows, total } of [libraries, { ...counties, rows: [...counties.rows, ...counties.notPlaced] }]) {
        const sum = (of: (row: UseComparison['total']) => number) => rows.reduce((so, row) => so + of(row), 0);
        expect(sum(({ uses }) => uses ?? 0)).toBe(total.uses ?? 0);
        expect(sum(({ allocatedUses }) => allocatedUses)).toBe(total.allocatedUses);
        expect(sum(({ libraryMonths }) => libraryMonths)).toBe(total.libraryMonths);
        expect(sum(({ yearBefore }) => yearBefore?.uses ?? 0)).toBe(total.yearBefore?.uses ?? 0);
        expect(sum(({ periodTotals }) => periodTotals)).toBe(total.periodTotals);
      }
    }),
    seededRuns(300),
  );
});

test('the scope has the uses per 1000 inhabitants that every other view shows', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, usage, query }) => {
      const { total, service, metric } = answerOf(tables, usage, query.scope, 'library');
      const figures = usesPerThousand({ tables, usage: usageFromRows(usage) }, scopeIn(tables, query.scope), YEAR);
      const same = figures.find(({ basis }) => basis.serviceId === service?.id);
      if (!same || total.people.kind === 'pupils') return;
      expect([metric, total.uses, total.perThousand]).toEqual([same.basis.metric, same.basis.uses, same.value]);
    }),
    seededRuns(300),
  );
});

test('where a number comes from adds up to the number, for each library, county and the scope, and month by month', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, usage: generated, query }) => {
      const usage = usageOfTwoYears(generated);
      const data = { tables, usage: usageFromRows(usage) };
      for (const by of ['library', 'county'] as const) {
        const { rows, total, notPlaced, service, metric } = answerOf(tables, usage, query.scope, by);
        const kindOf = (row: typeof total) =>
          row === total || (by === 'county' && !notPlaced.includes(row)) ? 'area' : 'library';
        for (const row of [...rows, ...notPlaced, total]) {
          const of = { kind: kindOf(row), id: row.id } as const;
          const asked = {
            serviceId: service?.id ?? '',
            metric: metric ?? '',
            year: YEAR,
            month: null,
            scope: query.scope,
            of,
          };
          const outcome = originOfUse(data, asked);
          if (outcome.kind === 'refused') throw new Error('refused');
          const { uses, allocatedUses, months, sources, organisations } = outcome.value;
          expect([uses, allocatedUses, months.map((month) => month.uses)]).toEqual([
            row.uses,
            row.allocatedUses,
            row.months,
          ]);
          expect(sources.length).toBe(row.sources);
          for (const parts of [sources, organisations]) {
            expect(parts.reduce((sum, part) => sum + part.uses, 0)).toBe(uses ?? 0);
          }
        }
      }
    }),
    seededRuns(150),
  );
});
