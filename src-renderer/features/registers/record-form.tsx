import { TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { Fields } from '#domain/sync/field-text.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import {
  DateField,
  type Form,
  FormDialog,
  FormErrors,
  KronerField,
  SelectField,
  TextField,
  useForm,
} from '#ui/form/index.ts';
import { keyOf } from './record-check.ts';
import { checkedRecord, formFields, recordFormTexts } from './record-form-texts.ts';
import type { RecordNames } from './record-names.ts';
import { putting, withOwner } from './register-acts.ts';
import { targetOf } from './register-columns.ts';
import type { FieldSpec, RegisterName } from './register-specs.ts';
import { columnOf } from './typed-value.ts';
import type { RegisterData } from './use-register.ts';
import { fieldHead } from './words.ts';

/** A record of a register: its fields as the table has them, checked as a reader of the central file checks them. */
export function RecordForm(props: {
  name: RegisterName;
  data: RegisterData;
  /** The record that is changed, or a new one with what can be known beforehand. */
  record: Fields;
  isNew: boolean;
  names: RecordNames;
  acts: Acts;
  onClose(): void;
}) {
  const { name, data, isNew, names, acts } = props;
  const { registers: t, recordWords, common } = useTexts();
  const formats = useFormats();
  const [attempts, setAttempts] = useState(0);
  // What is changed under the form does not change what is written in it.
  const [record] = useState(props.record);
  const words = { t, record: recordWords, formats };
  const othersThan = (own: Fields) =>
    isNew ? data.all : data.all.filter((other) => keyOf(name, other) !== keyOf(name, own));
  const form = useForm<string>({
    name: `register.${name}${isNew ? '' : `.${keyOf(name, record)}`}`,
    initial: recordFormTexts(name, record),
    check: (texts) => checkedRecord(name, record, texts, othersThan(record), words).errors,
  });
  const close = () => {
    form.forget();
    props.onClose();
  };
  const save = () => {
    setAttempts(attempts + 1);
    if (!form.readyToSave()) return;
    const after = withOwner(name, checkedRecord(name, record, form.values, othersThan(record), words).record, data);
    void acts.act({ records: [putting(name, keyOf(name, after), after)] }, isNew ? t.said.added : t.said.changed);
    close();
  };
  const remove = () => {
    void acts.act({ records: [putting(name, keyOf(name, record), null)] }, t.said.deleted(1));
    close();
  };
  return (
    <FormDialog
      title={isNew ? t.add[name] : t.form.edit}
      save={t.form.save}
      cancel={common.cancel}
      onSave={save}
      onCancel={close}
    >
      <FormErrors form={form} heading={t.form.errorsHeading} attempts={attempts} />
      {formFields(name).map((spec) => (
        <RecordField key={spec.field} name={name} spec={spec} form={form} names={names} />
      ))}
      {!isNew && (
        <button type="button" className="b24-text-button b24-form-delete" onClick={remove}>
          <TrashIcon aria-hidden="true" />
          {t.form.remove}
        </button>
      )}
    </FormDialog>
  );
}

function RecordField(props: { name: RegisterName; spec: FieldSpec; form: Form<string>; names: RecordNames }) {
  const { name, spec, form, names } = props;
  const { registers: t, recordWords } = useTexts();
  const { field, help, percent } = spec;
  const column = columnOf(name, field);
  const target = targetOf(name, field);
  const words = recordWords.values[field];
  const common = {
    form,
    field,
    label: fieldHead(field, { t, record: recordWords }),
    ...(column.required && { required: true }),
    ...(help && { help: t.form[help] }),
    span: 'half',
  } as const;
  if (target || column.values) {
    const choices = target
      ? names.choices(target)
      : (column.values ?? []).map((value) => ({ value, text: words?.[value] ?? value }));
    return <SelectField {...common} choices={choices} none={column.required ? t.form.none : t.form.unknown} />;
  }
  if (column.type === 'date') return <DateField {...common} openText={t.form.openCalendar} />;
  if (column.type === 'ore') return <KronerField {...common} />;
  const suffix = percent ? { suffix: t.units.percent } : {};
  return <TextField {...common} {...suffix} numeric={column.type === 'integer' || percent === true} />;
}
