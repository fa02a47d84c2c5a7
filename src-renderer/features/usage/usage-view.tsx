import { Alert, Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useDataset } from '#features/dataset/index.ts';
import { useOverview } from '#features/overview/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { HeatMap, type Picked } from './heat-map.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { OriginDialog } from './origin-dialog.tsx';
import { SourceList } from './source-list.tsx';

/** Use of every service month by month, where each number comes from, and bringing new reports in. */
export function UsageView() {
  const { texts, formats } = useSession();
  const t = texts.usage;
  const dataset = useDataset();
  const { scope, year } = useScope(dataset.newestYear);
  const state = useOverview(scope, year, dataset.today);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [importing, setImporting] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  if (state.kind === 'loading') {
    return (
      <div className="b24-view">
        <p role="status">{texts.overview.loading}</p>
      </div>
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
  return (
    <div className="b24-view" aria-busy={state.stale}>
      <ViewHead title={t.title(place)} subtitle={t.subtitle(overview.year)}>
        <Button onClick={() => setImporting(true)}>
          <PlusIcon aria-hidden="true" />
          {t.import}
        </Button>
      </ViewHead>
      {done && (
        <Alert data-color="success" role="status">
          {done}
        </Alert>
      )}
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
      {services.length === 0 ? (
        <p className="b24-card b24-empty">{t.noUsage}</p>
      ) : (
        <section className="b24-card b24-heat-card" aria-label={t.title(place)}>
          <HeatMap services={services} year={overview.year} onPick={setPicked} />
        </section>
      )}
      <p className="b24-source">
        {t.sourceLine(files, missing)} {totals > 0 && t.periodTotals(formats.number(totals))}
      </p>
      <SourceList onRemoved={(file) => setDone(t.undone(file))} />
      {picked && <OriginDialog picked={picked} place={place} onClose={() => setPicked(null)} />}
      {importing && (
        <ImportDialog
          onClose={() => setImporting(false)}
          onStored={(message) => {
            setImporting(false);
            setDone(message);
          }}
        />
      )}
    </div>
  );
}
