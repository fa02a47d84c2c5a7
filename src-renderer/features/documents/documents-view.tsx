import { Alert, Button } from '@digdir/designsystemet-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Welcome } from '#features/central/index.ts';
import { useDataset } from '#features/dataset/index.ts';
import { keepCase, readSaveChoices, SaveButton, SaveCard, SavingMessage, useSaving } from '#features/saving/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import { useNotice } from '#features/undo/index.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { AttachmentFields } from './attachment-form.tsx';
import { CaseFields } from './case-fields.tsx';
import { CasesCard } from './cases-card.tsx';
import { documentFigures } from './document-figures.ts';
import './documents.css';
import { useRegionalGoals } from './goal-fields.tsx';
import { isReportForm, readForm } from './read-form.ts';
import { TextFields } from './text-fields.tsx';
import { type Pages, useAttachment } from './use-attachment.ts';
import { useRenewable } from './use-renewable.ts';
import { useAskedScenario, useScenarios } from './use-scenarios.ts';

/** A council reads no longer case: she is told before it is written. */
const MOST_PAGES = 10;

/** The budget attachment: choices at the left, the very pages at the right, one button that saves the files. */
export function DocumentsView() {
  const { texts } = useSession();
  const t = texts.documents;
  const dataset = useDataset();
  const { scope, year, setScope } = useScope(dataset.newestYear);
  const county = dataset.counties.find(({ id }) => id === scope);
  if (dataset.empty) return <Welcome />;
  if (!county) {
    return (
      <div className="b24-view">
        <ViewHead title={texts.frame.documents} subtitle={t.chooseCountyHelp} />
        <section className="b24-card b24-choose-county" aria-label={t.chooseCounty}>
          <p>{t.chooseCounty}</p>
          <div className="b24-view-actions">
            {dataset.counties.map(({ id, name }) => (
              <Button key={id} variant="secondary" onClick={() => setScope(id)}>
                {name}
              </Button>
            ))}
          </div>
        </section>
      </div>
    );
  }
  return <Attachment key={county.id} county={county} year={year} />;
}

function Attachment({ county, year }: { county: { id: string; name: string }; year: number }) {
  const { texts, confidential } = useSession();
  const t = texts.documents;
  const read = useCallback(
    (stored: unknown) => readForm(stored, county.id, year, confidential),
    [county.id, year, confidential],
  );
  const [form, setForm] = useKeptState(`attachment.${county.id}`, read);
  const [choices, setChoices] = useKeptState(`attachment.save.${county.id}`, readSaveChoices);
  const scenarios = useScenarios(county.id);
  const isAgreement = form.about === 'agreement';
  const scenario =
    isAgreement || isReportForm(form) ? null : (scenarios.find(({ id }) => id === form.scenarioId) ?? null);
  const agreements = useRenewable(county.id, form.budgetYear, isAgreement);
  const renewed = agreements?.find(({ agreement }) => agreement.id === form.agreementId) ?? null;
  useAskedScenario((scenarioId) => setForm((before) => ({ ...before, scenarioId })));
  const goals = useRegionalGoals(county.id);
  const state = useAttachment(county.id, year, form, { scenario, goals, agreement: renewed?.agreement.id ?? null });
  const saving = useSaving();
  const notices = useNotice();
  const inHand = useRef<Pages | null>(null);
  useEffect(() => {
    if (saving.state.kind !== 'saved' || !inHand.current) return;
    const { caseNumber } = inHand.current.model.metadata;
    void keepCase({ ...inHand.current, caseNumber }, saving.state.files);
    inHand.current = null;
  }, [saving.state]);
  const reports = isReportForm(form);
  const ownName = renewed
    ? t.renewalFileName(renewed.service, county.name, form.budgetYear)
    : reports
      ? t.reportFileName(county.name, year)
      : t.fileName(county.name, scenario?.firstYear ?? form.budgetYear);
  const isReady = state.kind === 'ready' && saving.state.kind !== 'saving';
  const pages = state.last?.pages.length ?? 0;
  const save = () => {
    if (!state.last) return;
    inHand.current = state.last;
    saving.save(
      state.last,
      choices.name.trim() || ownName,
      choices.formats,
      documentFigures(state.last, form.hidePrices),
    );
  };
  return (
    <div className="b24-view">
      <ViewHead
        title={(isAgreement ? t.renewalTitle : reports ? t.reportTitle : t.title)(county.name)}
        subtitle={t.subtitle}
      >
        <SaveButton
          formats={choices.formats}
          state={saving.state}
          isReady={isReady}
          onSave={save}
          onCancel={saving.cancel}
        />
      </ViewHead>
      <SavingMessage state={saving.state} onAnswer={saving.answer} />
      {state.kind === 'failed' && (
        <Alert data-color="danger" role="alert">
          {t.failed}
        </Alert>
      )}
      {state.last && state.last.missingCharacters.length > 0 && choices.formats.includes('pdf') && (
        <Alert data-color="warning" role="status">
          {t.notArchive(state.last.missingCharacters.join(' '))}
        </Alert>
      )}
      {pages > MOST_PAGES && (
        <Alert data-color="warning" role="status">
          {t.tooLong(pages)}
        </Alert>
      )}
      <div className="b24-attachment">
        <div className="b24-attachment-side">
          <SaveCard
            choices={choices}
            ownName={ownName}
            saving={saving}
            onChange={(changed) => setChoices(() => changed)}
          />
          <CaseFields
            county={county}
            form={form}
            goals={goals}
            agreements={isAgreement ? agreements : null}
            pages={state.last}
            says={notices}
            onChange={(changed) => setForm(() => changed)}
          />
          <section className="b24-card" aria-label={t.content}>
            <AttachmentFields form={form} scenarios={scenarios} onChange={(changed) => setForm(() => changed)} />
          </section>
          {state.last && (
            <TextFields
              paragraphs={state.last.paragraphs}
              ownText={form.ownText}
              onChange={(ownText) => setForm((before) => ({ ...before, ownText }))}
            />
          )}
          <CasesCard county={county.id} says={notices} />
        </div>
        <section className="b24-pages" aria-label={t.preview} aria-busy={state.kind === 'preparing'} tabIndex={0}>
          {state.last === null && state.kind === 'preparing' && (
            <p role="status">{isAgreement && !renewed ? t.cases.waiting : t.preparing}</p>
          )}
          {pages > 0 && <p className="b24-pages-count">{t.pageCount(pages)}</p>}
          {state.last?.pages.map((page, _, all) => (
            <Page key={page.number} svg={page.svg} alt={t.page(page.number, all.length)} />
          ))}
        </section>
      </div>
      {notices.notice}
    </div>
  );
}

/** A page as a picture: in an image element nothing inside the SVG can run or load anything. */
function Page({ svg, alt }: { svg: string; alt: string }) {
  const url = useMemo(() => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })), [svg]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img src={url} alt={alt} />;
}
