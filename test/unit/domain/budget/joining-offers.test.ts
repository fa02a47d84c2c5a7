import { expect, test } from 'vitest';
import { joiningCandidates } from '#domain/budget/joining-offers.ts';
import { ore } from '#domain/model/brands.ts';
import {
  agreement,
  county,
  municipality,
  organisation,
  participation,
  population,
  service,
  tablesWith,
} from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

const national = (id: string, audience: 'public' | 'school') =>
  agreement({ id, holder_id: 'NO', service_id: id, audience, start: '2022-10-01', vat_rate: 0.25 });
const takes = (library: string, paid: number, share: number) =>
  participation({ agreement_id: 'press', organisation_id: library, paid_ore: ore(paid), county_share: share });
const declined = (library: string, year: number, price: number | null) =>
  participation({
    id: `${library} ${year}`,
    agreement_id: 'press',
    organisation_id: library,
    year,
    answer: 'no',
    paid_ore: null,
    list_price_ore: price === null ? null : ore(price),
  });

const tables = tablesWith({
  organisations: [
    county('NO-42'),
    ...['NO-4201', 'NO-4202', 'NO-4203', 'NO-4204', 'NO-4205', 'NO-5001'].map((id) => municipality(id, id.slice(0, 5))),
    organisation({ id: 'NO-4299', county_id: 'NO-42', valid_to: '2019-12-31' }),
  ],
  population: [
    population('NO-4201', 2024, 1000),
    population('NO-4202', 2024, 3000),
    population('NO-4203', 2024, 6000),
    population('NO-4204', 2024, 2000),
    population('NO-5001', 2024, 40_000),
  ],
  services: [{ ...service('press'), name: 'PressReader' }],
  agreements: [national('press', 'public'), national('skole', 'school')],
  participations: [
    takes('NO-4201', 1_000_00, 0.5),
    takes('NO-4202', 3_000_00, 0.5),
    takes('NO-4203', 8_000_00, 0.5),
    takes('NO-5001', 90_000_00, 0),
    declined('NO-4205', 2023, 700_00),
  ],
});
const candidates = (change: Partial<typeof tables> = {}) => {
  const changed = { ...tables, ...change };
  return joiningCandidates(changed, scopeIn(changed, 'NO-42'), 2024);
};
const offerTo = (id: string, change: Partial<typeof tables> = {}) =>
  candidates(change).find(({ organisation: { id: own } }) => own === id)?.offers[0];

test('the municipalities of today that lack a service for public libraries', () => {
  expect(candidates().map(({ organisation: { id } }) => id)).toEqual(['NO-4204', 'NO-4205']);
});

test('what a library was offered is its price', () => {
  expect(offerTo('NO-4205')).toMatchObject({
    serviceName: 'PressReader',
    priceOre: 700_00,
    basis: { kind: 'offer', year: 2023 },
    vatRate: 0.25,
    countyShare: 0.5,
  });
});

test('without an offer the price is an estimate from what the others pay by inhabitant', () => {
  // 12 000 kroner for 10 000 inhabitants
  expect(offerTo('NO-4204')).toMatchObject({
    priceOre: 2_400_00,
    basis: { kind: 'perInhabitant', libraries: 3, paidOre: 12_000_00, inhabitants: 10_000 },
  });
});

test('too few in the county: what the whole country pays; the county’s part is then known only when all have the same', () => {
  const few = [takes('NO-4201', 1_000_00, 0.5), takes('NO-4202', 3_000_00, 0.25), takes('NO-5001', 40_000_00, 0)];
  expect(offerTo('NO-4204', { participations: few })).toMatchObject({
    priceOre: 2_000_00,
    basis: { kind: 'perInhabitant', libraries: 3, inhabitants: 44_000 },
    countyShare: null,
  });
});

test('nobody to compare with, or no inhabitants: no basis', () => {
  const nobody = { participations: [] };
  expect(offerTo('NO-4204', nobody)).toMatchObject({ priceOre: null, basis: { kind: 'none' }, countyShare: null });
  expect(offerTo('NO-4205', { participations: tables.participations.slice(0, 4) })).toMatchObject({ priceOre: null });
});
