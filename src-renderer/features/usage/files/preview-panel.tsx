import { isWaiting } from '#domain/counter/placer.ts';
import { useSession } from '#features/session/index.ts';
import type { UsagePreview } from '#workers/client.ts';
import type { Places } from './use-places.ts';

const SHOWN_CHANGES = 20;

/** What storing a report would change, before anything is stored. */
export function PreviewPanel({ preview, places }: { preview: UsagePreview; places: Places }) {
  const { texts, formats } = useSession();
  const t = texts.usageFiles;
  const n = formats.number;
  const waiting = preview.notPlaced.filter(isWaiting);
  const waitingRows = waiting.reduce((sum, { rows }) => sum + rows, 0);
  const withoutPopulation = waiting.some(({ reason }) => reason === 'no_population');
  const withoutPupils = waiting.some(({ reason }) => reason === 'no_pupils');
  const withoutType = waiting.some(({ reason }) => reason === 'data_type_unknown');
  return (
    <section className="b24-import-result" aria-label={t.result} role="status">
      <p>
        <strong>{t.counts(n(preview.new), n(preview.changed), n(preview.same))}</strong>
      </p>
      {preview.isLeftOut && <p>{t.previewLeftOut}</p>}
      {preview.silent > 0 && <p>{t.silent(n(preview.silent))}</p>}
      {preview.impliedZeros > 0 && <p>{t.zeros(n(preview.impliedZeros))}</p>}
      {waitingRows > 0 && <p>{t.rowsWaiting(n(waitingRows))}</p>}
      {withoutType && <p>{t.noDataType}</p>}
      {withoutPopulation && <p>{t.noPopulation}</p>}
      {withoutPupils && <p>{t.noPupils}</p>}
      {preview.overlaps.length > 0 && (
        <details>
          <summary>{t.overlaps(preview.overlaps.length)}</summary>
          <ul>
            {preview.overlaps.map((overlap) => (
              <li key={overlap.sourceId}>
                {t.overlap(overlap.fileName, `${overlap.reportId} ${overlap.release}`.trim(), n(overlap.cells))}{' '}
                {overlap.isLeftOut ? t.overlapLeftOut : `${t.speaks[overlap.speaks]} ${t.reasons[overlap.reason]}`}
              </li>
            ))}
          </ul>
          <p className="b24-soft">{t.overlapHelp}</p>
        </details>
      )}
      {preview.changes.length > 0 && (
        <details>
          <summary>{t.changes}</summary>
          <table className="b24-plain-table">
            <thead>
              <tr>
                <th scope="col">{t.where}</th>
                <th scope="col">{t.month}</th>
                <th scope="col">{t.before}</th>
                <th scope="col">{t.after}</th>
              </tr>
            </thead>
            <tbody>
              {preview.changes.slice(0, SHOWN_CHANGES).map((change) => (
                <tr key={`${change.serviceId} ${change.organisationId} ${change.metric} ${change.month}`}>
                  <th scope="row">
                    {places.serviceName(change.serviceId)}, {places.organisationName(change.organisationId)},{' '}
                    {texts.common.metrics[change.metric] ?? change.metric}
                  </th>
                  <td>{change.month.length > 7 ? change.month : formats.month(change.month)}</td>
                  <td>{n(change.before)}</td>
                  <td>{n(change.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
