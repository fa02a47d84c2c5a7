import { Tabs } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSession, useTab } from '#features/session/index.ts';
import { OffersTab } from './offers/index.ts';
import { ContributionTable } from './sync/contribution-table.tsx';
import { useSync } from './sync/sync-provider.tsx';

const TABS = ['deling', 'bidrag', 'tilbud'] as const;
type CentralTab = (typeof TABS)[number];

/** What the national body has beside sharing: what each county contributes, and the offers it makes. */
export function NationalTabs(props: {
  children: ReactNode;
  onSay(text: string, undo?: () => void): void;
  onSayUndoable(text: string, changes: number): void;
}) {
  const t = useSession().texts.contributions;
  const { summary } = useSync().state;
  const [tab, setTab] = useTab<CentralTab>(TABS);
  return (
    <Tabs className="b24-central-tabs" value={tab} onChange={(chosen) => setTab(chosen as CentralTab)}>
      <Tabs.List aria-label={t.tabList}>
        <Tabs.Tab value="deling">{t.sharing}</Tabs.Tab>
        <Tabs.Tab value="bidrag">{t.tab}</Tabs.Tab>
        <Tabs.Tab value="tilbud">{t.offers}</Tabs.Tab>
      </Tabs.List>
      {tab === 'deling' && <Tabs.Panel value="deling">{props.children}</Tabs.Panel>}
      {tab === 'bidrag' && <Tabs.Panel value="bidrag">{summary && <ContributionTable summary={summary} />}</Tabs.Panel>}
      {tab === 'tilbud' && (
        <Tabs.Panel value="tilbud">
          <OffersTab onSay={props.onSay} onSayUndoable={props.onSayUndoable} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
