import fc from 'fast-check';
import { expect, test } from 'vitest';
import { budgetTable } from '#domain/budget/budget-table.ts';
import { costSplit, SPLIT_KEYS } from '#domain/budget/cost-split.ts';
import { countyPaid } from '#domain/budget/county-paid.ts';
import { type WhatIf, withWhatIfs } from '#domain/budget/what-if.ts';
import { month, ore, organisationId } from '#domain/model/brands.ts';
import { add, type Fraction, ZERO } from '#domain/money/fraction.ts';
import { placeOf } from '#domain/organisations/place.ts';
import { budgetScenario, generatedLines, whatIfTables } from '../../../support/budget-lines.ts';
import { county, population, priceIndex } from '../../../support/figure-records.ts';
import { generatedFigures } from '../../../support/generated-figures-data.ts';
import { scopeIn } from '../../../support/scopes.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const AGDER = organisationId('NO-42');
const ground = {
  county: AGDER,
  organisations: [county('NO-42'), county('NO-50'), county('NO-03')],
  population: [population('NO-42', 2024, 31, 3), population('NO-50', 2024, 47, 5), population('NO-03', 2024, 71, 0)],
};
// 2022 and 2023 are missing: prices before that have no basis.
const indexes = [priceIndex(2021, 0.02), priceIndex(2024, 0.043), priceIndex(2025, 0.041)];

const change = fc.integer({ min: -50, max: 50 }).map((hundredths) => hundredths / 100);
const lineId = fc.integer({ min: 0, max: 11 }).map((i) => `linje-${i}`);
const weights = fc.dictionary(fc.constantFrom('NO-42', 'NO-50', 'NO-03', 'NO-99'), fc.nat({ max: 9 }));
const split = fc.record({
  totalOre: fc.nat({ max: 9_000_000 }).map((kroner) => ore(kroner * 100)),
  key: fc.constantFrom(...SPLIT_KEYS),
  equalFraction: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
  weights,
  year: fc.constantFrom(2024, 2024, 2030),
});
const orderless: fc.Arbitrary<WhatIf> = fc.oneof(
  fc.record({ kind: fc.constant('price' as const), lineId: fc.option(lineId), change }),
  fc.record({ kind: fc.constant('drop' as const), lineId }),
  fc.record({
    kind: fc.constant('start' as const),
    lineId,
    start: fc.constantFrom('2025-03', '2026-09', '2028-01').map(month),
  }),
);
const question: fc.Arbitrary<WhatIf> = fc.oneof(
  orderless,
  fc.record({ kind: fc.constant('growth' as const), change }),
  fc.record({ kind: fc.constant('split' as const), split, priceYear: fc.constant(2025) }),
);
const entriesOf = (questions: readonly WhatIf[]) => questions.map((whatIf, i) => ({ id: String(i), on: true, whatIf }));

test('the order of the lines never matters to a sum, nor to any cell', () => {
  fc.assert(
    fc.property(generatedLines, fc.array(question, { maxLength: 4 }), (lines, questions) => {
      const asked = (some: typeof lines) =>
        budgetTable(indexes, withWhatIfs(budgetScenario(some), entriesOf(questions), ground).scenario);
      const [one, other] = [asked(lines), asked(lines.toReversed())];
      expect(other.total).toEqual(one.total);
      expect(other.newCost.sums).toEqual(one.newCost.sums);
      const cells = ({ inFrame, newCost }: typeof one) =>
        new Map([...inFrame.rows, ...newCost.rows].map((row) => [row.line.id, row.cells]));
      expect(cells(other)).toEqual(cells(one));
    }),
    seededRuns(150),
  );
});

test('the order of the questions never matters, and what is off is not asked', () => {
  fc.assert(
    fc.property(generatedLines, fc.array(orderless, { maxLength: 5 }), (lines, questions) => {
      const plan = budgetScenario(lines);
      const entries = entriesOf(questions);
      const { scenario } = withWhatIfs(plan, entries, ground);
      expect(withWhatIfs(plan, entries.toReversed(), ground).scenario).toEqual(scenario);
      const off = entries.map((entry) => ({ ...entry, on: false }));
      expect(withWhatIfs(plan, off, ground).scenario).toEqual(plan);
    }),
    seededRuns(150),
  );
});

test('the effect is what lies between the two plans, to the øre, and the parts make the whole', () => {
  fc.assert(
    fc.property(generatedLines, fc.array(question, { maxLength: 5 }), (lines, questions) => {
      const plan = budgetScenario(lines);
      const asked = withWhatIfs(plan, entriesOf(questions), ground).scenario;
      const { before, after, effect } = whatIfTables(indexes, plan, asked);
      effect.totalOre.forEach((total, i) => {
        expect((before.total[i]?.netOre ?? 0) + total).toBe(after.total[i]?.netOre);
        expect((effect.inFrameOre[i] ?? 0) + (effect.newCostOre[i] ?? 0)).toBe(total);
      });
    }),
    seededRuns(150),
  );
});

test('a line whose price change is missing has no price that year: never 0, and the sum counts it as left out', () => {
  fc.assert(
    fc.property(generatedLines, (lines) => {
      const { years, inFrame, newCost, total } = budgetTable(indexes, budgetScenario(lines));
      const rows = [...inFrame.rows, ...newCost.rows];
      years.forEach((year, i) => {
        for (const { line, cells } of rows) {
          const started = line.start === undefined || Number(line.start.slice(0, 4)) <= year;
          expect(cells[i] === null).toBe(started && line.priceYear < 2023);
        }
        expect(total[i]?.linesWithoutPrice).toBe(rows.filter(({ cells }) => cells[i] === null).length);
      });
    }),
    seededRuns(150),
  );
});

test('a split adds up to the total exactly, or there is none', () => {
  fc.assert(
    fc.property(split, (chosen) => {
      const { value, basis } = costSplit(ground, chosen);
      expect(value === null).toBe(basis.reason !== null);
      if (value === null) return;
      expect([...value.values()].reduce((sum, share) => sum + share, 0)).toBe(chosen.totalOre);
      expect([...value.values()].every((share) => share >= 0 && share % 100 === 0)).toBe(true);
    }),
    seededRuns(300),
  );
});

test('what the counties pay is what the country pays, less what lies in no county of today', () => {
  const exact = (paid: ReturnType<typeof countyPaid>): Fraction =>
    [...paid.byAgreement.values()].reduce((sum, each) => add(sum, each.paid), ZERO);
  fc.assert(
    fc.property(generatedFigures, ({ tables, query: { year } }) => {
      const country = scopeIn(tables, 'NO');
      const former = new Set(tables.organisation_changes.map(({ from_id }) => from_id));
      const counties = tables.organisations
        .filter(({ id, kind }) => kind === 'county' && !former.has(id))
        .map(({ id }) => countyPaid(tables, scopeIn(tables, id), year));
      const elsewhere = tables.participations.filter(
        ({ organisation_id }) => placeOf(country.index, organisation_id).kind !== 'county',
      );
      const rest = countyPaid({ participations: elsewhere }, country, year);
      const whole = countyPaid(tables, country, year);
      expect(exact(whole)).toEqual([...counties, rest].map(exact).reduce(add, ZERO));
      expect(whole.total).toBe([...counties, rest].reduce((sum, { total }) => sum + total, 0));
    }),
    seededRuns(150),
  );
});
