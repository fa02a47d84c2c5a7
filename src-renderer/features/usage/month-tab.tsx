import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { importOverview } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import { isWaiting } from '#domain/counter/placer.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useOverview } from '#features/overview/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { HeatMap, type Picked } from './heat-map.tsx';
import { OriginDialog } from './origin-dialog.tsx';

/** Use of every service month by month; each number says where it comes from. */
export function MonthTab(props: { onPick(): void; onFiles(): void }) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  const dataset = useDataset();
  const { scope, year } = useScope(dataset.newestYear);
  const state = useOverview(scope, year, dataset.today);
  const imports = useLiveQuery(() => importOverview(database), []);
  const [picked, setPicked] = useState<Picked | null>(null);
  const importButton = (
    <Button onClick={props.onPick}>
      <PlusIcon aria-hidden="true" />
      {texts.usageFiles.pick}
    </Button>
  );
  if (state.kind === 'loading') {
    return dataset.empty ? (
      <ViewHead title={texts.frame.usage} subtitle={t.noUsage}>
        {importButton}
      </ViewHead>
    ) : (
      <p role="status">{texts.overview.loading}</p>
    );
  }
  const { overview } = state;
  const place = overview.scope === 'country' ? texts.overview.theCountry : overview.placeName;
  const services = overview.services.filter(
    ({ costPerUse, use }) => costPerUse.basis.participations > 0 || use.months.some((month) => month.uses !== null),
  );
  const months = services.flatMap(({ use }) => use.months);
  const missing = months.filter((month) => month.uses === null).length;
  const files = new Set(months.flatMap((month) => month.sourceIds)).size;
  const totals = services.reduce((sum, { use }) => sum + use.periodTotals, 0);
  const waiting = (imports?.waiting ?? [])
    .flatMap(({ notPlaced }) => notPlaced.filter(isWaiting))
    .reduce((sum, { rows }) => sum + rows, 0);
  return (
    <div className="b24-tab" aria-busy={state.stale}>
      <ViewHead title={t.title(place)} subtitle={t.subtitle(overview.year)}>
        {importButton}
      </ViewHead>
      {services.length === 0 ? (
        <p className="b24-card b24-empty">{t.noUsage}</p>
      ) : (
        <>
          <Legend />
          <section className="b24-card b24-heat-card" aria-label={t.title(place)}>
            <HeatMap services={services} year={overview.year} onPick={setPicked} />
          </section>
        </>
      )}
      <p className="b24-source">
        {t.sourceLine(files, missing)} {totals > 0 && t.periodTotals(formats.number(totals))}
      </p>
      {waiting > 0 && (
        <p>
          <Button variant="secondary" onClick={props.onFiles}>
            {texts.usageFiles.waitingTitle(formats.number(waiting))}
          </Button>
        </p>
      )}
      {picked && <OriginDialog picked={picked} place={place} scope={scope} onClose={() => setPicked(null)} />}
    </div>
  );
}

function Legend() {
  const { usage: t } = useSession().texts;
  return (
    <ul className="b24-legend">
      <li>
        <span aria-hidden="true">
          {[0, 1, 2, 3, 4].map((step) => (
            <i key={step} data-step={step} />
          ))}
        </span>
        {t.legendScale}
      </li>
      <li>
        <i aria-hidden="true" data-step="2" data-allocated />
        {t.legendAllocated}
      </li>
      <li>
        <i aria-hidden="true" data-step="missing" />
        {t.legendMissing}
      </li>
    </ul>
  );
}
