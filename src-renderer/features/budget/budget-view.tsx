import { Button, Tabs } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { COUNTRY, scopeOf } from '#domain/organisations/scope.ts';
import { Welcome } from '#features/central/index.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useScope, useTexts } from '#features/session/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import type { BudgetContext } from './budget-context.ts';
import { CompareTab } from './compare/compare-tab.tsx';
import { IndexesTab } from './indexes/indexes-tab.tsx';
import { PlanTab } from './plan/plan-tab.tsx';
import { SplitTab } from './split/split-tab.tsx';
import { useActs } from './use-acts.ts';
import { BUDGET_TABS, type BudgetTab, useBudgetAddress } from './use-budget-address.ts';
import { useBudgetTables, useKept } from './use-budget-tables.ts';
import './budget.css';

/** The county's budget: the plan, alternatives side by side, the key of the running cost, and what prices grow with. */
export function BudgetView() {
  const { budget: t } = useTexts();
  const { empty, newestYear } = useDataset();
  const { scope: scopeId, year } = useScope(newestYear);
  const tables = useBudgetTables();
  const kept = useKept('budget_scenario');
  const splits = useKept('cost_split_scenario');
  const acts = useActs();
  const address = useBudgetAddress();
  const scope = useMemo(() => {
    const found = tables && scopeOf(tables, scopeId);
    return found?.kind === 'ok' && found.value.kind === 'county' ? found.value : null;
  }, [tables, scopeId]);
  const scenarios = useMemo(() => kept?.filter(({ county }) => county === scopeId), [kept, scopeId]);
  if (empty) return <Welcome />;
  if (!tables || !scenarios || !splits) {
    return (
      <div className="b24-view">
        <p role="status">{t.loading}</p>
      </div>
    );
  }
  const name = scope?.index.byId.get(scope.id)?.name ?? '';
  const context: BudgetContext | null = scope && {
    ...{ tables, scope, year, scenarios, acts, address },
    county: { id: scope.id, name },
  };
  return (
    <div className="b24-view b24-budget" data-tab={address.tab}>
      <Tabs value={address.tab} onChange={(tab) => address.setTab(tab as BudgetTab)}>
        <Tabs.List>
          {BUDGET_TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t.tabs[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {/* One element a tab: it does not follow a tab that changes. */}
        <Tabs.Panel key={address.tab} value={address.tab}>
          {address.tab === 'plan' && (context ? <PlanTab context={context} /> : <ChooseCounty />)}
          {address.tab === 'sammenlign' && (context ? <CompareTab context={context} /> : <ChooseCounty />)}
          {address.tab === 'fordeling' && (
            <SplitTab
              {...{ tables, splits, acts }}
              ownId={scopeId === COUNTRY ? null : scopeId}
              scenarios={scenarios}
              onOpenPlan={address.openPlan}
            />
          )}
          {address.tab === 'prisvekst' && <IndexesTab {...{ tables, acts }} scopeId={scopeId} />}
        </Tabs.Panel>
      </Tabs>
      {acts.notice}
    </div>
  );
}

/** A budget is one county's: which? */
function ChooseCounty() {
  const { budget: t } = useTexts();
  const { counties, newestYear } = useDataset();
  const { setScope } = useScope(newestYear);
  return (
    <>
      <ViewHead title={t.chooseCounty} subtitle={t.chooseCountyHelp} />
      <section className="b24-card b24-budget-empty" aria-label={t.chooseCounty}>
        <div className="b24-view-actions">
          {counties.map(({ id, name }) => (
            <Button key={id} variant="secondary" onClick={() => setScope(id)}>
              {name}
            </Button>
          ))}
        </div>
      </section>
    </>
  );
}
