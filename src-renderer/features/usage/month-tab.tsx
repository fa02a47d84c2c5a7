import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { importOverview } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import { isWaiting } from '#domain/counter/placer.ts';
import type { ServiceUse } from '#domain/overview/overview-summary.ts';
import { useDataset } from '#features/dataset/index.ts';
import { PlaceLink } from '#features/navigation/index.ts';
import { useOverview } from '#features/overview/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { HeatMap, type Picked } from './heat-map.tsx';
import { HeatLegend } from './heat-map-legend.tsx';
import { gapKind } from './heat-map-marks.ts';
import { useMonthChoices } from './kept-month-choices.ts';
import { MonthChoicesBar } from './month-choices.tsx';
import { monthOfYear } from './origin/asked-use.ts';
import { OriginDialog } from './origin/origin-dialog.tsx';
import { useHeatContext } from './use-heat-context.ts';
import { useLeftOutFiles } from './use-left-out-files.ts';
import { useMonths } from './use-months.ts';

/** Use of every service month by month; each number says where it comes from. */
export function MonthTab(props: { onPick(): void; onFiles(): void }) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  const dataset = useDataset();
  const { scope, year } = useScope(dataset.newestYear);
  const state = useOverview(scope, year);
  const imports = useLiveQuery(() => importOverview(database), []);
  const leftOut = useLeftOutFiles(year);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [choices, setChoices] = useMonthChoices(scope);
  const chosen = useMonths({ scope, year, ...choices });
  const context = useHeatContext(chosen.value ?? undefined, { scope, year, library: choices.library });
  const importButton = (
    <Button onClick={props.onPick}>
      <PlusIcon aria-hidden="true" />
      {texts.usageFiles.pick}
    </Button>
  );
  if (state.kind === 'loading') {
    return dataset.empty ? (
      <div className="b24-tab">
        <ViewHead title={texts.frame.usage} subtitle={t.noUsage}>
          {importButton}
        </ViewHead>
        <section className="b24-card b24-usage-first">
          <h2>{t.firstTitle}</h2>
          <p>{t.firstBody}</p>
          <PlaceLink to={{ view: 'sentralfil' }} className="ds-link">
            {texts.agreements.emptyCentral}
          </PlaceLink>
        </section>
      </div>
    ) : (
      <p role="status">{texts.overview.loading}</p>
    );
  }
  const { overview } = state;
  const library = chosen.value?.libraries.find(({ id }) => id === choices.library) ?? null;
  const whole = overview.scope === 'country' ? texts.overview.theCountry : overview.placeName;
  const place = library?.name ?? whole;
  const isNarrowed = choices.library !== null || choices.metric !== null;
  // What is not narrowed is there at once: the overview was asked for the same.
  const isExplained = ({ service, use }: ServiceUse) =>
    choices.metric === null &&
    use.months.some(({ month }) => ['unknown', 'leftOut'].includes(gapKind(service.id, month, context)));
  const services: readonly ServiceUse[] = isNarrowed
    ? (chosen.value?.services ?? []).filter((entry) => entry.isShown || isExplained(entry))
    : overview.services.filter(
        (entry) =>
          entry.costPerUse.basis.participations > 0 ||
          entry.use.months.some((month) => month.uses !== null) ||
          isExplained(entry),
      );
  const months = services.flatMap(({ use }) => use.months);
  const missing = services.reduce(
    (sum, { service, use }) =>
      sum +
      use.months.filter(({ month, uses }) => uses === null && gapKind(service.id, month, context) !== 'notMember')
        .length,
    0,
  );
  const files = new Set(months.flatMap((month) => month.sourceIds)).size;
  const totals = services.reduce((sum, { use }) => sum + use.periodTotals, 0);
  const waiting = (imports?.waiting ?? [])
    .flatMap(({ notPlaced }) => notPlaced.filter(isWaiting))
    .reduce((sum, { rows }) => sum + rows, 0);
  return (
    <div className="b24-tab" aria-busy={state.stale || (isNarrowed && chosen.stale)}>
      <ViewHead title={t.title(place)} subtitle={library ? t.subtitleOne(overview.year) : t.subtitle(overview.year)}>
        {importButton}
      </ViewHead>
      {services.length === 0 ? (
        <>
          {isNarrowed && <MonthChoicesBar choices={choices} known={chosen.value} onChange={setChoices} />}
          <p className="b24-card b24-empty">
            {isNarrowed ? t.noneChosen : t.noUsage}{' '}
            {isNarrowed && (
              <Button variant="secondary" onClick={() => setChoices({ library: null, metric: null })}>
                {t.showAll}
              </Button>
            )}
          </p>
        </>
      ) : (
        <>
          <div className="b24-heat-above">
            <MonthChoicesBar choices={choices} known={chosen.value} onChange={setChoices} />
            <HeatLegend services={services} context={context} />
          </div>
          <section className="b24-card b24-heat-card" aria-label={t.title(place)}>
            <HeatMap services={services} year={overview.year} context={context} onPick={setPicked} />
          </section>
        </>
      )}
      {services.length > 0 && (
        <p className="b24-source">
          {[
            t.sourceLine(files, missing),
            leftOut,
            totals > 0 && t.periodTotals(formats.number(totals)),
            t.chooseNumber,
            dataset.sample && `${texts.common.sampleData}.`,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      {waiting > 0 && (
        <p>
          <Button variant="secondary" onClick={props.onFiles}>
            {texts.usageFiles.waitingTitle(formats.number(waiting))}
          </Button>
        </p>
      )}
      {picked && (
        <OriginDialog
          asked={{
            serviceId: picked.service.service.id,
            serviceName: picked.service.service.name,
            metric: picked.service.use.metric ?? '',
            year: overview.year,
            month: picked.month && monthOfYear(picked.month.month),
            scope,
            of: library ? { kind: 'library', id: library.id } : { kind: 'area', id: scope },
            place,
          }}
          onClose={() => setPicked(null)}
        />
      )}
    </div>
  );
}
