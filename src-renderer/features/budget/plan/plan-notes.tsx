import type { BudgetTable } from '#domain/budget/budget-table.ts';
import { useTexts } from '#features/session/index.ts';
import type { MoneyUnit } from '../money-unit.ts';

/** Under the table: what its numbers are, and what is not in its sums. */
export function PlanNotes({ table, unit, asks }: { table: BudgetTable; unit: MoneyUnit; asks: boolean }) {
  const { budget: t } = useTexts();
  const most = (count: (sum: BudgetTable['total'][number]) => number) => Math.max(0, ...table.total.map(count));
  const withoutPrice = most(({ linesWithoutPrice }) => linesWithoutPrice);
  const withoutRate = most(({ linesWithoutVatRate }) => linesWithoutVatRate);
  const rows = [...table.inFrame.rows, ...table.newCost.rows];
  const isKept = rows.some(({ line }) => (line.vatRate ?? 0) > 0 && !line.vatCompensable);
  const notes = [
    t.notes.basis,
    unit === 'thousand' ? t.notes.rounding : null,
    table.changes.some(({ origin }) => origin === 'assumed') ? t.notes.estimate : null,
    withoutPrice > 0 ? t.notes.withoutPrice(withoutPrice) : null,
    withoutRate > 0 ? t.notes.withoutRate(withoutRate) : null,
    isKept ? t.notes.vatKept(t.vatKeptShort) : null,
    asks ? t.notes.changed : null,
    t.notes.keys,
  ];
  return <p className="b24-source">{notes.filter((note) => note !== null).join(' ')}</p>;
}
