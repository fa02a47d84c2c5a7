import { Field, Label, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Form } from './use-form.ts';
import './form.css';

export type FieldProps<F extends string> = {
  form: Form<F>;
  field: F;
  label: string;
  /** Where people hesitate. */
  help?: string;
  required?: boolean;
  /** Share of the form's width; all of it unless said. */
  span?: 'half' | 'third';
};

/** The id of a field's control: links in the list of errors lead there. */
export function fieldId(field: string): string {
  return `felt-${field}`;
}

/** Label above, help, the control, and what is wrong with it. */
export function FormField<F extends string>(props: FieldProps<F> & { children: ReactNode }) {
  const { form, field } = props;
  const error = form.errors[field];
  return (
    <Field className="b24-field" data-span={props.span}>
      <Label htmlFor={fieldId(field)}>{props.label}</Label>
      {props.help && <Field.Description>{props.help}</Field.Description>}
      {props.children}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
