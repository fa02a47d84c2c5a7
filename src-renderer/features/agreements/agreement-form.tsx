import { Alert, Button, Dialog } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import type { Agreement } from '#domain/model/tables.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { useTexts } from '#features/session/index.ts';
import { useRefusal } from '#features/vault/index.ts';
import { FormErrors, useForm } from '#ui/form/index.ts';
import { useModal } from '#ui/use-modal.ts';
import { recordsToSave, type SaveOutcome, saveRecords, serviceNamed } from './agreement-changes.ts';
import { AgreementFields } from './agreement-fields.tsx';
import { type AgreementTexts, agreementErrors, agreementTexts, newAgreementTexts } from './agreement-form-texts.ts';
import type { AgreementsData } from './use-agreements.ts';

export const DRAFTS = 'draft.avtale.';

export type FormResult =
  | (Extract<SaveOutcome, { kind: 'saved' }> & { readonly serviceName: string })
  /** Something was typed and let go; `restore` brings it back. */
  | { readonly kind: 'discarded'; readonly restore: () => void }
  | { readonly kind: 'closed' };

/** Adds an agreement, or changes one. What is typed is kept until it is saved or discarded. */
export function AgreementForm(props: {
  /** Null for a new one. */
  agreement: Agreement | null;
  data: AgreementsData;
  year: number;
  onDone(result: FormResult): void;
}) {
  const { agreement, data, year, onDone } = props;
  const { agreements: t, common } = useTexts();
  const dialog = useModal();
  const [attempts, setAttempts] = useState(0);
  const [failed, setFailed] = useState<'full' | 'notSaved' | null>(null);
  const refusal = useRefusal();
  const initial = useMemo(() => initialTexts(agreement, data, year), [agreement, data, year]);
  const form = useForm({
    name: `avtale.${agreement?.id ?? 'ny'}`,
    initial,
    check: (texts) => agreementErrors(texts, t.errors),
  });
  const [restored] = useState(form.changed);

  const cancel = () => onDone(form.changed ? { kind: 'discarded', restore: form.forget() } : { kind: 'closed' });
  const save = async () => {
    setAttempts(attempts + 1);
    if (!form.readyToSave()) return;
    const records = recordsToSave(form.values, agreement, data.tables, data.scope.index, () => crypto.randomUUID());
    const outcome = await saveRecords(records);
    if (outcome.kind !== 'saved') return setFailed(outcome.kind);
    form.forget();
    onDone({ ...outcome, serviceName: form.values.service.trim() });
  };
  const title = agreement ? t.form.editTitle(initial.service) : t.form.newTitle;

  return (
    <Dialog
      ref={dialog}
      className="b24-form-dialog"
      closeButton={false}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2>{title}</h2>
        <div className="b24-form">
          <FormErrors form={form} heading={t.form.errorsHeading} attempts={attempts} />
          {failed && <Alert data-color="danger">{refusal ?? t.said[failed]}</Alert>}
          {agreement?.holder_id === COUNTRY && data.scope.id !== COUNTRY && (
            <p className="b24-soft b24-small b24-form-hint">{t.form.national}</p>
          )}
          {restored && form.changed && (
            <p className="b24-draft-note">
              {t.form.draftRestored}{' '}
              <button type="button" className="b24-link" onClick={() => form.forget()}>
                {t.form.discardDraft}
              </button>
            </p>
          )}
          <AgreementFields
            form={form}
            data={data}
            agreementId={agreement?.id ?? null}
            newService={form.values.service.trim() !== '' && !serviceNamed(data.tables.services, form.values.service)}
          />
        </div>
        <div className="b24-form-actions">
          <Button type="submit">{t.form.save}</Button>
          <Button type="button" variant="secondary" onClick={cancel}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function initialTexts(agreement: Agreement | null, { tables, scope }: AgreementsData, year: number): AgreementTexts {
  if (!agreement) return newAgreementTexts(scope.id, year);
  const service = tables.services.find(({ id }) => id === agreement.service_id);
  const vendor = tables.vendors.find(({ id }) => id === service?.vendor_id);
  return agreementTexts(agreement, { service: service?.name ?? '', vendor: vendor?.name ?? '' });
}
