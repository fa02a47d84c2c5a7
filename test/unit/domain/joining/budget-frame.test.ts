import { expect, it } from 'vitest';
import type { BudgetLine, BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { budgetFrames } from '#domain/joining/budget-frame.ts';
import { ore, organisationId } from '#domain/model/brands.ts';
import { priceIndex } from '../../../support/figure-records.ts';

const line = (fields: Partial<BudgetLine>): BudgetLine => ({
  id: 'a',
  label: 'Aviser',
  functionCode: '740',
  typeCode: '195',
  basePriceOre: ore(100_00),
  priceYear: 2025,
  vatRate: 0.25,
  vatCompensable: true,
  inFrame: true,
  serviceId: 's-aviser',
  ...fields,
});

const scenario = (fields: Partial<BudgetScenario>): BudgetScenario => ({
  id: 'b',
  name: 'Justering',
  firstYear: 2026,
  index: 'deflator',
  assumedChange: 0,
  assumedChanges: {},
  lines: [line({}), line({ id: 'b', serviceId: 's-annen' }), line({ id: 'c', inFrame: false })],
  ...fields,
});

const about = { county: 'NO-42', year: 2026, serviceIds: ['s-aviser'] };

it('is what the alternative has in its frame for these services, at the prices of the year', () => {
  expect(budgetFrames([scenario({})], [priceIndex(2026, 0.1)], about)).toEqual([
    { scenarioId: 'b', name: 'Justering', frameOre: 110_00 },
  ]);
});

it('says nothing for other years, other counties, or without a line for any of them', () => {
  const others = [
    scenario({ firstYear: 2027 }),
    scenario({ county: organisationId('NO-46') }),
    scenario({ lines: [line({ serviceId: 's-annen' })] }),
  ];
  expect(budgetFrames(others, [], about)).toEqual([]);
});
