import { expect, test } from 'vitest';
import { organisationId } from '#domain/model/brands.ts';
import { organisationIndex } from '#domain/organisations/organisation-index.ts';
import { scopeInhabitants } from '#domain/organisations/population.ts';
import type { Scope } from '#domain/organisations/scope.ts';
import { change, county, municipality, population, tablesWith } from '../../../support/figure-records.ts';

const tables = tablesWith({
  organisations: [county('NO-42'), ...['NO-4204', 'NO-4205', 'NO-1001'].map((id) => municipality(id, 'NO-42'))],
  organisation_changes: [change('NO-1001', 'NO-4204')],
  population: [population('NO-42', 2024, 319_850), population('NO-4204', 2023, 115_569)],
});
const agder: Scope = { kind: 'county', id: organisationId('NO-42'), index: organisationIndex(tables) };

test('the county has its own number', () => {
  expect(scopeInhabitants(tables, agder, 2024)).toMatchObject({ value: 319_850, basis: { origin: 'own' } });
});

test('without it the municipalities are added up, and those without a number are named', () => {
  expect(scopeInhabitants(tables, agder, 2023)).toEqual({
    value: 115_569,
    basis: { origin: 'municipalities', missing: ['NO-4205'] },
  });
});

test('nobody has a number: no basis', () => {
  expect(scopeInhabitants(tables, agder, 2022)).toMatchObject({ value: null, basis: { origin: 'none' } });
});
