import { expect, test } from 'vitest';
import { ore, organisationId } from '#domain/model/brands.ts';
import { shareOrigin } from '#features/provenance/index.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';
import { county, population } from '../../../support/figure-records.ts';

const split = { totalOre: ore(100_000), equalFraction: 0.5, weights: {}, year: 2024 } as const;

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
  const asked = { ...split, key, weights: { 'NO-42': 2.5, 'NO-03': 7.5 } };
  const origin = shareOrigin(
    { split: asked, ground, county: organisationId('NO-42') },
    { names: new Map([['NO-42', 'Agder']]), texts: MESSAGES.nb, formats: formatsFor('nb') },
  );
  expect(origin.title).toMatch(/^Andel av driftskostnaden, Agder, /);
  expect(origin.formula?.replace(/\s/g, ' ')).toBe(formula);
});

test('a share that cannot be worked out says which number is missing', () => {
  const ground = {
    organisations: [county('NO-03'), county('NO-42')],
    population: [population('NO-42', 2024, 300, 10)],
  };
  const origin = shareOrigin(
    { split: { ...split, key: 'population' }, ground, county: organisationId('NO-42') },
    { names: new Map([['NO-03', 'Oslo']]), texts: MESSAGES.nb, formats: formatsFor('nb') },
  );
  expect(origin.value).toBeNull();
  expect(origin.formula).toBeUndefined();
  expect(origin.leftOut).toEqual(['Oslo mangler tall per 1.1.2024, og da kan ingen andel regnes ut.']);
});
