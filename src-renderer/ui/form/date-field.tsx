import type { FieldProps } from './form-field.tsx';
import { formatDate, parseDate } from './parse-date.ts';
import { valueOrNull } from './parsed.ts';
import { PickerField } from './picker-field.tsx';

/** A date, typed in any Norwegian way or picked; shown as 31.01.2024 once the field is left. */
export function DateField<F extends string>(props: FieldProps<F> & { openText: string }) {
  return (
    <PickerField
      {...props}
      picker="date"
      toPicker={(text) => valueOrNull(parseDate(text)) ?? ''}
      shown={(text) => {
        const date = valueOrNull(parseDate(text));
        return date === null ? text : formatDate(date);
      }}
    />
  );
}
