import { expect, test } from 'vitest';
import { proposedScenario } from '#domain/budget/proposed-scenario.ts';
import { ore } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import {
  agreement,
  county,
  municipality,
  operatingCost,
  organisation,
  participation,
  population,
  priceIndex,
  service,
  tablesWith,
} from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

const national = (serviceId: string, vatRate: number | null) =>
  agreement({
    id: serviceId,
    holder_id: 'NO',
    service_id: serviceId,
    level: 'national',
    start: '2022-10-01',
    vat_rate: vatRate,
  });
const own = (id: string, fields: Parameters<typeof agreement>[0]) =>
  agreement({
    id,
    holder_id: 'NO-42',
    service_id: 'kahoot',
    start: '2022-01-01',
    price_ore: ore(21_500_000),
    ...fields,
  });
const took = (agreementId: string, library: string, paid: number | null, share: number | null, months = 12) =>
  participation({
    agreement_id: agreementId,
    organisation_id: library,
    paid_ore: paid === null ? null : ore(paid),
    county_share: share,
    months,
  });

const tables = tablesWith({
  organisations: [
    county('NO-42'),
    county('NO-50'),
    municipality('NO-4204', 'NO-42'),
    municipality('NO-4203', 'NO-42'),
    organisation({ id: '974567890', kind: 'school', county_id: 'NO-42' }),
  ],
  population: [population('NO-42', 2025, 30), population('NO-50', 2025, 70)],
  services: ['press', 'film', 'kahoot'].map((id) => ({ ...service(id), name: id.toUpperCase() })),
  agreements: [
    national('press', 0.25),
    national('film', null),
    own('kahoot', { vat_rate: 0.25, price_year: 2023 }),
    own('skole', { holder_id: '974567890', price_ore: null }),
    own('gammel', { end: '2024-12-31' }),
    own('kommune', { holder_id: 'NO-4204' }),
  ],
  participations: [
    took('press', 'NO-4204', 10_000_001, 0.5),
    took('press', 'NO-4203', 5_000_000, 0.5, 6),
    took('film', 'NO-4204', 9_000_000, 0),
    took('film', 'NO-4203', 9_000_000, null),
  ],
  operating_costs: [operatingCost({ year: 2025, total_ore: ore(100_000_000), key: 'population' })],
  price_indexes: [priceIndex(2025, 0.041), priceIndex(2026, 0.03)],
});

function proposed(some: Partial<Tables> = {}) {
  const changed = { ...tables, ...some };
  const query = { firstYear: 2025, year: 2024, index: 'deflator' };
  return proposedScenario(changed, scopeIn(changed, 'NO-42'), query, { id: 'a', name: 'Videreføring' });
}

test('a line for each service the county pays of, each own agreement, and its share of the running cost', () => {
  const { scenario } = proposed();
  expect(scenario).toMatchObject({ id: 'a', name: 'Videreføring', county: 'NO-42', firstYear: 2025 });
  expect(
    scenario.lines.map(({ id, label, basePriceOre, priceYear, vatRate, inFrame }) => [
      id,
      label,
      basePriceOre,
      priceYear,
      vatRate,
      inFrame,
    ]),
  ).toEqual([
    // (100 000.01 + 50 000) × 0.5, whole yearly rates
    ['service:press', 'PRESS', 7_500_001, 2024, 0.25, true],
    ['agreement:kahoot', 'KAHOOT', 21_500_000, 2023, 0.25, true],
    ['operating', '', 30_000_000, 2025, null, false],
  ]);
});

test('the newest registered change goes on as the assumption', () => {
  expect(proposed().scenario).toMatchObject({ assumedChange: 0.03, assumedChanges: {} });
});

test('says what is in no line', () => {
  expect(proposed().basis).toEqual({
    participations: { included: 3, total: 4, withoutShare: 1, partYear: 1 },
    ownWithoutPrice: ['skole'],
    operatingYear: 2025,
  });
});

test('a county with nothing registered has a plan without lines', () => {
  const { scenario, basis } = proposed({ participations: [], agreements: [], operating_costs: [], price_indexes: [] });
  expect(scenario).toMatchObject({ lines: [], assumedChange: 0 });
  expect(basis.operatingYear).toBeNull();
});
