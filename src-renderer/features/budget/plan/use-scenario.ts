import { useEffect, useState } from 'react';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import type { Acts } from '../use-acts.ts';

/**
 * The alternative as it was last written, shown before it is on the disk: the table answers at once, and takes back what could not
 * be stored.
 */
export function useScenario(stored: BudgetScenario, acts: Acts) {
  const [written, setWritten] = useState<BudgetScenario | null>(null);
  const isStored = written !== null && JSON.stringify(written) === JSON.stringify(stored);
  useEffect(() => {
    if (isStored) setWritten(null);
  }, [isStored]);
  return {
    scenario: written ?? stored,
    async write(next: BudgetScenario, said: string | null): Promise<void> {
      setWritten(next);
      const made = await acts.store({ local: [{ kind: 'budget_scenario', id: next.id, after: next }] }, said);
      if (!made) setWritten(null);
    },
  };
}
