import { useState } from 'react';
import type { FieldChange, RecordChange } from '#domain/sync/changes-between.ts';
import { useSession } from '#features/session/index.ts';
import type { SyncSummary } from '#workers/sync-client.ts';
import { useFieldTexts } from './field-texts.ts';
import { useRecordNames } from './record-names.ts';

type Row = { readonly change: RecordChange; readonly field: FieldChange | null };

const SHOWN = 60;
const KINDS = ['added', 'changed', 'removed'] as const;

/** What others changed, before it is taken in: what, from what to what, and who. */
export function IncomingList({ incoming }: { incoming: SyncSummary['incoming'] }) {
  const { texts, formats } = useSession();
  const t = texts.sync;
  const nameOf = useRecordNames(texts);
  const fields = useFieldTexts();
  const [shown, setShown] = useState<(typeof KINDS)[number] | null>(null);
  const total = incoming.added + incoming.changed + incoming.removed;
  if (total === 0) return null;
  const details = incoming.details.filter(({ kind }) => shown === null || kind === shown);
  const rows = details.flatMap((change): Row[] =>
    change.fields.length === 0 ? [{ change, field: null }] : change.fields.map((field) => ({ change, field })),
  );
  return (
    <section className="b24-card b24-incoming" aria-label={t.incoming}>
      <div className="b24-card-head">
        <h2>{t.incoming}</h2>
        <fieldset className="b24-chips">
          <legend className="b24-hidden">{t.show}</legend>
          <button type="button" aria-pressed={shown === null} onClick={() => setShown(null)}>
            {t.all} {formats.number(total)}
          </button>
          {KINDS.map((kind) => (
            <button key={kind} type="button" aria-pressed={shown === kind} onClick={() => setShown(kind)}>
              {t.kindsOfChange[kind]} {formats.number(incoming[kind])}
            </button>
          ))}
        </fieldset>
      </div>
      <table className="b24-plain-table">
        <thead>
          <tr>
            <th scope="col">{t.change}</th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
            <th scope="col">{t.who}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ change, field }) => (
            <tr key={`${change.table} ${change.key} ${field?.field ?? ''}`} data-kind={change.kind}>
              <td>{t.kindsOfChange[change.kind]}</td>
              <th scope="row">{nameOf(change.table, change.key)}</th>
              <td>{field && fields.name(field.field)}</td>
              <td>{field && fields.value(field.field, field.before)}</td>
              <td>{field && <strong>{fields.value(field.field, field.after)}</strong>}</td>
              <td>{fields.owner(change.owner)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {(rows.length > SHOWN || total > incoming.details.length) && (
        <p className="b24-soft">{t.showing(formats.number(Math.min(SHOWN, rows.length)), formats.number(total))}</p>
      )}
    </section>
  );
}
