import { useSession } from '#features/session/index.ts';
import type { SyncSummary } from '#workers/sync-client.ts';
import { useFieldTexts } from './field-texts.ts';
import { recordTitle } from './record-names.ts';

const FIELDS = 3;

/** What was changed on this PC and is not known to be in the central file. */
export function PendingCard({ summary }: { summary: SyncSummary }) {
  const { texts, formats } = useSession();
  const t = texts.sync;
  const fields = useFieldTexts();
  const { pending, pendingRecords: shown } = summary;
  if (pending === 0) return null;
  return (
    <section className="b24-card b24-side-card" aria-label={t.pendingTitle}>
      <h2>{t.pendingTitle}</h2>
      <ul>
        {shown.map(({ table, key, name, fields: names }) => (
          <li key={`${table} ${key}`}>
            <strong>{recordTitle(texts, table, name)}</strong>
            <span className="b24-source">
              {names
                .slice(0, FIELDS)
                .map((field) => fields.name(field))
                .join(', ')}
              {names.length > FIELDS && ' …'}
            </span>
          </li>
        ))}
      </ul>
      <p className="b24-source">
        {pending > shown.length && `${t.andMore(formats.number(pending - shown.length))} `}
        {t.pendingFoot}
      </p>
    </section>
  );
}
