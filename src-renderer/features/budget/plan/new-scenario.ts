import type { BudgetLine, BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { DEFAULT_ACCOUNT_CODES } from '#domain/budget/budget-scenario.ts';
import { ore } from '#domain/model/brands.ts';

/** The name, or the name with the first number that makes it another than those that are taken: `Videreføring 2`. */
export function freeName(name: string, taken: readonly BudgetScenario[]): string {
  const names = new Set(taken.map((scenario) => scenario.name));
  if (!names.has(name)) return name;
  for (let number = 2; ; number += 1) if (!names.has(`${name} ${number}`)) return `${name} ${number}`;
}

/** A line to be written on: new cost of 0 kroner, in the prices of the year before the plan. */
export function emptyLine(scenario: BudgetScenario, id: string, label: string): BudgetLine {
  return {
    ...DEFAULT_ACCOUNT_CODES,
    id,
    label,
    basePriceOre: ore(0),
    priceYear: scenario.firstYear - 1,
    vatRate: 0.25,
    vatCompensable: true,
    inFrame: false,
  };
}

/** The alternative after something was done to a whole line. */
export function withLineAction(
  scenario: BudgetScenario,
  lineId: string,
  action: 'move' | 'copy' | 'delete',
  newId: string,
): BudgetScenario {
  const lines = scenario.lines.flatMap((line) => {
    if (line.id !== lineId) return [line];
    if (action === 'delete') return [];
    return action === 'move' ? [{ ...line, inFrame: !line.inFrame }] : [line, { ...line, id: newId }];
  });
  return { ...scenario, lines };
}
