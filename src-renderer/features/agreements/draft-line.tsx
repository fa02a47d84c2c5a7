import { useTexts } from '#features/session/index.ts';
import { useKeptNames } from '#ui/kept-state.ts';
import { DRAFTS } from './agreement-form.tsx';
import type { AgreementRow } from './agreement-row.ts';

/** Says that something typed is waiting to be saved, with a way back to it. */
export function DraftLine(props: { rows: readonly AgreementRow[]; onContinue(agreementId: string | null): void }) {
  const { agreements: t } = useTexts();
  const drafts = useKeptNames(DRAFTS).flatMap((name): { id: string | null; service: string }[] => {
    const id = name.slice(DRAFTS.length);
    if (id === 'ny') return [{ id: null, service: '' }];
    const row = props.rows.find(({ agreement }) => agreement.id === id);
    // A draft of an agreement in another county is told there.
    return row ? [{ id, service: row.serviceName }] : [];
  });
  return drafts.map(({ id, service }) => (
    <p key={id ?? 'new'} className="b24-draft-note">
      {t.draftKept(service)}{' '}
      <button type="button" className="b24-link" onClick={() => props.onContinue(id)}>
        {t.draftContinue}
      </button>
    </p>
  ));
}
