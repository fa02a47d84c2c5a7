import { Button } from '@digdir/designsystemet-react';
import type { OpenProposal } from '#data/open-proposals.ts';
import { WHOLE_RECORD } from '#domain/sync/conflict-row.ts';
import type { RecordNamer } from '#domain/sync/record-name.ts';
import { useSession } from '#features/session/index.ts';
import type { FieldTexts } from './field-texts.ts';

/** Changes that one office asks another to make: the owner takes or declines, who asked can take them back. */
export function ProposalList(props: {
  proposals: readonly OpenProposal[];
  titleOf: RecordNamer;
  fields: FieldTexts;
  onDecide(id: string, decision: 'take' | 'decline'): void;
}) {
  const t = useSession().texts.sync;
  const { fields } = props;
  if (props.proposals.length === 0) return null;
  return (
    <section className="b24-card b24-incoming" aria-label={t.proposals}>
      <div className="b24-card-head">
        <h2>{t.proposals}</h2>
      </div>
      <table className="b24-changes">
        <thead>
          <tr>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.standsNow}</th>
            <th scope="col">{t.proposed}</th>
            <th scope="col">{t.proposedBy}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {props.proposals.map(({ row, isOurs, now }) => {
            const { id, table, record_id, field, value, owner } = row;
            const title = props.titleOf(table, record_id);
            const isWhole = field === WHOLE_RECORD;
            return (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td>{isWhole ? t.wholeRecord : fields.name(field)}</td>
                <td>{!isWhole && (now === null ? t.wasNot : fields.value(table, field, now))}</td>
                <td>
                  <strong>
                    {isWhole ? (value === '' ? t.toBeDeleted : t.isNew) : fields.value(table, field, value)}
                  </strong>
                </td>
                <td>{fields.owner(owner)}</td>
                <td>
                  <div className="b24-proposal-actions">
                    {!isOurs && (
                      <Button
                        variant="secondary"
                        aria-label={`${t.take}: ${title}`}
                        onClick={() => props.onDecide(id, 'take')}
                      >
                        {t.take}
                      </Button>
                    )}
                    <Button
                      variant="tertiary"
                      aria-label={`${isOurs ? t.withdraw : t.decline}: ${title}`}
                      onClick={() => props.onDecide(id, 'decline')}
                    >
                      {isOurs ? t.withdraw : t.decline}
                    </Button>
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
