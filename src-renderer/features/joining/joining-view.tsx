import { Button, Tabs } from '@digdir/designsystemet-react';
import { FileImportIcon } from '@navikt/aksel-icons';
import { useMemo, useState } from 'react';
import { serviceSums, totalSums } from '#domain/joining/joining-sums.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useFormats, useScope, useTab, useTexts } from '#features/session/index.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { ViewHead } from '#ui/view-head.tsx';
import { AnswersTab } from './answers/answers-tab.tsx';
import { EmptyJoining } from './empty-joining.tsx';
import { InvoiceTab } from './invoice/invoice-tab.tsx';
import { JoiningSubtitle } from './joining-subtitle.tsx';
import './joining.css';
import { OffersTab } from './offers/offers-tab.tsx';
import { OrdersTab } from './orders/orders-tab.tsx';
import { OtherYear } from './other-year.tsx';
import { PriceListDialog } from './prices/price-list-dialog.tsx';
import { UnansweredTab } from './unanswered/unanswered-tab.tsx';
import { useJoining } from './use-joining.ts';
import { useSaid } from './use-said.tsx';

const TABS = ['svar', 'tilbud', 'ikke-svart', 'bestilling', 'faktura'] as const;
type JoiningTab = (typeof TABS)[number];

const PRICE_FILES = '.xlsx,.csv,.tsv,.txt';

/** The joining period of a year: the national offers, the answers to them, what they cost and what goes out. */
export function JoiningView() {
  const texts = useTexts();
  const { joining: t } = texts;
  const formats = useFormats();
  const { newestYear, counties } = useDataset();
  const { scope, year } = useScope(newestYear);
  const { session, state } = useJoining(scope, year);
  const { say, answered, notice } = useSaid(session);
  const [tab, setTab] = useTab<JoiningTab>(TABS);
  const [file, setFile] = useState<File | null>(null);
  const { grid, query } = state;
  const sums = useMemo(() => grid?.services.map((_, index) => serviceSums(grid.rows, index)) ?? [], [grid]);
  if (!grid || !query) {
    return (
      <div className="b24-view">
        <p role="status">{t.loading}</p>
      </div>
    );
  }
  const place =
    query.scope === COUNTRY ? t.theCountry : (counties.find(({ id }) => id === query.scope)?.name ?? t.theCountry);
  const busy = query.scope !== scope || query.year !== year;
  if (grid.services.length === 0) return <EmptyJoining year={year} />;
  const { yes, no, open } = totalSums(sums);
  const all = formats.number(yes + no + open);
  const title = open === 0 ? t.allAnswered(all, grid.year) : t.title(formats.number(yes + no), all, grid.year);
  return (
    <FileDrop className="b24-joining" accept={PRICE_FILES} onFiles={([first]) => setFile(first ?? null)}>
      {(pick) => (
        <>
          <div className="b24-view" aria-busy={busy}>
            <ViewHead title={title} subtitle={<JoiningSubtitle place={place} services={grid.services} />}>
              {(tab === 'svar' || tab === 'tilbud') && (
                <Button onClick={pick}>
                  <FileImportIcon aria-hidden="true" />
                  {texts.priceList.import}
                </Button>
              )}
            </ViewHead>
            <OtherYear year={grid.year} />
            <Tabs value={tab} onChange={(chosen) => setTab(chosen as JoiningTab)}>
              <Tabs.List aria-label={t.tabList}>
                <Tabs.Tab value="svar">{t.tabs.answers}</Tabs.Tab>
                <Tabs.Tab value="tilbud">{t.tabs.offers}</Tabs.Tab>
                <Tabs.Tab value="ikke-svart">{t.tabs.unanswered}</Tabs.Tab>
                <Tabs.Tab value="bestilling">{t.tabs.orders}</Tabs.Tab>
                <Tabs.Tab value="faktura">{t.tabs.invoice}</Tabs.Tab>
              </Tabs.List>
              {tab === 'tilbud' && (
                <Tabs.Panel value="tilbud">
                  <OffersTab grid={grid} place={place} session={session} onAnswered={(made) => answered(made, null)} />
                </Tabs.Panel>
              )}
              {tab === 'ikke-svart' && (
                <Tabs.Panel value="ikke-svart">
                  <UnansweredTab
                    grid={grid}
                    place={place}
                    withCounties={query.scope === COUNTRY}
                    onOrders={() => setTab('bestilling')}
                  />
                </Tabs.Panel>
              )}
              {tab === 'faktura' && (
                <Tabs.Panel value="faktura">
                  <InvoiceTab grid={grid} query={query} place={place} sums={sums} session={session} onSay={say} />
                </Tabs.Panel>
              )}
              {tab === 'bestilling' && (
                <Tabs.Panel value="bestilling">
                  <OrdersTab grid={grid} query={query} place={place} open={open} />
                </Tabs.Panel>
              )}
              {tab === 'svar' && (
                <Tabs.Panel value="svar">
                  <AnswersTab
                    grid={grid}
                    place={place}
                    session={session}
                    state={state}
                    sums={sums}
                    onAnswered={answered}
                    onSay={say}
                  />
                </Tabs.Panel>
              )}
            </Tabs>
          </div>
          {file && (
            <PriceListDialog
              file={file}
              query={query}
              grid={grid}
              onStore={(prices) => {
                answered(session.changeEach(prices), texts.priceList.stored(prices.length, file.name));
                setFile(null);
              }}
              onClose={() => setFile(null)}
            />
          )}
          {notice}
        </>
      )}
    </FileDrop>
  );
}
