import { expect, test } from 'vitest';
import { comparedMarks } from '#features/budget/compare/compared-marks.ts';
import { comparedOrigin } from '#features/budget/compare/compared-origin.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';
import { budgetLine, budgetScenario } from '../../../support/budget-lines.ts';
import { priceIndex } from '../../../support/figure-records.ts';

const scenario = budgetScenario([budgetLine()]);
const indexes = [priceIndex(2025, 0.041)];
const plain = (text: string | null | undefined) => text?.replace(/\s/g, ' ');

test('the chart of alternatives says from when price growth is assumed, and only where it is', () => {
  const { budget: t } = MESSAGES.nb;
  expect(comparedMarks([scenario], indexes, [2025, 2026], t)).toEqual(['Prisveksten fra 2026 er antatt']);
  expect(comparedMarks([scenario], indexes, [2025], t)).toEqual([]);
  // A year that is passed over without a registered change leaves the line without a price.
  expect(comparedMarks([scenario], [priceIndex(2026, 0.03)], [2025], t)).toEqual([
    'Uten pris i noen av årene: PressReader',
  ]);
});

test('an amount over several years is what its years add up to', () => {
  const about = { scenario, indexes, row: { lineId: 'linje' }, label: 'PressReader', years: [2025, 2026] } as const;
  const origin = comparedOrigin(about, MESSAGES.nb, formatsFor('nb'));
  expect(origin.title).toBe('PressReader, «Budsjettjustering mars 2025», 2025–2026');
  expect(plain(origin.formula)).toBe('505 926,00 + 518 574,15 = 1 024 500,15 kr');
  expect(origin.assumptions).toHaveLength(1);
});
