import { type Fields, fieldText, withTexts } from '#domain/sync/field-text.ts';
import { fieldReader } from '#formats/central-file/field-values.ts';
import type { FieldErrors, FieldTexts } from '#ui/form/index.ts';
import { keyOf, recordProblem, writeField } from './record-check.ts';
import { type FieldSpec, REGISTER_SPECS, type RegisterName } from './register-specs.ts';
import { columnOf, readTyped, typedText } from './typed-value.ts';
import type { Words } from './words.ts';

export function formFields(name: RegisterName): readonly FieldSpec[] {
  return REGISTER_SPECS[name].fields;
}

export function recordFormTexts(name: RegisterName, record: Fields): FieldTexts<string> {
  return Object.fromEntries(
    formFields(name).map(({ field, percent }) => {
      const column = columnOf(name, field);
      const text = fieldText(name, record, field) ?? '';
      return [field, column.values || column.references ? text : typedText(column, text, percent === true)];
    }),
  );
}

/** The record that the form describes as far as it can be read, and what is wrong, in the order of the form. */
export function checkedRecord(
  name: RegisterName,
  before: Fields,
  texts: FieldTexts<string>,
  others: readonly Fields[],
  words: Words,
): { readonly record: Fields; readonly errors: FieldErrors<string> } {
  const errors: Record<string, string> = {};
  const read: Record<string, string> = {};
  for (const spec of formFields(name)) {
    const text = texts[spec.field] ?? '';
    const written = writeField(name, before, spec, text, [], words);
    const own = readTyped(columnOf(name, spec.field), text, spec.percent === true);
    const isSound = own.kind === 'text' && fieldReader(columnOf(name, spec.field))(own.text) !== undefined;
    if (isSound) read[spec.field] = own.text;
    else if (written.kind === 'wrong') errors[spec.field] = written.message;
  }
  const record = withTexts(name, before, read);
  const problem = Object.keys(errors).length > 0 ? null : wholeProblem(name, record, others, words);
  if (problem) errors[problem.field] = problem.message;
  return { record, errors };
}

/** Organisations by their number in the public register; schools by nine digits. */
const ORGANISATION_ID = /^(?:NO(?:-\d{2}(?:\d{2})?)?|\d{9})$/;

function wholeProblem(name: RegisterName, record: Fields, others: readonly Fields[], words: Words) {
  const { problems } = words.t;
  if (name === 'organisations' && !ORGANISATION_ID.test(String(record.id)))
    return { field: 'id', message: problems.organisationId };
  if (others.some((other) => keyOf(name, other) === keyOf(name, record)))
    return { field: name === 'organisations' ? 'id' : 'year', message: problems.idTaken };
  if (name === 'participations' && record.answer === 'yes' && record.paid_ore === null)
    return { field: 'paid_ore', message: problems.paidNeeded };
  return recordProblem(name, record, others, words);
}
