import { Dialog } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { database } from '#data/working-copy.ts';
import { monthFromNumber } from '#domain/model/usage-columns.ts';
import { useSession } from '#features/session/index.ts';
import type { Picked } from './heat-map.tsx';
import './usage.css';

/** "Where does this number come from?": the files that speak for it, with their hash and when they came in. */
export function OriginDialog(props: { picked: Picked; place: string; onClose(): void }) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  const dialog = useRef<HTMLDialogElement>(null);
  const { service, month } = props.picked;
  const sources = useLiveQuery(
    () => database.records('usage_sources').bulkGet([...month.sourceIds]),
    [month.sourceIds],
  );
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <Dialog
      ref={dialog}
      className="b24-origin"
      aria-label={t.where}
      closeButton={texts.common.close}
      onClose={props.onClose}
    >
      <h2>{t.where}</h2>
      <p className="b24-origin-value">
        {formats.number(month.uses ?? 0)}{' '}
        <span>{texts.common.metrics[service.use.metric ?? ''] ?? service.use.metric}</span>
      </p>
      <p className="b24-soft">
        {service.service.name}, {props.place}, {formats.month(monthFromNumber(month.month))}
      </p>
      <dl>
        <dt>{t.metric}</dt>
        <dd>{service.use.metric}</dd>
        <dt>{t.madeOf}</dt>
        <dd>{t.organisations(formats.number(month.organisations))}</dd>
        {month.allocatedUses > 0 && (
          <>
            <dt>{t.allocated}</dt>
            <dd>{t.allocatedPart(formats.number(month.allocatedUses))}</dd>
          </>
        )}
      </dl>
      {sources?.map(
        (source) =>
          source && (
            <dl key={source.id}>
              <dt>{t.file}</dt>
              <dd>{source.file_name}</dd>
              <dt>{t.report}</dt>
              <dd>
                {source.report_id}, COUNTER {source.release}
              </dd>
              <dt>{t.imported}</dt>
              <dd>
                {formats.date(source.imported_at.slice(0, 10))} {formats.time(source.imported_at)}
              </dd>
              <dt>{t.hash}</dt>
              <dd className="b24-hash">{source.sha256}</dd>
            </dl>
          ),
      )}
    </Dialog>
  );
}
