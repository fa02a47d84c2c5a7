import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { readLocal } from '#data/local-records.ts';
import { database } from '#data/working-copy.ts';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';

const NONE: readonly BudgetScenario[] = [];

/** The county's budget alternatives, by name. */
export function useScenarios(county: string): readonly BudgetScenario[] {
  const found = useLiveQuery(async () => {
    const kept = [...(await readLocal(database, 'budget_scenario')).values()];
    return kept.filter((each) => each.county === county).toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  }, [county]);
  return found ?? NONE;
}

/** An address may ask for an alternative (`?vedlegg=…`): it is taken once, and what is chosen afterwards stands. */
export function useAskedScenario(choose: (scenarioId: string) => void): void {
  const [params, setParams] = useSearchParams();
  const asked = params.get('vedlegg');
  useEffect(() => {
    if (asked === null) return;
    choose(asked);
    setParams(
      (previous) => {
        const next = new URLSearchParams(previous);
        next.delete('vedlegg');
        return next;
      },
      { replace: true },
    );
  }, [asked, choose, setParams]);
}
