import type { ContentTableName } from '#domain/sync/content-tables.ts';
import { fieldText } from '#domain/sync/field-text.ts';
import type { Column } from '#ui/table/index.ts';
import { writeField } from './record-check.ts';
import type { RecordNames } from './record-names.ts';
import { type FieldSpec, OWNER, REGISTER_SPECS, type RegisterName } from './register-specs.ts';
import { columnOf, typedText } from './typed-value.ts';
import type { RegisterData, RegisterRow } from './use-register.ts';
import { fieldHead, type Words } from './words.ts';

export type ColumnSurroundings = Words & { readonly names: RecordNames; readonly data: RegisterData };

/** The columns of a register, as the table of the file has them: what can be changed is changed where it stands. */
export function registerColumns(name: RegisterName, surroundings: ColumnSurroundings): Column<RegisterRow>[] {
  const fields = REGISTER_SPECS[name].fields;
  const withOwner = name === 'population' ? fields : [...fields, OWNER];
  return withOwner.map((spec) => registerColumn(name, spec, surroundings));
}

function registerColumn(
  table: RegisterName,
  spec: FieldSpec,
  { t, record: recordWords, formats, names, data }: ColumnSurroundings,
): Column<RegisterRow> {
  const { field } = spec;
  const column = columnOf(table, field);
  const target = targetOf(table, field);
  const stored = ({ record }: RegisterRow) => fieldText(table, record, field) ?? '';
  const words = recordWords.values[field];
  const shown = (text: string): string => {
    if (text === '') return '';
    if (target) return names.of(target, text);
    if (words) return words[text] ?? text;
    if (spec.percent) return formats.percent(Number(text), decimalsOf(Number(text)));
    if (column.type === 'json') return typedText(column, text, false);
    // A year and a month are not numbers to be grouped by thousands.
    return field === 'first_month' ? formats.shortMonth(Number(text)) : text;
  };
  const kind = kindOf(column.type, spec);
  const value = (row: RegisterRow) => {
    const text = stored(row);
    if (text === '') return null;
    return kind === 'kroner' || kind === 'number'
      ? Number(text) * (spec.percent ? 100 : 1)
      : kind === 'date'
        ? text
        : shown(text);
  };
  const isPlain = field.endsWith('year') || spec.percent;
  return {
    id: field,
    head: fieldHead(field, { t, record: recordWords }),
    ...(spec.percent && { unit: t.units.percent }),
    ...(column.type === 'ore' && { unit: t.units.kroner }),
    kind,
    width: spec.width,
    ...(spec.grow !== undefined && { grow: spec.grow }),
    ...(spec.hidden && { hidden: true }),
    value,
    ...((isPlain || kind === 'text') && { text: (row: RegisterRow) => shown(stored(row)) }),
    ...(field === 'first_month' && { order: (row: RegisterRow) => Number(stored(row)) }),
    ...(spec.filter && {
      filter: {
        key: stored,
        label: (key: string) => shown(key) || t.unknown,
        ...(spec.filter === 'always' && { always: true as const }),
        ...(words && { keys: column.values ?? [] }),
      },
    }),
    ...(!spec.fixed && {
      edit: {
        text: (row) => (target || column.values ? stored(row) : typedText(column, stored(row), spec.percent === true)),
        ...(target && {
          choices: () => [...(column.required ? [] : [{ value: '', text: t.form.unknown }]), ...names.choices(target)],
        }),
        ...(column.values && {
          choices: () => [
            ...(column.required ? [] : [{ value: '', text: t.form.unknown }]),
            ...(column.values ?? []).map((each) => ({ value: each, text: words?.[each] ?? each })),
          ],
        }),
        problem: (text, { record }) => {
          const written = writeField(table, record, spec, text, data.all, { t, record: recordWords, formats });
          return written.kind === 'wrong' ? written.message : null;
        },
      },
    }),
  };
}

/** The table whose records a field names. */
export function targetOf(table: ContentTableName, field: string): ContentTableName | null {
  if (field === 'owner') return 'organisations';
  return (columnOf(table, field).references as ContentTableName | undefined) ?? null;
}

function kindOf(type: ReturnType<typeof columnOf>['type'], { field, percent }: FieldSpec): Column<RegisterRow>['kind'] {
  if (type === 'ore') return 'kroner';
  if (type === 'date') return 'date';
  if (field === 'first_month') return 'text';
  return type === 'integer' || percent ? 'number' : 'text';
}

/** As many decimals as the per cent has, at most two. */
function decimalsOf(fraction: number): number {
  const text = String(Number((fraction * 100).toFixed(2)));
  return Math.min(text.split('.')[1]?.length ?? 0, 2);
}
