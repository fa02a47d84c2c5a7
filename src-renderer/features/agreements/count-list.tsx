import { useState } from 'react';
import { inScope } from '#domain/organisations/scope.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { AgreementRow } from './agreement-row.ts';
import type { AgreementsData } from './use-agreements.ts';

const SHOWN = 4;

/** Documented counts of old agreements for this service in the scope: what the reduction rests on. Read only. */
export function CountList({ row, data }: { row: AgreementRow; data: AgreementsData }) {
  const { agreements: t } = useTexts();
  const { number, date } = useFormats();
  const [all, setAll] = useState(false);
  const { scope, tables } = data;
  const counts = tables.agreement_counts
    .filter(({ service_id, holder_id }) => service_id === row.agreement.service_id && inScope(scope, holder_id))
    .map((count) => ({ count, holder: scope.index.byId.get(count.holder_id)?.name ?? count.holder_id }))
    .toSorted((a, b) => a.holder.localeCompare(b.holder, 'nb') || (a.count.date < b.count.date ? -1 : 1));
  if (counts.length === 0) return null;
  return (
    <section>
      <h3>{t.details.counts}</h3>
      <ul className="b24-counts">
        {counts.slice(0, all ? counts.length : SHOWN).map(({ count, holder }) => (
          <li key={count.id}>
            {t.details.countLine(holder, number(count.count), date(count.date))}
            {count.source !== '' && <span className="b24-source"> {t.details.countSource(count.source)}</span>}
          </li>
        ))}
      </ul>
      {!all && counts.length > SHOWN && (
        <button type="button" className="b24-link b24-small" onClick={() => setAll(true)}>
          {t.details.showMore(counts.length)}
        </button>
      )}
    </section>
  );
}
