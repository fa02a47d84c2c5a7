import { describe, expect, test } from 'vitest';
import { OPERATING_LINE } from '#domain/budget/budget-scenario.ts';
import type { CostSplit } from '#domain/budget/cost-split.ts';
import { type WhatIf, withWhatIfs } from '#domain/budget/what-if.ts';
import { month, ore, organisationId } from '#domain/model/brands.ts';
import { budgetLine, budgetScenario, whatIfTables } from '../../../support/budget-lines.ts';
import { county, population, priceIndex } from '../../../support/figure-records.ts';

const AGDER = organisationId('NO-42');
const ground = {
  county: AGDER,
  organisations: [county('NO-42'), county('NO-50')],
  population: [population('NO-42', 2024, 300_000), population('NO-50', 2024, 700_000)],
};
const indexes = [priceIndex(2025, 0.04), priceIndex(2026, 0.03)];
const press = budgetLine({ id: 'press', basePriceOre: ore(10_000_000) });
const film = budgetLine({ id: 'film', label: 'Filmoteket', basePriceOre: ore(20_000_000), inFrame: false });
const operating = budgetLine({ id: OPERATING_LINE, label: '', basePriceOre: ore(5_000_000), inFrame: false });
const plan = budgetScenario([press, film, operating]);
const split: CostSplit = {
  totalOre: ore(100_000_000),
  key: 'population',
  equalFraction: 0.5,
  weights: {},
  year: 2024,
};

function asked(...questions: WhatIf[]) {
  const entries = questions.map((whatIf, i) => ({ id: String(i), on: true, whatIf }));
  return withWhatIfs(plan, entries, ground);
}
const prices = (answer: ReturnType<typeof asked>) =>
  Object.fromEntries(answer.scenario.lines.map(({ id, basePriceOre }) => [id, basePriceOre]));

test('price +8 % of everything leaves the running cost as it is', () => {
  expect(prices(asked({ kind: 'price', lineId: null, change: 0.08 }))).toEqual({
    press: 10_800_000,
    film: 21_600_000,
    operating: 5_000_000,
  });
});

test('changes of one price are multiplied before they are rounded', () => {
  const answer = asked(
    { kind: 'price', lineId: null, change: 0.1 },
    { kind: 'price', lineId: 'press', change: -0.1 },
    { kind: 'price', lineId: 'operating', change: 0.5 },
  );
  expect(prices(answer)).toEqual({ press: 9_900_000, film: 22_000_000, operating: 7_500_000 });
});

test('a dropped service is gone from the plan, and one that is not there changes nothing', () => {
  const answer = asked({ kind: 'drop', lineId: 'film' }, { kind: 'drop', lineId: 'borte' });
  expect(Object.keys(prices(answer))).toEqual(['press', 'operating']);
  expect(answer.withoutBasis).toEqual(['1']);
});

test('another key gives the county its share of the total', () => {
  expect(prices(asked({ kind: 'split', split, priceYear: 2025 }))).toMatchObject({ operating: 30_000_000 });
  const noPeople = asked({ kind: 'split', split: { ...split, year: 2030 }, priceYear: 2025 });
  expect(noPeople.withoutBasis).toEqual(['0']);
  expect(noPeople.scenario.lines).toEqual(plan.lines);
});

test('a plan without the running cost gets a line for it as new cost', () => {
  const entry = { id: 'a', on: true, whatIf: { kind: 'split', split, priceYear: 2025 } } as const;
  const { scenario } = withWhatIfs(budgetScenario([press]), [entry], ground);
  expect(scenario.lines[1]).toMatchObject({ id: OPERATING_LINE, basePriceOre: 30_000_000, inFrame: false });
});

test('one more municipality: the county pays its part of each service, as new cost', () => {
  const service = { serviceId: 'p', label: 'PressReader', priceOre: 4_000_001, priceYear: 2024, vatRate: 0.25 };
  const { scenario } = asked({
    kind: 'join',
    organisationId: organisationId('NO-4223'),
    name: 'Vennesla',
    services: [{ ...service, basis: 'offer', countyShare: 0.5 }],
  });
  expect(scenario.lines.at(-1)).toMatchObject({
    label: 'PressReader, Vennesla',
    basePriceOre: 2_000_001,
    inFrame: false,
    source: { kind: 'joining', priceOre: 4_000_001, countyShare: 0.5 },
  });
});

test('what is switched off is not asked', () => {
  const entries = [{ id: 'a', on: false, whatIf: { kind: 'drop', lineId: 'film' } }] as const;
  expect(withWhatIfs(plan, entries, ground).scenario).toEqual(plan);
});

describe('the effect', () => {
  test('a later start: nothing before it, the months left of its year, all of the next', () => {
    const start = asked({ kind: 'start', lineId: 'film', start: month('2026-08') });
    const { after, effect } = whatIfTables(indexes, plan, start.scenario);
    // 200 000 × 1.04 × 1.03 × 5/12 in 2026
    expect(after.newCost.rows[0]?.cells.map((cell) => cell?.netOre)).toEqual([0, 8_926_667, 21_959_600, 22_508_590]);
    expect(effect.totalOre[0]).toBe(-20_800_000);
  });

  test('growth replaces every assumption, and only those', () => {
    const answer = asked({ kind: 'growth', change: 0.05 });
    const { after, effect } = whatIfTables(indexes, plan, answer.scenario);
    expect(after.changes.map(({ change }) => change)).toEqual([0.04, 0.03, 0.05, 0.05]);
    expect(effect.totalOre.slice(0, 2)).toEqual([0, 0]);
  });

  test('what the frame of today does not cover is new cost and what the frame’s own lines cost more', () => {
    const { effect } = whatIfTables(indexes, plan, asked({ kind: 'price', lineId: 'press', change: 0.08 }).scenario);
    // 250 000 × 1.04 new, and 8 % of 104 000 more in the frame
    expect(effect.missingOre[0]).toBe(26_000_000 + 832_000);
    expect(effect.newCostOre).toEqual([0, 0, 0, 0]);
    expect(effect.sumOre).toBe(effect.totalOre.reduce((sum, each) => sum + each, 0));
  });
});
