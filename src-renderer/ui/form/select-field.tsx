import { Select } from '@digdir/designsystemet-react';
import { type FieldProps, FormField, fieldId } from './form-field.tsx';

export type Choice = { readonly value: string; readonly text: string };

/** A list to choose from. @param none text of the empty choice; without it one of the choices must be taken */
export function SelectField<F extends string>(
  props: FieldProps<F> & { choices: readonly Choice[]; none?: string; onChange?(value: string): void },
) {
  const { form, field } = props;
  return (
    <FormField {...props}>
      <Select
        id={fieldId(field)}
        value={form.values[field]}
        required={props.required}
        aria-invalid={form.errors[field] !== undefined || undefined}
        onChange={(event) => {
          form.set(field, event.target.value);
          props.onChange?.(event.target.value);
        }}
        onBlur={() => form.leave(field)}
      >
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </FormField>
  );
}
