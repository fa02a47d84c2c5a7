import { Button, Dialog } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { changeRecord } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import type { CountyDecision, CountyRow } from '#domain/counties/counties-side-by-side.ts';
import { useTexts } from '#features/session/index.ts';
import {
  DateField,
  type FieldErrors,
  type FieldTexts,
  FormErrors,
  formatDate,
  parseDate,
  SelectField,
  TextField,
  useForm,
  valueOrNull,
} from '#ui/form/index.ts';
import { useModal } from '#ui/use-modal.ts';

export type DecisionResult = 'stored' | 'closed' | 'proposed' | 'full' | 'notSaved';

type Field = 'status' | 'date' | 'caseNumber' | 'body' | 'firstYear' | 'note';
const STATUSES = ['proposed', 'decided', 'declined'] as const;

/** Registers what a county has decided, or changes it. */
export function DecisionDialog(props: { county: CountyRow; onDone(result: DecisionResult): void }) {
  const { counties, common, agreements } = useTexts();
  const t = counties.decision;
  const { countyId, decision, name } = props.county;
  const dialog = useModal();
  const [attempts, setAttempts] = useState(0);
  const form = useForm<Field>({
    name: `decision.${countyId}`,
    initial: textsOf(decision),
    check: (values) => errorsOf(values, t),
  });
  const save = async () => {
    setAttempts(attempts + 1);
    if (!form.readyToSave()) return;
    const after = decisionOf(form.values, props.county);
    const stored = await changeRecord(database, { table: 'county_decisions', key: after.id, after });
    if (stored.kind === 'stored') form.forget();
    props.onDone(stored.kind !== 'stored' ? stored.kind : stored.value === 'proposed' ? 'proposed' : 'stored');
  };
  return (
    <Dialog
      ref={dialog}
      className="b24-counties-dialog"
      aria-label={t.register(name)}
      closeButton={common.close}
      onClose={() => props.onDone('closed')}
    >
      <h2>{t.register(name)}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FormErrors form={form} heading={agreements.form.errorsHeading} attempts={attempts} />
        <SelectField
          form={form}
          field="status"
          label={t.status}
          choices={STATUSES.map((value) => ({ value, text: t.statuses[value] }))}
          required
        />
        <DateField form={form} field="date" label={t.date} openText={agreements.form.openCalendar} />
        <TextField form={form} field="caseNumber" label={t.caseNumber} help={t.caseNumberHelp} />
        <TextField form={form} field="body" label={t.body} help={t.bodyHelp} />
        <TextField form={form} field="firstYear" label={t.firstYear} numeric />
        <TextField form={form} field="note" label={t.note} lines={2} />
        <div className="b24-counties-dialog-foot">
          <Button type="submit">{common.save}</Button>
          <Button
            type="button"
            variant="secondary"
            onClick={() => {
              form.forget();
              props.onDone('closed');
            }}
          >
            {common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function textsOf(decision: CountyDecision | null): FieldTexts<Field> {
  return {
    status: decision?.status ?? 'proposed',
    date: decision?.date ? formatDate(decision.date) : '',
    caseNumber: decision?.case_number ?? '',
    body: decision?.body ?? '',
    firstYear: decision?.first_year == null ? '' : String(decision.first_year),
    note: decision?.note ?? '',
  };
}

function errorsOf(
  { date, firstYear }: FieldTexts<Field>,
  t: { readonly badDate: string; readonly badYear: string },
): FieldErrors<Field> {
  return {
    ...(date.trim() !== '' && valueOrNull(parseDate(date)) === null && { date: t.badDate }),
    ...(firstYear.trim() !== '' && yearOf(firstYear) === null && { firstYear: t.badYear }),
  };
}

function yearOf(text: string): number | null {
  const year = Number(text.trim());
  return /^\d{4}$/.test(text.trim()) && year >= 1900 && year <= 2200 ? year : null;
}

function decisionOf(values: FieldTexts<Field>, { countyId, decision }: CountyRow): CountyDecision {
  return {
    ...(decision ?? { id: crypto.randomUUID(), owner: countyId, county_id: countyId }),
    status: STATUSES.find((status) => status === values.status) ?? 'proposed',
    date: valueOrNull(parseDate(values.date)),
    case_number: values.caseNumber.trim(),
    body: values.body.trim(),
    first_year: yearOf(values.firstYear),
    note: values.note.trim(),
  };
}
