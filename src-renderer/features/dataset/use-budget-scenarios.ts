import { useLiveQuery } from 'dexie-react-hooks';
import { readLocal } from '#data/local-records.ts';
import { database } from '#data/working-copy.ts';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';

const NONE: ReadonlyMap<string, BudgetScenario> = new Map();

/** The budget alternatives that are kept, by id; none until they are read. */
export function useBudgetScenarios(): ReadonlyMap<string, BudgetScenario> {
  return useLiveQuery(() => readLocal(database, 'budget_scenario'), []) ?? NONE;
}
