import { expect, test } from 'vitest';
import { OPERATING_LINE } from '#domain/budget/budget-scenario.ts';
import { ore, organisationId } from '#domain/model/brands.ts';
import { answer, type QuestionGround } from '#domain/presentation/question.ts';

const line = (id: string, price: number) => ({
  id,
  label: id,
  basePriceOre: ore(price),
  priceYear: 2026,
  functionCode: '740',
  typeCode: '195',
  vatRate: null,
  vatCompensable: true,
  inFrame: true,
});

const question: QuestionGround = {
  scenario: {
    id: 's',
    name: '',
    firstYear: 2026,
    index: 'deflator',
    assumedChange: 0,
    assumedChanges: {},
    lines: [line('a', 1_000_000), line('b', 500_000), line(OPERATING_LINE, 200_000)],
  },
  indexes: [],
  ground: { organisations: [], population: [], county: organisationId('NO-42') },
  split: null,
};

test('without a question the plan is as it is', () => {
  const { years, differenceOre } = answer(question, []);
  expect(years.map(({ planOre, askedOre }) => [planOre, askedOre])).toEqual(Array(4).fill([1_700_000, 1_700_000]));
  expect(differenceOre).toBe(0);
});

test('a price of 8 % more concerns the services and not the running cost', () => {
  expect(answer(question, [{ kind: 'price', change: 0.08 }]).differenceOre).toBe(4 * 120_000);
});

test('a dropped service costs nothing', () => {
  expect(answer(question, [{ kind: 'drop', lineId: 'b' }]).differenceOre).toBe(-2_000_000);
});

test('another key without a registered split changes nothing', () => {
  expect(answer(question, [{ kind: 'key', key: 'population' }]).differenceOre).toBe(0);
});
