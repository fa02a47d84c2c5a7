import { Button } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useCallback, useState } from 'react';
import { CASE_CLAIM } from '#domain/documents/attachment-options.ts';
import { DEFAULT_BASELINE } from '#domain/figures/agreement-reduction.ts';
import { isoDate } from '#domain/model/brands.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import type { AgreementWorkbench, WorkbenchSide } from '#domain/workbench/agreement-workbench.ts';
import { useAnswer } from '#features/answers/index.ts';
import { useDataset } from '#features/dataset/index.ts';
import { pairOrigin, reductionOrigin, useOrigin } from '#features/provenance/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { type LeavingFigures, useLeaving } from '#ui/leaving.tsx';
import { ViewHead } from '#ui/view-head.tsx';
import type { WaysOut } from '#ui/ways-out.ts';
import { agreementWorkbench, workbenchEvidence } from '#workers/client.ts';
import { ClaimCard } from './claim-card.tsx';
import { PairTable } from './pair-table.tsx';
import { readDates, WorkbenchDates } from './workbench-dates.tsx';

/** The lists behind the agreement reduction, country beside county, and the claim held against them. */
export function WorkbenchTab() {
  const { texts, formats, language } = useSession();
  const t = texts.workbench;
  const { newestYear, sequence, counties } = useDataset();
  const { scope, year } = useScope(newestYear);
  const [dates, changeDates] = useKeptState('workbench.dates', readDates);
  const on = isoDate(dates.on ?? `${year}-12-31`);
  const baseline = isoDate(dates.baseline ?? DEFAULT_BASELINE);
  const ask = useCallback(
    () => agreementWorkbench({ scope, on, baseline, claim: CASE_CLAIM.reduction }, sequence),
    [scope, on, baseline, sequence],
  );
  const answer = useAnswer(`${scope} ${on} ${baseline} ${sequence}`, ask);
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState('');
  const figuresOf = ({ rows }: AgreementWorkbench): LeavingFigures => {
    const heads = [t.holder, t.service, t.before, t.after, t.status];
    return {
      kind: 'tables',
      name: t.fileName(place, on),
      tables: [{ title: null, heads, rows: rows.length }],
      prices: 'none',
    };
  };
  const place = counties.find(({ id }) => id === scope)?.name ?? texts.overview.theCountry;
  const leave = useLeaving();
  const save = async (out: WaysOut) => {
    setSaving(true);
    const made = await workbenchEvidence({ scope, on, baseline, claim: CASE_CLAIM.reduction }, language);
    setSaving(false);
    if (made.kind === 'refused') return;
    const name = `${t.fileName(place, on)}.xlsx`;
    out.saveFile(name, new Uint8Array(made.value), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    setSaved(t.saved(name));
  };
  const own = answer?.value.sides[0].basis;
  return (
    <div className="b24-savings-tab" aria-busy={answer?.stale ?? true}>
      <ViewHead
        title={own ? t.title(place, formats.number(own.before), formats.number(own.after)) : t.tab}
        subtitle={t.subtitle}
      >
        <Button
          disabled={saving || !answer}
          onClick={() => answer && leave(t.save, figuresOf(answer.value), (out) => void save(out))}
        >
          <DownloadIcon aria-hidden="true" />
          {saving ? t.saving : t.save}
        </Button>
      </ViewHead>
      <WorkbenchDates on={on} baseline={baseline} onChange={changeDates} />
      <p role="status" className="b24-small b24-savings-said">
        {answer ? saved : texts.overview.loading}
      </p>
      {answer && <Workbench workbench={answer.value} place={place} />}
    </div>
  );
}

function Workbench({ workbench, place }: { workbench: AgreementWorkbench; place: string }) {
  const { texts } = useSession();
  const t = texts.workbench;
  const { show, dialog } = useOrigin();
  const nameOf = (side: WorkbenchSide) => (side.scopeId === COUNTRY ? t.country : place);
  const askSide = (side: WorkbenchSide) =>
    show((say) => reductionOrigin(nameOf(side), { value: side.reduction, basis: side.basis }, say));
  const [own] = workbench.sides;
  return (
    <>
      <div className="b24-savings-sides">
        {workbench.sides.map((side) => (
          <ClaimCard key={side.scopeId} side={side} name={nameOf(side)} onAsk={() => askSide(side)} />
        ))}
      </div>
      {workbench.rows.length === 0 ? (
        <div className="b24-card b24-savings-empty">
          <h2>{t.none}</h2>
          <p>{t.noneAdvice}</p>
        </div>
      ) : (
        <PairTable
          rows={workbench.rows}
          place={place}
          collaboration={own.basis.collaboration === 1}
          onAskSum={() => askSide(own)}
          onAsk={(title, row, shown) =>
            show((say) => pairOrigin(title, row, shown, { before: own.basis.baseline, after: own.basis.on }, say))
          }
        />
      )}
      {dialog}
    </>
  );
}
