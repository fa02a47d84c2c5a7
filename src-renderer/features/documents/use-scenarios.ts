import { useEffect, useMemo } from 'react';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { useBudgetScenarios } from '#features/dataset/index.ts';
import { useAddressParts } from '#features/session/index.ts';

/** The county's budget alternatives, by name. */
export function useScenarios(county: string): readonly BudgetScenario[] {
  const kept = useBudgetScenarios();
  return useMemo(
    () =>
      [...kept.values()]
        .filter((each) => each.county === county)
        .toSorted((a, b) => a.name.localeCompare(b.name, 'nb')),
    [kept, county],
  );
}

/** An address may ask for an alternative (`?vedlegg=…`): it is taken once, and what is chosen afterwards stands. */
export function useAskedScenario(choose: (scenarioId: string) => void): void {
  const [parts, change] = useAddressParts();
  const asked = parts.get('vedlegg');
  useEffect(() => {
    if (asked === null) return;
    choose(asked);
    change({ vedlegg: null }, { replace: true });
  }, [asked, choose, change]);
}
