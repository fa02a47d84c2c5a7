import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { COUNTRY } from '#domain/organisations/scope.ts';
import type { UseComparison } from '#domain/usage/compare-use.ts';
import type { ComparedUse } from '#domain/usage/compared-use.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useScope, useTexts } from '#features/session/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import type { AskedUse } from '../origin/asked-use.ts';
import { OriginDialog } from '../origin/origin-dialog.tsx';
import { CompareChart } from './compare-chart.tsx';
import { CompareChoicesBar } from './compare-choices.tsx';
import { CompareTable } from './compare-table.tsx';
import { placeText } from './compare-texts.ts';
import { type Between, type CompareChoices, useCompareChoices } from './kept-choices.ts';
import { useComparison } from './use-comparison.ts';
import './compare.css';

const NONE: ReadonlySet<string> = new Set();

/** Use of one service, libraries or counties side by side, for the county and year of the top bar. */
export function CompareTab() {
  const { compare: t } = useTexts();
  const { newestYear, counties } = useDataset();
  const { scope, year, setScope } = useScope(newestYear);
  const [choices, change] = useCompareChoices();
  // The country's libraries are all libraries.
  const between = scope === COUNTRY && choices.between === 'libraries' ? 'allLibraries' : choices.between;
  const state = useComparison({
    scope: between === 'libraries' ? scope : COUNTRY,
    year,
    serviceId: choices.serviceId,
    metric: choices.metrics[choices.serviceId ?? ''] ?? null,
    by: between === 'counties' ? 'county' : 'library',
  });
  if (state.kind !== 'ready') {
    return (
      <div className="b24-compare">
        <ViewHead
          title={t.label}
          subtitle={<span role="status">{state.kind === 'loading' ? t.loading : t.unknownScope}</span>}
        />
      </div>
    );
  }
  const { comparison } = state;
  const openCounty = (row: ComparedUse) => {
    if (!row.county || (comparison.by === 'library' && between === 'libraries')) return;
    change({ between: 'libraries' });
    setScope(row.county.id);
  };
  return (
    <div className="b24-compare">
      <CompareHead comparison={comparison} />
      {comparison.service && (
        <CompareChoicesBar
          comparison={comparison}
          between={between}
          show={choices.show}
          countyName={scope === COUNTRY ? null : (counties.find(({ id }) => id === scope)?.name ?? scope)}
          onService={(serviceId) => change({ serviceId })}
          onMetric={(metric) => {
            const serviceId = comparison.service?.id ?? '';
            change({ serviceId, metrics: { ...choices.metrics, [serviceId]: metric } });
          }}
          onBetween={(next: Between) => change({ between: next })}
          onShow={(show) => change({ show })}
        />
      )}
      <div className="b24-compare-answer" aria-busy={state.stale}>
        <Compared
          // Picked rows belong to what they were picked among.
          key={`${comparison.scope.id} ${comparison.by}`}
          comparison={comparison}
          show={choices.show}
          ownId={scope === COUNTRY ? null : scope}
          onShowUses={() => change({ show: 'uses' })}
          onOpen={openCounty}
        />
      </div>
    </div>
  );
}

function CompareHead({ comparison }: { comparison: UseComparison }) {
  const texts = useTexts();
  const { title: t, label } = texts.compare;
  const { service, by, year } = comparison;
  if (!service) return <ViewHead title={label} subtitle={t.subtitle(year)} />;
  const title = by === 'county' ? t.counties(service.name) : t.libraries(service.name, placeText(comparison, texts));
  return <ViewHead title={title} subtitle={t.subtitle(year)} />;
}

function Compared(props: {
  comparison: UseComparison;
  show: CompareChoices['show'];
  ownId: string | null;
  onShowUses(): void;
  onOpen(row: ComparedUse): void;
}) {
  const texts = useTexts();
  const { compare: t } = texts;
  const [picked, setPicked] = useState(NONE);
  const [asked, setAsked] = useState<AskedUse | null>(null);
  const { comparison, show } = props;
  const { service, rows, year } = comparison;
  if (!service) {
    return (
      <div className="b24-card b24-compare-empty">
        <h2>{t.empty.nothing(placeText(comparison, texts), year)}</h2>
        <p>{t.empty.nothingAdvice}</p>
      </div>
    );
  }
  const originOf = ({ id, name }: ComparedUse): AskedUse => ({
    serviceId: service.id,
    serviceName: service.name,
    metric: comparison.metric ?? '',
    year,
    month: null,
    scope: comparison.scope.id,
    of: { kind: comparison.by === 'county' ? 'area' : 'library', id },
    place: name,
  });
  const hasUses = rows.some((row) => row.uses !== null);
  const lacksPeople = show === 'perThousand' && hasUses && rows.every((row) => row.perThousand === null);
  return (
    <>
      {!hasUses && <p className="b24-card b24-compare-empty">{t.empty.noFigures(service.name)}</p>}
      {lacksPeople && (
        <p className="b24-card b24-compare-empty">
          {t.empty.noPeople(year)}{' '}
          <Button variant="secondary" onClick={props.onShowUses}>
            {t.empty.showUses}
          </Button>
        </p>
      )}
      {!lacksPeople && (
        <CompareChart
          comparison={comparison}
          show={show}
          ownId={props.ownId}
          picked={picked}
          onAsk={(row) => setAsked(originOf(row))}
        />
      )}
      <CompareTable
        comparison={comparison}
        show={show}
        picked={picked}
        onPick={setPicked}
        onOpen={props.onOpen}
        onOrigin={(row, month) => setAsked({ ...originOf(row), month })}
      />
      {asked && <OriginDialog asked={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
