import { Tabs } from '@digdir/designsystemet-react';
import { Welcome } from '#features/central/index.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useTab, useTexts } from '#features/session/index.ts';
import { LedgerTab } from './ledger-tab.tsx';
import { WorkbenchTab } from './workbench-tab.tsx';
import './savings.css';

const TABS = ['besparelse', 'avtalereduksjon'] as const;
type Tab = (typeof TABS)[number];

/** What the collaboration saves, and by how much it cuts the number of agreements: the ledgers behind both. */
export function SavingsView() {
  const { savings: t, workbench } = useTexts();
  const { empty } = useDataset();
  const [tab, setTab] = useTab<Tab>(TABS);
  if (empty) return <Welcome />;
  return (
    <div className="b24-view b24-savings">
      <Tabs value={tab} onChange={(chosen) => setTab(chosen as Tab)}>
        <Tabs.List>
          <Tabs.Tab value="besparelse">{t.tab}</Tabs.Tab>
          <Tabs.Tab value="avtalereduksjon">{workbench.tab}</Tabs.Tab>
        </Tabs.List>
        {tab === 'besparelse' && (
          <Tabs.Panel value="besparelse">
            <LedgerTab />
          </Tabs.Panel>
        )}
        {tab === 'avtalereduksjon' && (
          <Tabs.Panel value="avtalereduksjon">
            <WorkbenchTab />
          </Tabs.Panel>
        )}
      </Tabs>
    </div>
  );
}
