import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { budgetTable } from '#domain/budget/budget-table.ts';
import type { PriceIndex } from '#domain/model/tables.ts';
import type { Messages } from '#texts/messages.ts';
import { lineLabel } from '../line-label.ts';

/** What stands under the chart: the first year whose price growth is assumed, estimated prices, and lines without one. */
export function comparedMarks(
  scenarios: readonly BudgetScenario[],
  indexes: readonly PriceIndex[],
  years: readonly number[],
  t: Messages['budget'],
): readonly string[] {
  const tables = scenarios.map((scenario) => budgetTable(indexes, scenario));
  const last = Math.max(...years);
  const assumed = tables.flatMap(({ changes }) =>
    changes.flatMap(({ year, origin }) => (origin === 'assumed' && year <= last ? [year] : [])),
  );
  const lines = scenarios.flatMap((scenario) => scenario.lines);
  const estimated = lines.filter(({ source }) => source?.kind === 'joining' && source.basis === 'perInhabitant');
  const priceless = tables.flatMap(({ inFrame, newCost }) =>
    [...inFrame.rows, ...newCost.rows].filter(({ missingYears }) => missingYears.some((year) => years.includes(year))),
  );
  const names = (of: readonly BudgetScenario['lines'][number][]) =>
    [...new Set(of.map((line) => lineLabel(line, t)))].join(', ');
  return [
    ...(assumed.length > 0 ? [t.compare.assumedFrom(Math.min(...assumed))] : []),
    ...(estimated.length > 0 ? [t.compare.estimated(names(estimated))] : []),
    ...(priceless.length > 0 ? [t.compare.withoutPrice(names(priceless.map(({ line }) => line)))] : []),
  ];
}
