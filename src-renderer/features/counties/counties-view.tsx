import { Tabs } from '@digdir/designsystemet-react';
import { Welcome } from '#features/central/index.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useTab, useTexts } from '#features/session/index.ts';
import { AgreementsTab } from './agreements-tab.tsx';
import { CoverageTab } from './coverage-tab.tsx';
import { FiguresTab } from './figures-tab.tsx';
import { StatusTab } from './status-tab.tsx';
import './counties.css';

const TABS = ['status', 'avtaler', 'tall', 'dekning'] as const;
type Tab = (typeof TABS)[number];

const PANELS: Readonly<Record<Tab, () => React.ReactNode>> = {
  status: StatusTab,
  avtaler: AgreementsTab,
  tall: FiguresTab,
  dekning: CoverageTab,
};

/** All counties side by side, as far as the central file shares them: decisions, agreements, figures, coverage. */
export function CountiesView() {
  const { counties: t } = useTexts();
  const { empty } = useDataset();
  const [tab, setTab] = useTab<Tab>(TABS);
  if (empty) return <Welcome />;
  const Panel = PANELS[tab];
  return (
    <div className="b24-view b24-counties">
      <Tabs value={tab} onChange={(chosen) => setTab(chosen as Tab)}>
        <Tabs.List>
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel key={tab} value={tab}>
          <Panel />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
