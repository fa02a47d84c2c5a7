export { DateField } from './date-field.tsx';
export { FormErrors } from './form-errors.tsx';
export type { FieldErrors, FieldTexts } from './form-state.ts';
export { KronerField } from './kroner-field.tsx';
export { MonthField } from './month-field.tsx';
export { formatDate, parseDate } from './parse-date.ts';
export { formatKroner, parseKroner } from './parse-kroner.ts';

export { valueOrNull } from './parsed.ts';
export { type Choice, SelectField } from './select-field.tsx';
export { SuggestField } from './suggest-field.tsx';
export { TextField } from './text-field.tsx';
export { type Form, useForm } from './use-form.ts';
