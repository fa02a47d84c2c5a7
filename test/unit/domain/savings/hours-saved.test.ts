import { expect, test } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import { hoursSaved } from '#domain/savings/hours-saved.ts';

test('hours are agreements fewer times what someone has assumed, and cost only when an hour has a price', () => {
  const assumption = { hoursPerAgreement: 3.5, hourOre: ore(45_000), source: 'Anslag fra fylkesbiblioteket' };
  expect(hoursSaved(204, 6, assumption)).toEqual({ hours: 693, costOre: 31_185_000 });
  expect(hoursSaved(204, 6, { ...assumption, hourOre: null })).toEqual({ hours: 693, costOre: null });
  expect(hoursSaved(4, 5, assumption).hours).toBe(-3.5);
});
