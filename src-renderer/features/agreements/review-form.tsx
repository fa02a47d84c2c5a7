import { TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { PrivacyReview } from '#domain/agreements/agreement-life.ts';
import { useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import {
  DateField,
  type FieldErrors,
  type FieldTexts,
  FormDialog,
  FormErrors,
  formatDate,
  parseDate,
  SelectField,
  TextField,
  useForm,
  valueOrNull,
} from '#ui/form/index.ts';
import type { AgreementRow } from './agreement-row.ts';
import { ownRecordsOwner } from './own-records.ts';
import type { AgreementsData } from './use-agreements.ts';

type Field = 'status' | 'date' | 'caseNumber' | 'note';
const DECIDED: ReadonlySet<string> = new Set<PrivacyReview['status']>(['approved', 'rejected']);

/** A privacy review: how far it has come, when, and in which case. */
export function ReviewForm(props: {
  row: AgreementRow;
  data: AgreementsData;
  review: PrivacyReview | null;
  act: Acts['act'];
  onClose(): void;
}) {
  const { row, review, act } = props;
  const { agreements, agreementLife, common } = useTexts();
  const t = agreementLife.privacy;
  const [attempts, setAttempts] = useState(0);
  const check = (texts: FieldTexts<Field>): FieldErrors<Field> => {
    const date = parseDate(texts.date);
    if (date.kind === 'unreadable') return { date: agreements.errors.dateUnreadable(texts.date.trim()) };
    return date.kind === 'empty' && DECIDED.has(texts.status) ? { date: t.form.dateMissing } : {};
  };
  const form = useForm<Field>({
    name: `personvern.${review?.id ?? row.agreement.id}`,
    initial: {
      status: review?.status ?? 'ongoing',
      date: review?.date ? formatDate(review.date) : '',
      caseNumber: review?.case_number ?? '',
      note: review?.note ?? '',
    },
    check,
  });
  const close = () => {
    form.forget();
    props.onClose();
  };
  const save = () => {
    setAttempts(attempts + 1);
    if (!form.readyToSave()) return;
    const { values } = form;
    const after: PrivacyReview = {
      ...review,
      id: review?.id ?? crypto.randomUUID(),
      owner: review?.owner ?? ownRecordsOwner(row, props.data.scope),
      agreement_id: row.agreement.id,
      status: values.status as PrivacyReview['status'],
      date: valueOrNull(parseDate(values.date)),
      case_number: values.caseNumber.trim(),
      note: values.note.trim(),
    };
    void act({ records: [{ table: 'privacy_reviews', key: after.id, after }] }, t.said.saved);
    close();
  };
  const remove = (removed: PrivacyReview) => {
    void act({ records: [{ table: 'privacy_reviews', key: removed.id, after: null }] }, t.said.removed);
    close();
  };
  return (
    <FormDialog
      title={review ? t.form.editTitle : t.form.newTitle}
      save={t.form.save}
      cancel={common.cancel}
      onSave={save}
      onCancel={close}
    >
      <FormErrors form={form} heading={t.form.errorsHeading} attempts={attempts} />
      <SelectField
        form={form}
        field="status"
        label={t.form.status}
        choices={Object.entries(t.statuses).map(([value, text]) => ({ value, text }))}
        span="half"
      />
      <DateField form={form} field="date" label={t.form.date} openText={agreements.form.openCalendar} span="half" />
      <TextField form={form} field="caseNumber" label={t.form.caseNumber} span="half" />
      <TextField form={form} field="note" label={t.form.note} lines={2} />
      {review && (
        <button type="button" className="b24-text-button b24-form-delete" onClick={() => remove(review)}>
          <TrashIcon aria-hidden="true" />
          {t.form.remove}
        </button>
      )}
    </FormDialog>
  );
}
