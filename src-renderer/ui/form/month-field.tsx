import type { Formats } from '../format.ts';
import type { FieldProps } from './form-field.tsx';
import { parseMonth } from './parse-month.ts';
import { valueOrNull } from './parsed.ts';
import { PickerField } from './picker-field.tsx';

/** A month, typed (3.24, mars 2024, 2024-03) or picked; shown as `mars 2024` once the field is left. */
export function MonthField<F extends string>(props: FieldProps<F> & { openText: string; formats: Formats }) {
  const { formats, ...rest } = props;
  return (
    <PickerField
      {...rest}
      picker="month"
      toPicker={(text) => valueOrNull(parseMonth(text)) ?? ''}
      shown={(text) => {
        const month = valueOrNull(parseMonth(text));
        return month === null ? text : formats.month(month);
      }}
    />
  );
}
