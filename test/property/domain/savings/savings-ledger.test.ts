import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SAVINGS_REFERENCES } from '#domain/figures/savings.ts';
import { add, toOre, ZERO } from '#domain/money/fraction.ts';
import { savingsLedger, slices } from '#domain/savings/savings-ledger.ts';
import { generatedFigures } from '../../../support/generated-figures-data.ts';
import { scopeIn } from '../../../support/scopes.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

test('services add up exactly to the whole, and so do libraries, in every year and under every reference', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, query }) => {
      const scope = scopeIn(tables, query.scope);
      const ledger = savingsLedger(tables, scope, query.index);
      const years = ledger.years.map(({ year }) => year);
      for (const keyOf of [
        (row: { organisation_id: string }) => row.organisation_id as string,
        (row: { agreement_id: string }) => row.agreement_id,
      ]) {
        const parts = [...slices(tables, scope, years, query.index, keyOf).values()];
        for (const [place, { savings }] of ledger.years.entries()) {
          for (const reference of SAVINGS_REFERENCES) {
            const cells = parts.flatMap((part) => part[reference][place] ?? []);
            const known = cells.flatMap(({ gross }) => gross ?? []);
            const { value, basis } = savings[reference];
            expect(known.length === 0 ? null : toOre(known.reduce(add, ZERO))).toBe(value?.grossOre ?? null);
            expect(cells.reduce((sum, { included }) => sum + included, 0)).toBe(basis.included);
            expect(cells.reduce((sum, { total }) => sum + total, 0)).toBe(basis.total);
          }
        }
      }
    }),
    seededRuns(150),
  );
});

test('the counties and what no county has add up to the country', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, query }) => {
      const counted = (id: string) => {
        const ledger = savingsLedger(tables, scopeIn(tables, id), query.index);
        return ledger.years.reduce((sum, { savings }) => sum + savings.listPrice.basis.total, 0);
      };
      const country = savingsLedger(tables, scopeIn(tables, 'NO'), query.index);
      const outside = country.years
        .flatMap(({ savings }) => savings.listPrice.basis.notDistributed)
        .reduce((sum, { records }) => sum + records, 0);
      const successors = new Set(tables.organisation_changes.map(({ from_id }) => from_id as string));
      const counties = tables.organisations.filter(({ kind, id }) => kind === 'county' && !successors.has(id));
      const national = tables.participations.filter(
        ({ organisation_id, answer }) => organisation_id === 'NO' && answer === 'yes',
      ).length;
      const sum = counties.reduce((total, { id }) => total + counted(id), 0);
      expect(sum + outside + national).toBe(
        country.years.reduce((total, { savings }) => total + savings.listPrice.basis.total, 0),
      );
    }),
    seededRuns(100),
  );
});
