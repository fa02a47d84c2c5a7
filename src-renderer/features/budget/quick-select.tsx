import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';
import './quick-field.css';

/** A list to choose from; the choice holds at once. */
export function QuickSelect(props: {
  label: string;
  value: string;
  choices: readonly { readonly value: string; readonly text: string }[];
  aside?: string;
  changed?: boolean;
  disabled?: boolean;
  onChoose(value: string): void;
}) {
  const id = useId();
  return (
    <Field className="b24-quick" data-changed={props.changed || undefined}>
      <div className="b24-quick-head">
        <Label htmlFor={id}>{props.label}</Label>
        {props.aside && <span className="b24-soft">{props.aside}</span>}
      </div>
      <Select
        id={id}
        value={props.value}
        disabled={props.disabled === true}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
