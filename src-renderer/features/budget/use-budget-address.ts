import { useLocation, useSearchParams } from 'wouter';

export const BUDGET_TABS = ['plan', 'sammenlign', 'fordeling', 'prisvekst'] as const;
export type BudgetTab = (typeof BUDGET_TABS)[number];

/** Which part of the view is shown, and which alternative: `?fane=fordeling&alternativ=…`. */
export function useBudgetAddress() {
  const [params, setParams] = useSearchParams();
  const [, navigate] = useLocation();
  const asked = params.get('fane');
  const change = (changes: Readonly<Record<string, string | null>>) =>
    setParams((previous) => {
      const next = new URLSearchParams(previous);
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  return {
    tab: BUDGET_TABS.find((tab) => tab === asked) ?? 'plan',
    scenarioId: params.get('alternativ'),
    setTab: (tab: BudgetTab) => change({ fane: tab }),
    setScenario: (id: string | null) => change({ alternativ: id }),
    /** The plan with this alternative in it. */
    /** The budget attachment of this alternative; county and year stay in the address. */
    openAttachment: (id: string) => {
      const next = new URLSearchParams(params);
      next.set('vedlegg', id);
      navigate(`/dokumenter?${next}`);
    },
    openPlan: (id: string) => change({ fane: 'plan', alternativ: id }),
  };
}
