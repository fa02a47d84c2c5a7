import type { BudgetTable } from '#domain/budget/budget-table.ts';
import type { Traced } from '#features/provenance/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import { lineLabel } from '../line-label.ts';

/** What the questions do to a year, or (`year` null) to all of them: each line before and after. */
export function effectOrigin(
  before: BudgetTable,
  after: BudgetTable,
  year: number | null,
  { budget: t, common }: Messages,
  formats: Formats,
): Traced {
  const places = before.years.flatMap((each, at) => (year === null || each === year ? [at] : []));
  const exact = (ore: number) => formats.kronerExact(ore);
  const total = (table: BudgetTable) => places.reduce((sum, at) => sum + (table.total[at]?.netOre ?? 0), 0);
  const text = (amount: number | null) => (amount === null ? common.missing : exact(amount));
  const of = (table: BudgetTable) =>
    new Map(
      [...table.inFrame.rows, ...table.newCost.rows].map(({ line, cells }) => [
        line.id,
        { label: lineLabel(line, t), ore: places.reduce<number | null>((sum, at) => plus(sum, cells[at]?.netOre), 0) },
      ]),
    );
  const [was, is] = [of(before), of(after)];
  const value = `${exact(total(after) - total(before))} kr`;
  const when = year === null ? `${before.years[0]}–${before.years.at(-1)}` : String(year);
  return {
    title: `${t.whatIf.effectOf}, ${when}`,
    value,
    rule: t.whatIf.effectRule,
    formula: `${exact(total(after))} − ${exact(total(before))} = ${value}`,
    records: [
      {
        caption: t.origin.lines,
        head: [t.columns.label, t.whatIf.before, t.whatIf.now],
        numbers: [t.whatIf.before, t.whatIf.now],
        rows: [...new Set([...was.keys(), ...is.keys()])].map((id) => {
          const [old, now] = [was.get(id), is.get(id)];
          return [now?.label ?? old?.label ?? id, text(old ? old.ore : 0), text(now ? now.ore : 0)];
        }),
      },
    ],
  };
}

function plus(sum: number | null, ore: number | undefined): number | null {
  return sum === null || ore === undefined ? null : sum + ore;
}
