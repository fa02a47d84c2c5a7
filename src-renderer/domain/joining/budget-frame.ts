import type { BudgetScenario } from '../budget/budget-scenario.ts';
import { budgetTable } from '../budget/budget-table.ts';
import { type Ore, ore } from '../model/brands.ts';
import type { PriceIndex } from '../model/tables.ts';

/** What a budget alternative has room for, of the services on offer. */
export type BudgetFrame = { readonly scenarioId: string; readonly name: string; readonly frameOre: Ore };

/**
 * The frame of each alternative that has lines in its frame for services on offer, in the kroner of the year. An alternative of other
 * years, of another county or without such lines says nothing of them; nor does one whose price growth is not known.
 */
export function budgetFrames(
  scenarios: readonly BudgetScenario[],
  indexes: readonly PriceIndex[],
  about: { readonly county: string; readonly year: number; readonly serviceIds: readonly string[] },
): BudgetFrame[] {
  const onOffer = new Set(about.serviceIds);
  return scenarios.flatMap((scenario): BudgetFrame[] => {
    if (scenario.county !== undefined && scenario.county !== about.county) return [];
    const { years, inFrame } = budgetTable(indexes, scenario);
    const place = years.indexOf(about.year);
    const rows = inFrame.rows.filter(({ line }) => line.serviceId !== undefined && onOffer.has(line.serviceId));
    const cells = rows.map((row) => row.cells[place]);
    if (place < 0 || cells.length === 0 || cells.some((cell) => !cell)) return [];
    const frameOre = ore(cells.reduce((sum, cell) => sum + (cell?.netOre ?? 0), 0));
    return [{ scenarioId: scenario.id, name: scenario.name, frameOre }];
  });
}
