import { type BudgetLine, OPERATING_LINE } from '#domain/budget/budget-scenario.ts';
import type { Messages } from '#texts/messages.ts';

/** What a line is called: its own name, or the usual one of the running cost. */
export function lineLabel({ id, label }: Pick<BudgetLine, 'id' | 'label'>, t: Messages['budget']): string {
  if (label !== '') return label;
  return id === OPERATING_LINE ? t.operatingShare : t.unnamedLine;
}
