import { Alert } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import { changeRecord } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { AUDIENCES } from '#domain/joining/services-on-offer.ts';
import { organisationId } from '#domain/model/brands.ts';
import type { Offer } from '#domain/model/tables.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { useTexts } from '#features/session/index.ts';
import { useRefusal } from '#features/vault/index.ts';
import { DateField, FormDialog, FormErrors, SelectField, TextField, useForm } from '#ui/form/index.ts';
import { NEW_OFFER, offerErrors, offerFromTexts, offerTexts } from './offer-texts.ts';
import type { OffersOfYear } from './use-offers.ts';

/** Makes an offer, or changes one. What is typed is kept until it is saved or discarded. */
export function OfferForm(props: {
  /** Null for a new one. */
  offer: Offer | null;
  data: OffersOfYear;
  year: number;
  onDone(said: { readonly text: string; readonly undo: boolean | (() => void) } | null): void;
}) {
  const { offer, data, year, onDone } = props;
  const { offers: t, recordWords, common, agreements, usageFiles } = useTexts();
  const [attempts, setAttempts] = useState(0);
  const [failed, setFailed] = useState<'full' | 'notSaved' | null>(null);
  const refusal = useRefusal();
  const initial = useMemo(() => (offer ? offerTexts(offer) : NEW_OFFER), [offer]);
  const others = data.rows.map((row) => row.offer).filter(({ id }) => id !== offer?.id);
  const form = useForm({
    name: `tilbud.${offer?.id ?? `ny.${year}`}`,
    initial,
    check: (texts) => offerErrors(texts, others, t.errors),
  });
  const cancel = () => onDone(form.changed ? { text: t.discarded, undo: form.forget() } : null);
  const save = async () => {
    setAttempts(attempts + 1);
    if (!form.readyToSave()) return;
    const id = offer?.id ?? crypto.randomUUID();
    const owner = offer?.owner ?? organisationId(COUNTRY);
    const after = offerFromTexts(form.values, { id, owner, year }, offer);
    const stored = await changeRecord(database, { table: 'offers', key: id, after });
    if (stored.kind !== 'stored') return setFailed(stored.kind);
    form.forget();
    const name = data.agreements.find((agreement) => agreement.id === after.agreement_id)?.serviceName ?? '';
    onDone({ text: t.saved(name), undo: stored.value === 'edited' });
  };
  return (
    <FormDialog
      title={offer ? t.editTitle(year) : t.newTitle(year)}
      save={t.save}
      cancel={common.cancel}
      onSave={() => void save()}
      onCancel={cancel}
    >
      <FormErrors form={form} heading={agreements.form.errorsHeading} attempts={attempts} />
      {failed && <Alert data-color="danger">{refusal ?? usageFiles[failed]}</Alert>}
      <SelectField
        form={form}
        field="agreement"
        label={t.agreement}
        choices={data.agreements.map((agreement) => ({
          value: agreement.id,
          text: `${agreement.serviceName}, ${t.from(agreement.start.slice(0, 4))}`,
        }))}
        none={t.chooseAgreement}
        required
      />
      <SelectField
        form={form}
        field="audience"
        label={t.audience}
        choices={AUDIENCES.map((value) => ({ value, text: recordWords.values.audience?.[value] ?? value }))}
        required
      />
      <DateField form={form} field="opens" label={t.opens} openText={agreements.form.openCalendar} span="half" />
      <DateField form={form} field="closes" label={t.closes} openText={agreements.form.openCalendar} span="half" />
      <TextField form={form} field="pricing" label={t.pricing} help={t.pricingHelp} lines={3} />
    </FormDialog>
  );
}
