import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countiesSideBySide } from '#domain/counties/counties-side-by-side.ts';
import { coverageMatrix } from '#domain/counties/coverage-matrix.ts';
import { figures } from '#domain/figures/figures.ts';
import { isoDate } from '#domain/model/brands.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { generatedFigures } from '../../../support/generated-figures-data.ts';
import { scopeIn } from '../../../support/scopes.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

test('every county has the very figures that it has when it is asked for alone', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, usage, query }) => {
      const data = { tables, usage: usageFromRows(usage) };
      const { year, index } = query;
      const dates = { on: isoDate(query.on), baseline: isoDate(query.baseline) };
      for (const row of countiesSideBySide(data, { year, index, ...dates })) {
        const alone = figures(data, { scope: row.countyId, year, index, ...dates, reference: 'listPrice' });
        if (alone.kind === 'refused') throw new Error('a county is a scope');
        expect(row.reduction).toBe(alone.value.agreementReduction.reduction);
        expect(row.savings.value?.grossOre ?? null).toBe(alone.value.savings.grossOre);
        expect(row.services.map(({ costPerUse }) => costPerUse.value)).toEqual(
          alone.value.costPerUse.map(({ orePerUse }) => orePerUse),
        );
        const { services, covered, notCovered } = row.privacy;
        expect([...covered, ...notCovered].toSorted()).toEqual(services);
      }
    }),
    seededRuns(60),
  );
});

test('the municipalities of the coverage matrix add up to the coverage', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, query }) => {
      const matrix = coverageMatrix(tables, scopeIn(tables, query.scope), isoDate(query.on));
      for (const [place, { basis }] of matrix.coverage.entries()) {
        const counted = matrix.rows.filter(({ inhabitants }) => inhabitants !== null);
        const covered = counted.filter(({ services }) => services[place] !== null);
        const people = (rows: typeof counted) => rows.reduce((sum, { inhabitants }) => sum + (inhabitants ?? 0), 0);
        expect(people(counted)).toBe(basis.inhabitants);
        expect(people(covered)).toBe(basis.inhabitantsCovered ?? 0);
        expect(covered.map(({ municipalityId }) => municipalityId).toSorted()).toEqual([...basis.covered].toSorted());
      }
    }),
    seededRuns(100),
  );
});
