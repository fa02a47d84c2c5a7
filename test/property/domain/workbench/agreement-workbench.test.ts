import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '#domain/model/brands.ts';
import { agreementWorkbench } from '#domain/workbench/agreement-workbench.ts';
import { testClaim } from '#domain/workbench/claim-test.ts';
import { generatedFigures } from '../../../support/generated-figures-data.ts';
import { scopeIn } from '../../../support/scopes.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

test('the rows add up to the counts before and after, and the assumed ones to the assumed part', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, query }) => {
      const dates = { on: isoDate(query.on), baseline: isoDate(query.baseline), claim: 0.97 };
      const { rows, sides } = agreementWorkbench(tables, scopeIn(tables, query.scope), dates);
      const [{ basis }] = sides;
      const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
      expect(sum(({ before }) => before?.count ?? 0)).toBe(basis.before);
      expect(sum(({ after }) => after?.count ?? 0) + basis.collaboration).toBe(basis.after);
      expect(sum(({ status, before }) => (status === 'assumedEnded' ? (before?.count ?? 0) : 0))).toBe(
        basis.assumedEnded,
      );
      expect(new Set(rows.map(({ holderId, serviceId }) => `${holderId} ${serviceId}`)).size).toBe(rows.length);
    }),
    seededRuns(150),
  );
});

const counts = fc.record({ before: fc.nat(3000), after: fc.nat(3000), assumedEnded: fc.nat(500) });

test('the claim holds with the most agreements that may be left, and not with one more', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 100 }), ({ before }, percent) => {
      const claim = percent / 100;
      const { mostAfter, verdict } = testClaim({ before, after: 0, assumedEnded: 0 }, claim);
      if (before === 0) {
        expect(verdict).toBe('noBasis');
        return;
      }
      const at = (after: number) => testClaim({ before, after, assumedEnded: 0 }, claim).verdict;
      expect(at(mostAfter ?? 0)).toBe('holds');
      expect(at((mostAfter ?? 0) + 1)).toBe('fails');
    }),
    seededRuns(200),
  );
});

test('as many of the assumed as are needed must have ended, and one fewer is too few', () => {
  fc.assert(
    fc.property(counts, ({ before, after, assumedEnded }) => {
      const { assumedNeeded, verdict } = testClaim({ before, after, assumedEnded }, 0.97);
      if (assumedNeeded === null) {
        expect(['fails', 'noBasis']).toContain(verdict);
        return;
      }
      const ifEnded = (count: number) =>
        testClaim({ before, after: after + assumedEnded - count, assumedEnded: 0 }, 0.97).verdict;
      expect(ifEnded(assumedNeeded)).toBe('holds');
      if (assumedNeeded > 0) expect(ifEnded(assumedNeeded - 1)).toBe('fails');
    }),
    seededRuns(200),
  );
});
