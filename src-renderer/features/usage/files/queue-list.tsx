import { Button } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { isWaiting } from '#domain/counter/placer.ts';
import { useSession } from '#features/session/index.ts';
import type { ReadingProgress } from '#formats/counter/reading-progress.ts';
import type { Messages } from '#texts/messages.ts';
import { problemText } from '#texts/problem-text.ts';
import type { Formats } from '#ui/format.ts';
import type { UsagePreview } from '#workers/client.ts';
import { periodText } from './period-text.ts';
import { undecidedNames } from './placing-draft.ts';
import { queue } from './queue.ts';
import { isSettled, type QueuedReport, type QueueEntry, reportStatus, tellsOnlyUnknown } from './queue-entry.ts';
import { queueSummary } from './queue-summary.ts';
import { reportTitle } from './report-title.ts';

/** The imports that are among the data, by source; null until they are read. */
type Present = Pick<ReadonlyMap<string, unknown>, 'has'> | null;

/** More files than are taken in at a glance are counted by what they wait for. */
const MANY = 5;

/** The files on their way in, a line each: what they are, what they would change, and the next step. */
export function QueueList(props: {
  entries: readonly QueueEntry[];
  present: Present;
  onReview(id: string): void;
  onMapping(id: string): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.usageFiles;
  const { entries } = props;
  const ready = entries.filter(
    ({ state }) => state.kind === 'opened' && state.reports.some((report) => reportStatus(report) === 'ready'),
  ).length;
  const settled = entries.filter(isSettled).length;
  const unread = entries.filter(({ state }) => state.kind === 'waiting' || state.kind === 'reading').length;
  return (
    <section className="b24-card b24-queue" aria-label={t.queue}>
      <div className="b24-card-head">
        <h2>
          {unread > 0
            ? t.reading(entries.length - unread, entries.length)
            : t.queueTitle(entries.length - settled, entries.length)}
        </h2>
        {unread > 0 && (
          <progress
            value={entries.length - unread}
            max={entries.length}
            aria-label={t.reading(entries.length - unread, entries.length)}
          />
        )}
        <div className="b24-view-actions">
          {unread > 1 && (
            <Button variant="tertiary" onClick={() => queue.cancelAll()}>
              {t.cancelAll}
            </Button>
          )}
          {settled > 0 && (
            <Button variant="tertiary" onClick={() => queue.clearSettled()}>
              {t.clearSettled}
            </Button>
          )}
          {ready > 0 && <Button onClick={() => void queue.storeReady()}>{t.storeReady(ready)}</Button>}
        </div>
      </div>
      {unread === 0 && entries.length > MANY && <p className="b24-soft">{queueSummary(entries, t, formats)}</p>}
      <table className="b24-plain-table">
        <thead>
          <tr>
            <th scope="col">{t.file}</th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.status}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <QueueRow
              key={entry.id}
              entry={entry}
              present={props.present}
              onReview={props.onReview}
              onMapping={props.onMapping}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function QueueRow({
  entry,
  present,
  onReview,
  onMapping,
}: {
  entry: QueueEntry;
  present: Present;
  onReview(id: string): void;
  onMapping(id: string): void;
}) {
  const { texts, formats, language } = useSession();
  const t = texts.usageFiles;
  const { id, name, state } = entry;
  const working = state.kind === 'waiting' || state.kind === 'reading';
  const action = () => {
    if (working) return <RowButton name={name} text={texts.common.cancel} onClick={() => queue.cancel(id)} />;
    if (state.kind === 'unmapped') return <RowButton name={name} text={t.explain} main onClick={() => onMapping(id)} />;
    if ((state.kind === 'opened' || state.kind === 'population') && !isSettled(entry)) {
      return <RowButton name={name} text={t.review} main onClick={() => onReview(id)} />;
    }
    if (state.kind === 'refused' || state.kind === 'opened') {
      return <RowButton name={name} text={t.details} onClick={() => onReview(id)} />;
    }
    return null;
  };
  const [problem] = state.kind === 'refused' ? state.problems : [];
  /** Which of several reports a line is about. */
  const sheetName = ({ sheet }: QueuedReport['summary']) =>
    state.kind === 'opened' && state.reports.length > 1 && sheet !== null ? `${sheet}: ` : '';
  return (
    <tr data-state={state.kind}>
      <th scope="row">{name}</th>
      <td>
        {state.kind === 'opened' &&
          state.reports.map(({ summary }) => (
            <div key={`${summary.sheet} ${summary.reportId}`}>
              {sheetName(summary)}
              {reportTitle(summary, t)}{' '}
              <span className="b24-soft b24-queue-period">
                {periodText(summary.begin, summary.end, formats)} · {t.rows(formats.number(summary.rowCount))}
              </span>
            </div>
          ))}
        {state.kind === 'unmapped' && t.noStandard}
        {state.kind === 'population' && texts.populationImport.source}
      </td>
      <td>
        {state.kind === 'opened'
          ? state.reports.map((report) => (
              <div key={`${report.summary.sheet} ${report.summary.reportId}`} data-status={reportStatus(report)}>
                {sheetName(report.summary)}
                {statusText(report, present, t, formats)}
                {overlapsOf(report) > 0 && <div className="b24-small b24-soft">{t.overlaps(overlapsOf(report))}</div>}
              </div>
            ))
          : state.kind === 'population'
            ? populationText(state, t, formats)
            : state.kind === 'reading' && state.progress !== null
              ? progressText(state.progress, t, formats)
              : t.states[state.kind]}
        {state.kind === 'opened' && state.warnings.length > 0 && (
          <div className="b24-small b24-soft">{t.warningCount(state.warnings.length)}</div>
        )}
        {problem && <div className="b24-small">{problemText(problem, language).title}</div>}
      </td>
      <td>
        <div className="b24-row-actions">
          {action()}
          {!working && (
            <Button variant="tertiary" icon aria-label={`${t.remove}: ${name}`} onClick={() => queue.remove(id)}>
              <XMarkIcon aria-hidden="true" />
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

function RowButton(props: { name: string; text: string; main?: boolean; onClick(): void }) {
  return (
    <Button
      variant={props.main ? 'secondary' : 'tertiary'}
      aria-label={`${props.text}: ${props.name}`}
      onClick={props.onClick}
    >
      {props.text}
    </Button>
  );
}

function statusText(report: QueuedReport, present: Present, t: Messages['usageFiles'], formats: Formats): string {
  const { summary, draft, preview, result } = report;
  const n = formats.number;
  const status = reportStatus(report);
  const counts = tellsOnlyUnknown(summary) ? t.monthsUnknown : preview ? countsText(preview, t, formats) : '';
  switch (status) {
    case 'stored': {
      const { sourceId = '', rows = 0, notPlaced = [] } = result.kind === 'stored' ? result.stored : {};
      if (present?.has(sourceId) === false) return t.statuses.takenBack;
      const waiting = notPlaced.filter(isWaiting).reduce((sum, entry) => sum + entry.rows, 0);
      const before = result.kind === 'stored' ? result.preview : null;
      const what = tellsOnlyUnknown(summary)
        ? counts
        : before
          ? t.counts(n(before.new), n(before.changed), n(before.same))
          : t.storedRows(n(rows));
      return `${t.statuses.stored}: ${what}${waiting > 0 ? `. ${t.rowsWaiting(n(waiting))}` : ''}`;
    }
    case 'refused':
      return result.kind === 'refused' ? result.why : '';
    case 'undecided':
      return t.undecided(undecidedNames(summary, draft));
    case 'ready':
      return `${t.statuses.ready}: ${counts}`;
    default:
      return t.statuses[status];
  }
}

/** Files that have numbers for the same cells, as it was when the report was stored, or will be. */
function overlapsOf({ preview, result }: QueuedReport): number {
  const told = result.kind === 'stored' ? result.preview : preview;
  return told?.overlaps.length ?? 0;
}

/** What storing would change; where another file goes before this one everywhere, that alone. */
function countsText(preview: UsagePreview, t: Messages['usageFiles'], { number: n }: Formats): string {
  const counts = t.counts(n(preview.new), n(preview.changed), n(preview.same));
  if (preview.silent === 0) return counts;
  const silent = t.silentShort(n(preview.silent));
  return preview.new + preview.changed + preview.same > 0 ? `${counts}, ${silent}` : silent;
}

function progressText({ step, fraction }: ReadingProgress, t: Messages['usageFiles'], { percent }: Formats): string {
  return fraction === null ? t.readSteps[step] : t.readPart(percent(fraction, 0));
}

function populationText(
  { result, stored }: Extract<QueueEntry['state'], { kind: 'population' }>,
  t: Messages['usageFiles'],
  { number }: Formats,
): string {
  const counts = t.counts(number(result.new.length), number(result.changed.length), number(result.same.length));
  if (stored) return `${t.statuses.stored}: ${counts}`;
  return result.rows.length === 0 ? t.statuses.imported : `${t.statuses.ready}: ${counts}`;
}
