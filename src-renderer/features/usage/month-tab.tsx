import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { type ImportOverview, importOverview } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import { isWaiting } from '#domain/counter/placer.ts';
import { monthNumber } from '#domain/model/usage-columns.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useOverview } from '#features/overview/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { HeatMap, type Picked } from './heat-map.tsx';
import { HeatLegend } from './heat-map-legend.tsx';
import { OriginDialog } from './origin-dialog.tsx';

/** Use of every service month by month; each number says where it comes from. */
export function MonthTab(props: { onPick(): void; onFiles(): void }) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  const dataset = useDataset();
  const { scope, year } = useScope(dataset.newestYear);
  const state = useOverview(scope, year);
  const imports = useLiveQuery(() => importOverview(database), []);
  const [picked, setPicked] = useState<Picked | null>(null);
  const unknown = useMemo(() => unknownMonths(imports), [imports]);
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
          <HeatLegend services={services} unknown={unknown} />
          <section className="b24-card b24-heat-card" aria-label={t.title(place)}>
            <HeatMap services={services} year={overview.year} unknown={unknown} onPick={setPicked} />
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

/** Months that an import's report says are unknown, for its services: `serviceId month`. */
function unknownMonths(imports: ImportOverview | undefined): ReadonlySet<string> {
  const unknown = new Set<string>();
  for (const { choices, unknown: span } of imports?.bySource.values() ?? []) {
    if (!span) continue;
    for (const { serviceId } of choices.services) {
      for (let month = monthNumber(span.begin); month <= monthNumber(span.end); month++) {
        if (serviceId !== null) unknown.add(`${serviceId} ${month}`);
      }
    }
  }
  return unknown;
}
