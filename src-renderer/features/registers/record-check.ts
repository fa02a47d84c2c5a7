import { ruleBreaks } from '#domain/model/record-rules.ts';
import { type RecordOf, type RecordTableName, recordKey, TABLES } from '#domain/model/tables.ts';
import type { ContentTableName } from '#domain/sync/content-tables.ts';
import { type Fields, fieldText, withTexts } from '#domain/sync/field-text.ts';
import { fieldReader } from '#formats/central-file/field-values.ts';
import type { FieldSpec } from './register-specs.ts';
import { columnOf, readTyped } from './typed-value.ts';
import { fieldHead, type Words } from './words.ts';

/** A field written anew: the record, or what is wrong in words. */
export type Written =
  | { readonly kind: 'written'; readonly record: Fields }
  | { readonly kind: 'wrong'; readonly message: string };

/** What a reader of the central file would accept: the same types, ranges and rules, told in the words of the field. */
export function writeField(
  table: ContentTableName,
  record: Fields,
  spec: FieldSpec,
  typed: string,
  others: readonly Fields[],
  words: Words,
): Written {
  const { t } = words;
  const column = columnOf(table, spec.field);
  const read = readTyped(column, typed, spec.percent === true);
  if (read.kind === 'wrong') {
    const say = t.problems[read.why];
    return wrong(typeof say === 'string' ? say : say(typed.trim()));
  }
  if (fieldReader(column)(read.text) === undefined) {
    if (read.text === '') return wrong(t.problems.required(fieldHead(spec.field, words)));
    return wrong(rangeText(column, spec, words));
  }
  const after = withTexts(table, record, { [spec.field]: read.text });
  const problem = recordProblem(table, after, others, words);
  return problem === null ? { kind: 'written', record: after } : wrong(problem.message);
}

export type RecordProblem = { readonly field: string; readonly message: string };

/** What is wrong between the fields of a record, or between it and the others; null when all is well. */
export function recordProblem(
  table: ContentTableName,
  record: Fields,
  others: readonly Fields[],
  { t, formats }: Words,
): RecordProblem | null {
  const [broken] = ruleBreaks<RecordTableName>(table, record as unknown as RecordOf<RecordTableName>);
  if (broken) {
    const message = {
      'central.paidMissing': t.problems.paidMissing,
      'central.monthsPastYear': t.problems.monthsPastYear(formats.shortMonth(Number(record.first_month))),
      'central.notWholeKroner': t.problems.notWholeKroner,
    }[broken.code];
    if (message === undefined) throw new Error(`no words for ${broken.code}`);
    return { field: broken.column, message };
  }
  for (const [first, last, message] of [
    ['opens', 'closes', t.problems.closesBeforeOpens],
    ['start', 'end', t.problems.endBeforeStart],
    ['valid_from', 'valid_to', t.problems.endBeforeStart],
  ] as const) {
    const [from, to] = [fieldText(table, record, first), fieldText(table, record, last)];
    if (from && to && to < from) return { field: last, message };
  }
  const { unique, key }: { readonly unique?: readonly string[]; readonly key: readonly string[] } = TABLES[table];
  const place = keyOf(table, record);
  if (unique) {
    const same = (a: Fields, b: Fields) =>
      unique.every((field) => fieldText(table, a, field) === fieldText(table, b, field));
    if (others.some((other) => keyOf(table, other) !== place && same(other, record)))
      return { field: unique.at(-1) ?? key[0] ?? '', message: t.problems.taken };
  }
  return null;
}

export function keyOf(table: RecordTableName, record: Fields): string {
  return recordKey(table, record as unknown as RecordOf<RecordTableName>);
}

function rangeText({ min, max }: ReturnType<typeof columnOf>, spec: FieldSpec, words: Words): string {
  const { t, formats } = words;
  const text = (value: number | undefined) => {
    if (value === undefined) return '';
    return spec.percent ? `${formats.percent(value, 0)} %` : String(spec.field.endsWith('_ore') ? value / 100 : value);
  };
  return min === undefined && max === undefined
    ? t.problems.required(fieldHead(spec.field, words))
    : t.problems.range(text(min), text(max));
}

function wrong(message: string): Written {
  return { kind: 'wrong', message };
}
