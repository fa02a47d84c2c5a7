import { useMemo } from 'react';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { splitGround, startingSplit } from '#domain/budget/cost-split.ts';
import { joiningCandidates } from '#domain/budget/joining-offers.ts';
import { proposedScenario } from '#domain/budget/proposed-scenario.ts';
import { DEFAULT_INDEX } from '#domain/figures/figures.ts';
import { useTexts } from '#features/session/index.ts';
import type { BudgetContext } from '../budget-context.ts';
import { EmptyPlan } from './empty-plan.tsx';
import { freeName } from './new-scenario.ts';
import { Plan } from './plan.tsx';

/** The alternatives of the county and the one that is shown, or how to make the first. */
export function PlanTab({ context }: { context: BudgetContext }) {
  const { budget: t } = useTexts();
  const { tables, scope, year, county, scenarios, acts, address } = context;
  const chosen = scenarios.find(({ id }) => id === address.scenarioId) ?? scenarios[0];
  const ground = useMemo(() => ({ ...splitGround(tables), county: county.id }), [tables, county.id]);
  const candidates = useMemo(() => joiningCandidates(tables, scope, year), [tables, scope, year]);
  const starting = useMemo(() => startingSplit(tables), [tables]);

  const makeNew = async () => {
    const query = { firstYear: year + 1, year, index: DEFAULT_INDEX };
    const named = { id: crypto.randomUUID(), name: freeName(t.firstName, scenarios) };
    const { scenario } = proposedScenario(tables, scope, query, named);
    await storeNew(scenario, t.said.made(scenario.name));
  };
  const storeNew = async (scenario: BudgetScenario, said: string, along?: { undo(): void; redo(): void }) => {
    const act = { local: [{ kind: 'budget_scenario', id: scenario.id, after: scenario } as const] };
    if (await acts.store(act, said, along)) address.setScenario(scenario.id);
  };
  if (!chosen) return <EmptyPlan context={context} onMake={() => void makeNew()} />;
  return (
    <Plan
      key={chosen.id}
      context={context}
      stored={chosen}
      ground={ground}
      candidates={candidates}
      starting={starting}
      onNew={() => void makeNew()}
      onStoreNew={(scenario, said, along) => void storeNew(scenario, said, along)}
    />
  );
}
