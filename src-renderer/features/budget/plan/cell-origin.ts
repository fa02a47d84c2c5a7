import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import type { BudgetTable } from '#domain/budget/budget-table.ts';
import { type CellExplanation, explainCell } from '#domain/budget/explain-cell.ts';
import type { Tables } from '#domain/model/tables.ts';
import type { Scope } from '#domain/organisations/scope.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import type { Provenance } from '#ui/provenance/provenance.ts';
import { lineLabel } from '../line-label.ts';
import { priceInputs, priceRecords } from './price-origin.ts';

/** What it takes to say where a number of the plan comes from. */
export type PlanSay = {
  readonly texts: Messages;
  readonly formats: Formats;
  readonly tables: Tables;
  readonly scope: Scope;
  readonly scenario: BudgetScenario;
  readonly table: BudgetTable;
};

/** Where the price of a line in a year comes from: the formula with its own numbers, and the records behind the base price. */
export function cellOrigin(say: PlanSay, lineId: string, year: number): Provenance | null {
  const { texts, formats, tables, scenario, table } = say;
  const t = texts.budget.origin;
  const explained = explainCell(tables.price_indexes, scenario, table, lineId, year);
  if (!explained) return null;
  const { line, cell, changes } = explained;
  const percent = (change: number | null, source: string) =>
    change === null ? null : `${formats.percent(change, 1)} %${source === '' ? '' : ` (${source})`}`;
  return {
    title: `${lineLabel(line, texts.budget)}, ${year}`,
    value: cell && `${formats.kronerExact(cell.netOre)} kr`,
    rule: t.rule,
    ...(cell && { formula: formula(explained, say) }),
    inputs: [
      { label: t.price(line.priceYear), value: `${formats.kronerExact(line.basePriceOre)} kr` },
      ...priceInputs(line, say),
      ...changes.map((change) => ({
        label: t.growth(change.year, texts.budget.origins[change.origin]),
        value: percent(change.change, sourceOf(change.year)),
      })),
      ...(cell && cell.vatOre !== null && line.vatRate !== null
        ? [
            {
              label: t.vat(formats.percent(line.vatRate, 0), line.vatCompensable),
              value: `${formats.kronerExact(cell.vatOre)} kr`,
            },
          ]
        : []),
    ],
    assumptions: changes
      .filter(({ origin }) => origin === 'assumed')
      .map((change) => t.assumed(change.year, formats.percent(change.change ?? 0, 1))),
    leftOut: changes.filter(({ origin }) => origin === 'missing').map((change) => t.missingYear(change.year)),
    records: priceRecords(line, say),
  };

  function sourceOf(ofYear: number): string {
    const row = tables.price_indexes.find(({ name, year: own }) => name === scenario.index && own === ofYear);
    return row?.source ?? '';
  }
}

/** `486 000 × 1,041 × 1,03 × 5/12 = 217 116,19` */
function formula({ line, changes, months, cell }: CellExplanation, { formats, texts }: PlanSay): string {
  if (months === 0 && line.start) return texts.budget.origin.notStarted(formats.month(line.start));
  const factors = changes.map(({ change }) => factorText(1 + (change ?? 0), formats));
  const parts = [formats.kronerExact(line.basePriceOre), ...factors, ...(months < 12 ? [`${months}/12`] : [])];
  return `${parts.join(' × ')} = ${formats.kronerExact(cell?.netOre ?? line.basePriceOre)} kr`;
}

/** As many decimals as the change has, three at most: 1,041 and 1,03. */
function factorText(factor: number, formats: Formats): string {
  const decimals = [1, 2, 3].find((count) => Number(factor.toFixed(count)) === Number(factor.toFixed(6))) ?? 3;
  return formats.number(factor, decimals);
}
