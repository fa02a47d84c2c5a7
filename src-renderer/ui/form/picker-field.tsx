import { Input } from '@digdir/designsystemet-react';
import { CalendarIcon } from '@navikt/aksel-icons';
import { useRef } from 'react';
import { type FieldProps, FormField, fieldId } from './form-field.tsx';

/**
 * Typed text first, since that is fastest; the browser's own calendar beside it for those who would rather point.
 * The calendar is a second, unseen input, because the browser's would show dates in its own language.
 */
export function PickerField<F extends string>(
  props: FieldProps<F> & {
    picker: 'date' | 'month';
    openText: string;
    /** The text as the picker writes it (ISO), empty when it cannot be read. */
    toPicker(text: string): string;
    /** The picked value, or a typed one that can be read, as it is shown. */
    shown(text: string): string;
  },
) {
  const { form, field } = props;
  const picker = useRef<HTMLInputElement>(null);
  const text = form.values[field];
  return (
    <FormField {...props}>
      <div className="b24-field-row">
        <Input
          id={fieldId(field)}
          value={text}
          required={props.required}
          aria-invalid={form.errors[field] !== undefined || undefined}
          autoComplete="off"
          onChange={(event) => form.set(field, event.target.value)}
          onBlur={() => {
            const tidied = props.shown(text);
            if (tidied !== text) form.set(field, tidied);
            form.leave(field);
          }}
        />
        <button
          type="button"
          className="b24-field-pick"
          aria-label={`${props.openText}: ${props.label}`}
          onClick={() => picker.current?.showPicker()}
        >
          <CalendarIcon aria-hidden="true" />
        </button>
        <input
          ref={picker}
          type={props.picker}
          className="b24-field-picker"
          tabIndex={-1}
          aria-label={`${props.openText}: ${props.label}`}
          value={props.toPicker(text)}
          onChange={(event) => form.set(field, props.shown(event.target.value))}
        />
      </div>
    </FormField>
  );
}
