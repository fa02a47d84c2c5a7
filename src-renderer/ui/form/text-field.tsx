import { Input, Textarea } from '@digdir/designsystemet-react';
import { type FieldProps, FormField, fieldId } from './form-field.tsx';

/** @param tidy called on leaving: how the text is shown once it is read, e.g. `31.1.24` → `31.01.2024` */
export function TextField<F extends string>(
  props: FieldProps<F> & { tidy?(text: string): string; lines?: number; numeric?: boolean; suffix?: string },
) {
  const { form, field, tidy } = props;
  const text = form.values[field];
  const common = {
    id: fieldId(field),
    value: text,
    required: props.required,
    'aria-invalid': form.errors[field] !== undefined || undefined,
    autoComplete: 'off',
    onBlur: () => {
      const tidied = tidy?.(text) ?? text.trim();
      if (tidied !== text) form.set(field, tidied);
      form.leave(field);
    },
  };
  return (
    <FormField {...props}>
      {props.lines ? (
        <Textarea {...common} rows={props.lines} onChange={(event) => form.set(field, event.target.value)} />
      ) : (
        <div className="b24-field-row">
          <Input
            {...common}
            inputMode={props.numeric ? 'decimal' : undefined}
            onChange={(event) => form.set(field, event.target.value)}
          />
          {props.suffix && <span className="b24-field-unit">{props.suffix}</span>}
        </div>
      )}
    </FormField>
  );
}
