import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgetTable } from '#domain/budget/budget-table.ts';
import { costSplit, SPLIT_KEYS } from '#domain/budget/cost-split.ts';
import { countiesSideBySide } from '#domain/counties/counties-side-by-side.ts';
import { coverageMatrix } from '#domain/counties/coverage-matrix.ts';
import type { CountedPair } from '#domain/figures/agreement-reduction.ts';
import type { Savings } from '#domain/figures/savings.ts';
import { isoDate, ore } from '#domain/model/brands.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { type LedgerRow, savingsLedger } from '#domain/savings/savings-ledger.ts';
import { agreementWorkbench } from '#domain/workbench/agreement-workbench.ts';
import { budgetScenario, generatedLines } from '../../../support/budget-lines.ts';
import { generatedFigures } from '../../../support/generated-figures-data.ts';
import { recomputeBudget } from '../../../support/recompute-budget.ts';
import { recomputeCounties, recomputeCoverage } from '../../../support/recompute-counties.ts';
import { type RecomputeQuery, sharesOf } from '../../../support/recompute-figures.ts';
import { recomputeLedger } from '../../../support/recompute-ledger.ts';
import { recomputeWorkbench } from '../../../support/recompute-workbench.ts';
import { scopeIn } from '../../../support/scopes.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

/** What each view works out beside the headline figures, held against a recomputation that shares no code with it. */

const datesOf = ({ on, baseline }: RecomputeQuery) => ({ on: isoDate(on), baseline: isoDate(baseline) });

test('the savings ledger: every year and reference, gross and net, nominal and fixed, by service and library', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, query }) => {
      const ledger = savingsLedger(tables, scopeIn(tables, query.scope), query.index);
      const shown = {
        years: ledger.years.map(({ year, savings: { listPrice, previous, previousIndexed } }) => ({
          year,
          savings: {
            listPrice: yearOf(listPrice),
            previous: yearOf(previous),
            previousIndexed: yearOf(previousIndexed),
          },
        })),
        services: ledger.services satisfies readonly LedgerRow[],
        libraries: ledger.libraries,
      };
      expect(shown).toEqual(recomputeLedger(tables, query));
    }),
    seededRuns(1000),
  );
});

function yearOf({ value, basis }: Savings) {
  return {
    grossOre: value?.grossOre ?? null,
    netOre: value?.netOre ?? null,
    share: basis.operatingCostShareOre,
    fixed: basis.fixedKroner,
    included: basis.included,
    total: basis.total,
  };
}

test('the agreement workbench: both lists pair by pair, both sides, and the claim held against them', () => {
  fc.assert(
    fc.property(generatedFigures, fc.integer({ min: 0, max: 100 }), ({ tables, query }, percent) => {
      const claimed = percent / 100;
      const workbench = agreementWorkbench(tables, scopeIn(tables, query.scope), { ...datesOf(query), claim: claimed });
      const sides = workbench.sides.map(({ scopeId, reduction, basis, claim: { claim: _, ...claim } }) => {
        const { before, after, registered, documented, assumedEnded } = basis;
        return { scopeId, reduction, before, after, registered, documented, assumedEnded, claim };
      });
      const rows = workbench.rows
        .map(({ holderId, serviceId, countyId, before, after, status, replacedBy }) => {
          const pair = { before: pairOf(before), after: pairOf(after), status, replacedBy };
          return { key: `${holderId} ${serviceId}`, countyId, ...pair };
        })
        .toSorted((a, b) => (a.key < b.key ? -1 : 1));
      expect({ sides, rows }).toEqual(recomputeWorkbench(tables, query, claimed));
    }),
    seededRuns(1000),
  );
});

function pairOf(pair: CountedPair | null) {
  if (pair?.kind === 'registered') return { kind: pair.kind, count: 1, agreements: pair.agreementIds.toSorted() };
  return pair && { kind: pair.kind, count: pair.count, date: pair.date, assumedEnded: pair.assumedEnded };
}

test('the counties side by side: decision, reduction, savings, privacy, cost per use and inhabitant, use and coverage', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, usage, query }) => {
      const { year, index } = query;
      const data = { tables, usage: usageFromRows(usage) };
      const shown = countiesSideBySide(data, { year, index, ...datesOf(query) }).map((row) => ({
        countyId: row.countyId,
        decision: row.decision?.id ?? null,
        reduction: row.reduction,
        grossOre: row.savings.value?.grossOre ?? null,
        netOre: row.savings.value?.netOre ?? null,
        libraries: row.libraries,
        privacy: { services: row.privacy.services, covered: row.privacy.covered },
        services: row.services.map((service) => ({
          serviceId: service.serviceId,
          orePerUse: service.costPerUse.value,
          orePerInhabitant: service.costPerInhabitant.value,
          usesPerThousand: service.usesPerThousand.value,
          coverage: service.coverage.value,
        })),
      }));
      expect(shown).toEqual(recomputeCounties(tables, usage, query));
    }),
    seededRuns(1000),
  );
});

test('coverage: who covers each municipality, and how far the counties lie apart', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, query }) => {
      const { rows, gaps } = coverageMatrix(tables, scopeIn(tables, query.scope), isoDate(query.on));
      const shown = rows.map(({ municipalityId, inhabitants, services }) => ({
        municipalityId,
        inhabitants,
        services,
      }));
      expect({ rows: shown, gaps: gaps.map(({ value }) => value) }).toEqual(recomputeCoverage(tables, query));
    }),
    seededRuns(1000),
  );
});

const simulated = fc.record({
  kroner: fc.nat({ max: 9_000_000 }),
  thousandths: fc.integer({ min: 0, max: 1000 }),
  weights: fc.dictionary(fc.constantFrom('NO-03', 'NO-42', 'NO-31', 'NO-32', 'NO-30'), fc.nat({ max: 9 })),
});

test('the cost split simulator: every county’s share under every key', () => {
  fc.assert(
    fc.property(generatedFigures, simulated, ({ tables, query: { year } }, { kroner, thousandths, weights }) => {
      for (const key of SPLIT_KEYS) {
        const equalFraction = thousandths / 1000;
        const { value } = costSplit(tables, { totalOre: ore(kroner * 100), key, equalFraction, weights, year });
        const cost = { total_ore: ore(kroner * 100), key, equal_fraction: equalFraction, weights };
        expect(value && Object.fromEntries(value)).toEqual(sharesOf(tables, cost, year));
      }
    }),
    seededRuns(1000),
  );
});

const planned = fc.record({
  lines: generatedLines,
  firstYear: fc.integer({ min: 2022, max: 2027 }),
  assumed: fc.integer({ min: -20, max: 90 }),
  assumedChanges: fc.dictionary(fc.constantFrom('2025', '2027', '2028'), fc.constantFrom(0, 0.018, 0.05)),
});

test('the budget: every line in each of the four years, and the sums in and outside the frame', () => {
  fc.assert(
    fc.property(generatedFigures, planned, ({ tables, query }, { lines, firstYear, assumed, assumedChanges }) => {
      const more = { firstYear, index: query.index, assumedChange: assumed / 1000, assumedChanges };
      const scenario = budgetScenario(lines, more);
      const table = budgetTable(tables.price_indexes, scenario);
      const rows = [...table.inFrame.rows, ...table.newCost.rows];
      const shown = {
        years: table.years,
        changes: table.changes.map(({ change }) => change),
        cells: Object.fromEntries(rows.map(({ line, cells }) => [line.id, cells])),
        inFrame: table.inFrame.sums,
        newCost: table.newCost.sums,
        total: table.total,
      };
      expect(shown).toEqual(recomputeBudget(tables, scenario));
    }),
    seededRuns(1000),
  );
});
