import { expect, test } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import { draftOf, isSameSplit, readSplitDraft } from '#features/budget/split/split-draft.ts';

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
