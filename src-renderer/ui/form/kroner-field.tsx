import type { FieldProps } from './form-field.tsx';
import { formatKroner, parseKroner } from './parse-kroner.ts';
import { valueOrNull } from './parsed.ts';
import { TextField } from './text-field.tsx';

/** An amount in kroner, typed in any Norwegian way; shown as 1 234,50 once the field is left. */
export function KronerField<F extends string>(props: FieldProps<F>) {
  return (
    <TextField
      {...props}
      numeric
      suffix="kr"
      tidy={(text) => {
        const amount = valueOrNull(parseKroner(text));
        return amount === null ? text : formatKroner(amount);
      }}
    />
  );
}
