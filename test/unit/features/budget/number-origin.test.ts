import { expect, test } from 'vitest';
import { budgetTable } from '#domain/budget/budget-table.ts';
import { ore } from '#domain/model/brands.ts';
import type { PlanSay } from '#features/budget/plan/cell-origin.ts';
import { numberOrigin } from '#features/budget/plan/number-origin.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';
import { budgetLine, budgetScenario } from '../../../support/budget-lines.ts';
import { county, priceIndex, tablesWith } from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

/** 2025 is registered, 2026 is not though 2027 is, and 2028 is the alternative's own. */
function say(): PlanSay {
  const tables = tablesWith({
    organisations: [county('NO-42')],
    price_indexes: [priceIndex(2025, 0.041), priceIndex(2027, 0.03), priceIndex(2025, 0.02, 'kpi')],
  });
  const scenario = budgetScenario([budgetLine({ basePriceOre: ore(48_600_000) })]);
  const table = budgetTable(tables.price_indexes, scenario);
  return { texts: MESSAGES.nb, formats: formatsFor('nb'), tables, scope: scopeIn(tables, 'NO-42'), scenario, table };
}

const growth = (year: number) => numberOrigin(say(), { kind: 'growth', year }, null);

test('registered growth leads to every registered change of its index, and to none of another', () => {
  const origin = growth(2025);
  expect(origin?.value?.replace(/\s/g, ' ')).toBe('4,1 %');
  expect(origin?.records?.[0]?.rows.map(([year]) => year)).toEqual(['2025', '2027']);
  expect(origin?.records?.[0]?.link?.to).toEqual({ view: 'budsjett', fane: 'prisvekst' });
});

test('growth that is not registered is no number and says what to do; assumed growth says whose assumption it is', () => {
  expect(growth(2026)).toMatchObject({ value: null, leftOut: [expect.stringContaining('2026')], assumptions: [] });
  expect(growth(2028)).toMatchObject({ assumptions: [expect.stringContaining('2028')], leftOut: [] });
});

test('the price that a line is worked out from says where it is from', () => {
  const origin = numberOrigin(say(), { kind: 'price', lineId: 'linje' }, null);
  expect(origin?.value?.replace(/\s/g, ' ')).toBe('486 000,00 kr');
  expect(origin?.inputs).toEqual([{ label: 'Prisen er', value: 'skrevet inn her' }]);
});
