import { useNavigation } from '#features/navigation/index.ts';
import { useAddressParts } from '#features/session/index.ts';

export const BUDGET_TABS = ['plan', 'sammenlign', 'fordeling', 'prisvekst'] as const;
export type BudgetTab = (typeof BUDGET_TABS)[number];

/** Which part of the view is shown, and which alternative: `?fane=fordeling&alternativ=…`. */
export function useBudgetAddress() {
  const [parts, change] = useAddressParts();
  const { go } = useNavigation();
  const asked = parts.get('fane');
  return {
    tab: BUDGET_TABS.find((tab) => tab === asked) ?? 'plan',
    scenarioId: parts.get('alternativ'),
    setTab: (tab: BudgetTab) => change({ fane: tab }),
    setScenario: (id: string | null) => change({ alternativ: id }),
    /** The budget attachment of this alternative. */
    openAttachment: (id: string) => go({ view: 'dokumenter', vedlegg: id }),
    /** The plan with this alternative in it. */
    openPlan: (id: string) => change({ fane: 'plan', alternativ: id }),
  };
}
