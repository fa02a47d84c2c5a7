import { useEffect, useRef, useState } from 'react';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import type { Acts } from '../use-acts.ts';

type Written = {
  readonly scenario: BudgetScenario;
  /** What stood in the store when the write ended; null until then. */
  readonly endedOn: BudgetScenario | null;
};

/** The store tells of what was written a moment after it; should it not, what stands there is shown all the same. */
const TOLD_WITHIN_MS = 400;

/**
 * The alternative as it was last written, shown before it is on the disk: the table answers at once, and takes back what could not
 * be stored.
 */
export function useScenario(stored: BudgetScenario, acts: Acts) {
  const [written, setWritten] = useState<Written | null>(null);
  const latest = useRef(stored);
  latest.current = stored;
  useEffect(() => {
    if (!written?.endedOn) return;
    const isTold = stored !== written.endedOn || JSON.stringify(stored) === JSON.stringify(written.scenario);
    if (isTold) return setWritten(null);
    const timer = setTimeout(() => setWritten(null), TOLD_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [written, stored]);
  return {
    scenario: written?.scenario ?? stored,
    async write(next: BudgetScenario, said: string | null): Promise<void> {
      setWritten({ scenario: next, endedOn: null });
      const made = await acts.store({ local: [{ kind: 'budget_scenario', id: next.id, after: next }] }, said);
      const endedOn = latest.current;
      // Only its own: another may have been written meanwhile.
      setWritten((now) => (now?.scenario !== next ? now : made ? { ...now, endedOn } : null));
    },
  };
}
