import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { budgetTable } from '#domain/budget/budget-table.ts';
import type { ComparedSum } from '#domain/budget/compare-scenarios.ts';
import type { PriceIndex } from '#domain/model/tables.ts';
import type { Traced } from '#features/provenance/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import { planSum } from '../plan/plan-sums.ts';

export type ComparedRow = { readonly lineId: string } | { readonly sum: ComparedSum };

/** Where an alternative's amount comes from: the years that it adds up, each of which the plan itself tells more of. */
export function comparedOrigin(
  about: {
    readonly scenario: BudgetScenario;
    readonly indexes: readonly PriceIndex[];
    readonly row: ComparedRow;
    readonly label: string;
    readonly years: readonly number[];
  },
  { budget: t, common }: Messages,
  formats: Formats,
): Traced {
  const { scenario, row, years } = about;
  const table = budgetTable(about.indexes, scenario);
  const amounts = years.map((year) => {
    const at = table.years.indexOf(year);
    if ('sum' in row) return planSum(table, row.sum === 'net' ? 'total' : row.sum, at);
    const found = [...table.inFrame.rows, ...table.newCost.rows].find(({ line }) => line.id === row.lineId);
    return found?.cells[at]?.netOre ?? null;
  });
  const known = amounts.filter((amount) => amount !== null);
  const exact = (ore: number) => formats.kronerExact(ore);
  // A line without a price in one of the years has no sum; a sum is of what has one.
  const value =
    known.length === 0 || ('lineId' in row && known.length < years.length)
      ? null
      : `${exact(known.reduce((so, each) => so + each, 0))} kr`;
  return {
    title: [about.label, `«${scenario.name}»`, years.length === 1 ? years[0] : `${years[0]}–${years.at(-1)}`].join(
      ', ',
    ),
    value,
    rule: 'sum' in row ? t.origin.sums[row.sum === 'net' ? 'total' : row.sum] : t.origin.rule,
    ...(value !== null && { formula: `${known.map(exact).join(' + ')} = ${value}` }),
    assumptions: table.changes.flatMap(({ year, change, origin }) =>
      origin === 'assumed' && years.some((each) => each >= year)
        ? [t.origin.assumed(year, formats.percent(change ?? 0, 1))]
        : [],
    ),
    records: [
      {
        caption: t.compare.perYear,
        head: [t.compare.year, t.origin.kroner],
        rows: years.map((year, i) => {
          const amount = amounts[i] ?? null;
          return [String(year), amount === null ? common.missingBasis : exact(amount)];
        }),
        numbers: [t.origin.kroner],
        link: { text: t.compare.showPlan, to: { view: 'budsjett', fane: 'plan', alternativ: scenario.id } },
      },
    ],
  };
}
