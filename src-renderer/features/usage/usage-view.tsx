import { Tabs } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useDataset } from '#features/dataset/index.ts';
import { useScope, useSession, useTab } from '#features/session/index.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { CompareTab } from './compare/index.ts';
import { FilesTab } from './files/files-tab.tsx';
import { queue } from './files/queue.ts';
import { MonthTab } from './month-tab.tsx';
import { StatisticsTab } from './statistics/statistics-tab.tsx';
import './usage.css';

const TABS = ['maned', 'sammenlign', 'filer', 'statistikk'] as const;
type UsageTab = (typeof TABS)[number];

/** Use of the services: month by month, and bringing files in. Files can be dropped anywhere in it. */
export function UsageView() {
  const { texts } = useSession();
  const t = texts.usage;
  const { scope } = useScope(useDataset().newestYear);
  const [tab, setTab] = useTab<UsageTab>(TABS);
  const [reviewed, setReviewed] = useState<string | null>(null);
  const add = (files: readonly File[]) => {
    const ids = queue.add(
      files.map((file) => ({ file, name: file.name })),
      scope,
    );
    // One file alone is looked over at once; of many, the list shows where they stand.
    setReviewed(ids.length === 1 ? (ids[0] ?? null) : null);
    setTab('filer');
  };
  return (
    <FileDrop className="b24-view b24-usage" several onFiles={add}>
      {(pick) => (
        <Tabs value={tab} onChange={(chosen) => setTab(chosen as UsageTab)}>
          <Tabs.List>
            <Tabs.Tab value="maned">{t.tabs.months}</Tabs.Tab>
            <Tabs.Tab value="sammenlign">{t.tabs.compare}</Tabs.Tab>
            <Tabs.Tab value="filer">{t.tabs.files}</Tabs.Tab>
            <Tabs.Tab value="statistikk">{t.tabs.statistics}</Tabs.Tab>
          </Tabs.List>
          {tab === 'maned' && (
            <Tabs.Panel value="maned">
              <MonthTab onPick={pick} onFiles={() => setTab('filer')} />
            </Tabs.Panel>
          )}
          {tab === 'sammenlign' && (
            <Tabs.Panel value="sammenlign">
              <CompareTab />
            </Tabs.Panel>
          )}
          {tab === 'statistikk' && (
            <Tabs.Panel value="statistikk">
              <StatisticsTab />
            </Tabs.Panel>
          )}
          {tab === 'filer' && (
            <Tabs.Panel value="filer">
              <FilesTab reviewed={reviewed} onReview={setReviewed} onPick={pick} />
            </Tabs.Panel>
          )}
        </Tabs>
      )}
    </FileDrop>
  );
}
