import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readScenario } from '#domain/budget/scenario-shape.ts';
import { month, ore, organisationId } from '#domain/model/brands.ts';
import { budgetLine, budgetScenario, generatedLines } from '../../../support/budget-lines.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const whole = budgetScenario(
  [
    budgetLine({ start: month('2026-08'), serviceId: 's', priceChange: 0.08 }),
    budgetLine({
      id: 'operating',
      vatRate: null,
      source: {
        kind: 'split',
        split: { totalOre: ore(350_000_000), key: 'custom', equalFraction: 0.5, weights: { 'NO-42': 2 }, year: 2024 },
      },
    }),
  ],
  { assumedChanges: { 2028: 0.04 }, county: organisationId('NO-42') },
);
const through = (value: unknown) => readScenario(JSON.parse(JSON.stringify(value)));

test('a scenario comes back from a file as it went', () => {
  expect(through(whole)).toEqual({ kind: 'scenario', scenario: whole });
  fc.assert(
    fc.property(generatedLines, (lines) => {
      expect(through(budgetScenario(lines))).toEqual({ kind: 'scenario', scenario: budgetScenario(lines) });
    }),
    seededRuns(50),
  );
});

test.each([
  ['', null],
  ['', [whole]],
  ['name', { ...whole, name: 3 }],
  ['assumedChanges.2028', { ...whole, assumedChanges: { 2028: 'mye' } }],
  ['lines[0].basePriceOre', { ...whole, lines: [{ ...budgetLine(), basePriceOre: 1.5 }] }],
  ['lines[0].start', { ...whole, lines: [{ ...budgetLine(), start: '2026-13' }] }],
  [
    'lines[1].source.split.key',
    { ...whole, lines: [budgetLine(), { ...whole.lines[1], source: { kind: 'split', split: { totalOre: 1 } } }] },
  ],
  ['lines[1].id', { ...whole, lines: [budgetLine(), budgetLine()] }],
  ['extra', { ...whole, extra: 1 }],
])('what is wrong is named: %s', (at, value) => {
  expect(through(value)).toEqual({ kind: 'wrong', at });
});
