import { Button } from '@digdir/designsystemet-react';
import { ClockDashedIcon, TrashIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useId, useState } from 'react';
import { useTexts } from '#features/session/index.ts';
import type { RecordNames } from './record-names.ts';
import { targetOf } from './register-columns.ts';
import { REGISTER_SPECS, type RegisterName } from './register-specs.ts';
import { columnOf } from './typed-value.ts';
import type { RegisterRow } from './use-register.ts';
import { fieldHead } from './words.ts';

/** What is most often set for many: a choice of a few values, where there is one. */
function firstField(name: RegisterName): string {
  const fields = REGISTER_SPECS[name].fields.filter(({ fixed }) => !fixed);
  const chosen = fields.find(({ field }) => columnOf(name, field).values) ?? fields.at(-1);
  return chosen?.field ?? '';
}

/** What can be done with the selected rows: the history of one; one field set for several; all of them deleted. */
export function BulkBar(props: {
  name: RegisterName;
  rows: readonly RegisterRow[];
  names: RecordNames;
  onWrite(field: string, text: string): void;
  onHistory(row: RegisterRow): void;
  onRemove(): void;
  onClose(): void;
}) {
  const { rows } = props;
  const { registers: t, history, common } = useTexts();
  const [only] = rows;
  return (
    <section className="b24-card b24-bulk" aria-label={t.bulk.title(rows.length)}>
      <strong>{t.bulk.title(rows.length)}</strong>
      {rows.length > 1 && <SetField {...props} />}
      {only && rows.length === 1 && (
        <button type="button" className="b24-text-button" onClick={() => props.onHistory(only)}>
          <ClockDashedIcon aria-hidden="true" />
          {history.open}
        </button>
      )}
      <button type="button" className="b24-text-button b24-bulk-remove" onClick={props.onRemove}>
        <TrashIcon aria-hidden="true" />
        {t.bulk.remove}
      </button>
      <button type="button" className="b24-icon-button" aria-label={common.close} onClick={props.onClose}>
        <XMarkIcon aria-hidden="true" />
      </button>
    </section>
  );
}

function SetField(props: { name: RegisterName; names: RecordNames; onWrite(field: string, text: string): void }) {
  const { name, names } = props;
  const { registers: t, recordWords: record } = useTexts();
  const fields = REGISTER_SPECS[name].fields.filter(({ fixed }) => !fixed);
  const [field, setField] = useState(firstField(name));
  const [text, setText] = useState('');
  const [fieldId, valueId] = [useId(), useId()];
  const spec = fields.find((each) => each.field === field);
  if (!spec) return null;
  const column = columnOf(name, field);
  const target = targetOf(name, field);
  const words = record.values[field];
  const choices = target
    ? names.choices(target)
    : column.values?.map((value) => ({ value, text: words?.[value] ?? value }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onWrite(field, text);
      }}
    >
      <label htmlFor={fieldId}>
        {t.bulk.field}
        <select
          id={fieldId}
          value={field}
          onChange={(event) => {
            setField(event.target.value);
            setText('');
          }}
        >
          {fields.map((each) => (
            <option key={each.field} value={each.field}>
              {fieldHead(each.field, { t, record })}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={valueId}>
        {t.bulk.value}
        {spec.percent ? `, ${t.units.percent}` : ''}
        {choices ? (
          <select id={valueId} value={text} onChange={(event) => setText(event.target.value)}>
            <option value="">{column.required ? t.form.none : t.form.unknown}</option>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.text}
              </option>
            ))}
          </select>
        ) : (
          <input id={valueId} value={text} autoComplete="off" onChange={(event) => setText(event.target.value)} />
        )}
      </label>
      <Button type="submit" variant="secondary" disabled={column.required && text.trim() === ''}>
        {t.bulk.apply}
      </Button>
    </form>
  );
}
