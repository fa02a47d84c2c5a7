import { TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { AgreementTerms } from '#domain/agreements/terms.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import { DateField, FormDialog, FormErrors, KronerField, SelectField, TextField, useForm } from '#ui/form/index.ts';
import type { AgreementRow } from './agreement-row.ts';
import { type TermsField, termsErrors, termsFromTexts, termsTexts, VAT_RATES } from './terms-texts.ts';

/** Adds a version of price and terms, or changes one. What is proposed is what held last. */
export function TermsForm(props: {
  row: AgreementRow;
  /** Null for a new one. */
  terms: AgreementTerms | null;
  act: Acts['act'];
  onClose(): void;
}) {
  const { row, terms, act } = props;
  const { agreements, agreementLife, common } = useTexts();
  const t = agreementLife.terms;
  const { percent } = useFormats();
  const [attempts, setAttempts] = useState(0);
  const form = useForm<TermsField>({
    name: `vilkar.${terms?.id ?? row.agreement.id}`,
    initial: termsTexts(row, terms),
    check: (texts) => termsErrors(texts, row, terms, { ...agreements.errors, ...t.errors }),
  });
  const close = () => {
    form.forget();
    props.onClose();
  };
  const save = () => {
    setAttempts(attempts + 1);
    if (!form.readyToSave()) return;
    const after = termsFromTexts(form.values, row.agreement, terms, () => crypto.randomUUID());
    void act({ records: [{ table: 'agreement_terms', key: after.id, after }] }, t.said.saved);
    close();
  };
  const remove = (removed: AgreementTerms) => {
    void act({ records: [{ table: 'agreement_terms', key: removed.id, after: null }] }, t.said.removed);
    close();
  };
  const rates = [...new Set([...VAT_RATES.map(String), form.values.vat])].filter(Boolean);
  return (
    <FormDialog
      title={terms ? t.form.editTitle : t.form.newTitle}
      save={t.form.save}
      cancel={common.cancel}
      onSave={save}
      onCancel={close}
    >
      <FormErrors form={form} heading={t.form.errorsHeading} attempts={attempts} />
      <p className="b24-soft b24-small b24-form-hint">{t.form.help}</p>
      <DateField
        form={form}
        field="from"
        label={t.form.from}
        openText={agreements.form.openCalendar}
        required
        span="half"
      />
      <KronerField form={form} field="price" label={t.form.price} span="half" />
      <TextField
        form={form}
        field="priceYear"
        label={t.form.priceYear}
        help={t.form.priceYearHelp}
        numeric
        span="half"
      />
      <SelectField
        form={form}
        field="vat"
        label={t.form.vat}
        choices={rates.map((rate) => ({ value: rate, text: `${percent(Number(rate), 0)} %` }))}
        none={agreements.form.unknown}
        span="half"
      />
      <TextField form={form} field="note" label={t.form.note} help={t.form.noteHelp} lines={2} />
      {terms && (
        <button type="button" className="b24-text-button b24-form-delete" onClick={() => remove(terms)}>
          <TrashIcon aria-hidden="true" />
          {t.form.remove}
        </button>
      )}
    </FormDialog>
  );
}
