import { Input } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { type FieldProps, FormField, fieldId } from './form-field.tsx';

/** Free text with what is already registered as suggestions. @param onLeave what is written decides something else */
export function SuggestField<F extends string>(
  props: FieldProps<F> & { suggestions: readonly string[]; onLeave?(text: string): void },
) {
  const { form, field } = props;
  const listId = useId();
  const text = form.values[field];
  return (
    <FormField {...props}>
      <Input
        id={fieldId(field)}
        list={listId}
        value={text}
        required={props.required}
        aria-invalid={form.errors[field] !== undefined || undefined}
        autoComplete="off"
        onChange={(event) => form.set(field, event.target.value)}
        onBlur={() => {
          form.leave(field);
          props.onLeave?.(text);
        }}
      />
      <datalist id={listId}>
        {[...new Set(props.suggestions)]
          .toSorted((a, b) => a.localeCompare(b, 'nb'))
          .map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
      </datalist>
    </FormField>
  );
}
