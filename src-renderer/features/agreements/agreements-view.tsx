import { Tabs } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import { isoDate } from '#domain/model/brands.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { DeadlinesTab, MeetingsTab, usePressingDeadlines } from '#features/calendar/index.ts';
import { useDataset } from '#features/dataset/index.ts';
import { HistoryTab } from '#features/history/index.ts';
import { RegistersTab } from '#features/registers/index.ts';
import { useScope, useSession, useTab } from '#features/session/index.ts';
import { AgreementsTab } from './agreements-tab.tsx';
import { letDocumentsGo } from './document-changes.ts';
import { useAgreements } from './use-agreements.ts';
import './agreements.css';
import './life.css';

const TABS = ['avtaler', 'frister', 'moter', 'registre', 'historikk'] as const;
type AgreementsTabName = (typeof TABS)[number];

/** The agreements through their life: what applies, what must be decided and when, and the registers they rest on. */
export function AgreementsView() {
  const { host, texts } = useSession();
  const t = texts.agreements;
  const { newestYear, today } = useDataset();
  const { scope, year } = useScope(newestYear);
  const [tab, setTab] = useTab<AgreementsTabName>(TABS);
  const data = useAgreements(scope, year, today);
  const pressing = usePressingDeadlines(data, isoDate(today));
  useEffect(() => void letDocumentsGo(host, new Date()), [host]);
  if (!data) {
    return (
      <div className="b24-view">
        <p role="status">{t.loading}</p>
      </div>
    );
  }
  const place =
    data.scope.id === COUNTRY ? t.theCountry : (data.scope.index.byId.get(data.scope.id)?.name ?? data.scope.id);
  return (
    <Tabs className="b24-tabbed" value={tab} onChange={(chosen) => setTab(chosen as AgreementsTabName)}>
      <Tabs.List>
        <Tabs.Tab value="avtaler">{t.tabs.agreements}</Tabs.Tab>
        <Tabs.Tab value="frister">
          {t.tabs.deadlines}
          {pressing > 0 && (
            <span className="b24-count" title={t.tabs.pressing(pressing)}>
              {pressing}
            </span>
          )}
        </Tabs.Tab>
        <Tabs.Tab value="moter">{t.tabs.meetings}</Tabs.Tab>
        <Tabs.Tab value="registre">{t.tabs.registers}</Tabs.Tab>
        <Tabs.Tab value="historikk">{texts.history.tab}</Tabs.Tab>
      </Tabs.List>
      {tab === 'avtaler' && (
        <Tabs.Panel value="avtaler">
          <AgreementsTab data={data} place={place} year={year} today={today} />
        </Tabs.Panel>
      )}
      {tab === 'frister' && (
        <Tabs.Panel value="frister">
          <DeadlinesTab
            tables={data.tables}
            scope={data.scope}
            place={place}
            today={today}
            onMeetings={() => setTab('moter')}
          />
        </Tabs.Panel>
      )}
      {tab === 'moter' && (
        <Tabs.Panel value="moter">
          <MeetingsTab today={today} />
        </Tabs.Panel>
      )}
      {tab === 'registre' && (
        <Tabs.Panel value="registre">
          <RegistersTab scope={data.scope.id} year={year} />
        </Tabs.Panel>
      )}
      {tab === 'historikk' && (
        <Tabs.Panel value="historikk">
          <HistoryTab />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
