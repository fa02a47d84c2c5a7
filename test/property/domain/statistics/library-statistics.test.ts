import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { libraryStatistics } from '#domain/statistics/library-statistics.ts';
import { monthlyUse } from '#domain/usage/monthly-use.ts';
import { generatedFigures } from '../../../support/generated-figures-data.ts';
import { scopeIn } from '../../../support/scopes.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

test('municipalities and what is not placed add up to the use of the scope', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, usage: rows, query }) => {
      const usage = usageFromRows(rows);
      const scope = scopeIn(tables, query.scope);
      const statistics = libraryStatistics({ tables, usage }, { scope, year: query.year });
      const scopeUse = monthlyUse({ tables, usage }, scope, query.year * 12, query.year * 12 + 11);
      const expected = scopeUse.flatMap(({ serviceId, metric, months }) => {
        const known = months.filter(({ uses }) => uses !== null);
        if (known.length === 0) return [];
        const uses = known.reduce((sum, month) => sum + (month.uses ?? 0), 0);
        const allocated = known.reduce((sum, month) => sum + month.allocatedUses, 0);
        return [{ serviceId, metric, uses, allocated, monthsWithUsage: known.length }];
      });
      expect(statistics.totals).toMatchObject(expected);
      expect(statistics.services.length).toBe(expected.length);
      const entries = [...statistics.municipalities, ...statistics.notPlaced];
      statistics.totals.forEach((total, i) => {
        const sum = (field: 'uses' | 'allocated') =>
          entries.reduce((so, { services }) => so + (services[i]?.[field] ?? 0), 0);
        expect([sum('uses'), sum('allocated')]).toEqual([total.uses, total.allocated]);
      });
      expect(new Set(entries.map(({ organisationId }) => organisationId)).size).toBe(entries.length);
    }),
    seededRuns(200),
  );
});
