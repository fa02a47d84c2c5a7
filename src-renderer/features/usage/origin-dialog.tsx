import { Dialog } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';
import { monthFromNumber } from '#domain/model/usage-columns.ts';
import { useSession } from '#features/session/index.ts';
import type { Picked } from './heat-map.tsx';
import { SourceOrigin } from './source-origin.tsx';
import './usage.css';
import { useModal } from '#ui/use-modal.ts';

/** "Where does this number come from?": the files that speak for it, with their hash and when they came in. */
export function OriginDialog(props: { picked: Picked; place: string; scope: string; onClose(): void }) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  const dialog = useModal();
  const { service, month } = props.picked;
  const found = useLiveQuery(async () => {
    const ids = [...month.sourceIds];
    const [sources, records] = await Promise.all([
      database.records('usage_sources').bulkGet(ids),
      database.imports.where('sourceId').anyOf(ids).toArray(),
    ]);
    return { sources, records };
  }, [month.sourceIds]);
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
      {found?.sources.map(
        (source) =>
          source && (
            <SourceOrigin
              key={source.id}
              source={source}
              record={found.records.find(({ sourceId }) => sourceId === source.id) ?? null}
              picked={props.picked}
              scope={props.scope}
            />
          ),
      )}
    </Dialog>
  );
}
