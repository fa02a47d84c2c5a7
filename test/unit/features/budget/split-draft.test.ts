import { expect, test } from 'vitest';
import { costSplit } from '#domain/budget/cost-split.ts';
import { ore, organisationId } from '#domain/model/brands.ts';
import { draftOf, isSameSplit, readSplitDraft } from '#features/budget/split/split-draft.ts';
import { splitOrigin } from '#features/budget/split/split-origin.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';
import { county, population } from '../../../support/figure-records.ts';

const split = {
  totalOre: ore(350_000_000),
  key: 'custom',
  equalFraction: 0.5,
  weights: { b: 2, a: 1 },
  year: 2024,
} as const;

test('a kept split comes back as the draft it was', () => {
  const draft = draftOf({ id: 'n', name: 'Nøkkel', priceYear: 2025, ...split });
  expect(draft).toEqual({ id: 'n', split, priceYear: 2025 });
  expect(readSplitDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});

test.each([
  null,
  'noe',
  { split, priceYear: 'i fjor' },
  { split: { ...split, key: 'magi' }, priceYear: 2025 },
  { split: { ...split, equalFraction: 2 }, priceYear: 2025 },
  { split: { ...split, totalOre: 0 }, priceYear: 2025 },
])('what is not a draft is none: %j', (stored) => {
  expect(readSplitDraft(stored)).toBeNull();
});

test('two splits are the same whatever order the weights stand in', () => {
  expect(isSameSplit(split, { ...split, weights: { a: 1, b: 2 } })).toBe(true);
  expect(isSameSplit(split, { ...split, weights: { a: 1, b: 3 } })).toBe(false);
});

test.each([
  ['equal_population', '50,0 % × 1 000 / 2 + 50,0 % × 1 000 × 300 / 1 000 = 400 kr'],
  ['population', '1 000 × 300 / 1 000 = 300 kr'],
  ['equal', '1 000 / 2 = 500 kr'],
  ['pupils', '1 000 × 10 / 100 = 100 kr'],
  ['custom', '1 000 × 2,50 / 10 = 250 kr'],
] as const)('a share says how it was worked out: %s', (key, formula) => {
  const ground = {
    organisations: [county('NO-03'), county('NO-42')],
    population: [population('NO-03', 2024, 700, 90), population('NO-42', 2024, 300, 10)],
  };
  const asked = { ...split, key, totalOre: ore(100_000), weights: { 'NO-42': 2.5, 'NO-03': 7.5 } };
  const origin = splitOrigin({
    answer: costSplit(ground, asked),
    split: asked,
    ground,
    county: organisationId('NO-42'),
    names: new Map([['NO-42', 'Agder']]),
    texts: MESSAGES.nb,
    formats: formatsFor('nb'),
  });
  expect(origin?.title).toBe('Andel av driftskostnaden, Agder');
  expect(origin?.formula?.replace(/\s/g, ' ')).toBe(formula);
});
