import { Alert, Button, Dialog, Field, Label, Select } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useSession } from '#features/session/index.ts';
import { useRefusal } from '#features/vault/index.ts';
import { capitalised } from '#ui/capitalised.ts';
import { ProblemList } from '#ui/problem-list.tsx';
import { useModal } from '#ui/use-modal.ts';
import { exceptionTexts } from '../origin/origin-text.ts';
import { periodText } from './period-text.ts';
import { Placing } from './placing.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { queue } from './queue.ts';
import { type QueuedReport, type QueueEntry, reportStatus, tellsOnlyUnknown } from './queue-entry.ts';
import { reportTitle } from './report-title.ts';
import { type Places, usePlaces } from './use-places.ts';

/** A usage file as it was understood: where its rows go, what they change. Storing is the last step. */
export function ReviewDialog(props: {
  entry: QueueEntry;
  onMapping: (() => void) | null;
  onStored(rows: number): void;
  onClose(): void;
}) {
  const { texts, language } = useSession();
  const t = texts.usageFiles;
  const dialog = useModal();
  const [index, setIndex] = useState(0);
  const places = usePlaces();
  const { id, state, name } = props.entry;
  useEffect(() => void queue.lookAgain(id), [id]);
  return (
    <Dialog
      ref={dialog}
      className="b24-import"
      aria-label={t.reviewTitle(name)}
      closeButton={texts.common.close}
      onClose={props.onClose}
    >
      <h2>{t.reviewTitle(name)}</h2>
      {state.kind === 'refused' && (
        <Alert data-color="danger" role="alert">
          <strong>{t.refusedTitle(name)}</strong>
          <ProblemList problems={state.problems} language={language} more={t.more} />
          <p>{t.unchanged}</p>
        </Alert>
      )}
      {state.kind === 'known' && <Alert data-color="info">{t.known(state.source.file_name)}</Alert>}
      {state.kind === 'opened' && (
        <>
          {state.reports.length > 1 && (
            <Field>
              <Label>{t.chooseReport}</Label>
              <Select value={String(index)} onChange={(event) => setIndex(Number(event.target.value))}>
                {state.reports.map(({ summary }, at) => (
                  <Select.Option key={`${summary.sheet} ${summary.reportId}`} value={String(at)}>
                    {summary.sheet ?? reportTitle(summary, t)}
                  </Select.Option>
                ))}
              </Select>
            </Field>
          )}
          {state.warnings.length > 0 && (
            <details>
              <summary>{t.warnings(state.warnings.length)}</summary>
              <ProblemList problems={state.warnings} language={language} more={t.more} />
            </details>
          )}
          {state.mapping && (
            <p className="b24-small b24-read-by">
              {t.readBy(state.mapping.name)}{' '}
              {props.onMapping && (
                <Button variant="tertiary" onClick={props.onMapping}>
                  {t.changeMapping}
                </Button>
              )}
            </p>
          )}
          {places && state.reports[index] && (
            <Report
              key={index}
              entry={props.entry}
              index={index}
              report={state.reports[index]}
              places={places}
              onStored={(rows) => {
                props.onStored(rows);
                if (state.reports.length === 1) props.onClose();
              }}
            />
          )}
        </>
      )}
    </Dialog>
  );
}

function Report(props: {
  entry: QueueEntry;
  index: number;
  report: QueuedReport;
  places: Places;
  onStored(rows: number): void;
}) {
  const { texts, formats } = useSession();
  const refusal = useRefusal();
  const t = texts.usageFiles;
  const { entry, index, report, places } = props;
  const { summary, draft, choices, preview, result } = report;
  const status = reportStatus(report);
  const isOnlyUnknown = tellsOnlyUnknown(summary);
  const isNothing = preview?.rows === 0 && !isOnlyUnknown;
  const store = async () => {
    const rows = await queue.store(entry.id, index);
    if (rows !== null) props.onStored(rows);
  };
  return (
    <>
      <p className="b24-import-facts">
        {reportTitle(summary, t)} · {periodText(summary.begin, summary.end, formats)} ·{' '}
        {t.rows(formats.number(summary.rowCount))}
        {summary.createdBy && ` · ${t.madeBy(summary.createdBy)}`}
      </p>
      {!summary.absenceIsZero && summary.exceptions.length > 0 && (
        <Alert data-color="warning">
          {t.unknownMonths(summary.exceptions.map(({ code }) => code).join(', '))}
          {exceptionTexts(summary, texts).map((said) => (
            <div key={said}>{said}</div>
          ))}
        </Alert>
      )}
      {status === 'empty' ? (
        <p>{t.nothingInReport}</p>
      ) : (
        <Placing
          summary={summary}
          draft={draft}
          places={places}
          onChange={(changed) => void queue.decide(entry.id, index, changed)}
        />
      )}
      {choices === null && status !== 'empty' && <p className="b24-soft">{t.nothingPlaced}</p>}
      {choices && isOnlyUnknown && (
        <p role="status">{t.onlyUnknown(capitalised(periodText(summary.begin, summary.end, formats)))}</p>
      )}
      {choices &&
        !isOnlyUnknown &&
        (preview ? <PreviewPanel preview={preview} places={places} /> : <p role="status">{t.workingOut}</p>)}
      {(result.kind === 'full' || result.kind === 'notSaved') && (
        <Alert data-color="danger" role="alert">
          {refusal ?? t[result.kind]}
        </Alert>
      )}
      {result.kind === 'refused' && (
        <Alert data-color="danger" role="alert">
          {result.why}
        </Alert>
      )}
      {status !== 'empty' && (
        <div className="b24-view-actions">
          <Button
            disabled={!preview || isNothing || status === 'storing' || status === 'stored'}
            onClick={() => void store()}
          >
            {status === 'stored' ? t.isStored : isOnlyUnknown ? t.storeUnknown : t.store}
          </Button>
        </div>
      )}
    </>
  );
}
