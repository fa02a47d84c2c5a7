import type { IsoDate, Ore } from '#domain/model/brands.ts';
import { isIsoDate, ore } from '#domain/model/brands.ts';
import type { Column, RecordTableName } from '#domain/model/tables.ts';
import { TABLES } from '#domain/model/tables.ts';
import { formatDate, formatKroner, parseDate, parseKroner, parsePercent } from '#ui/form/index.ts';

/** A typed text as the file has it, or why it cannot be read. Empty stays empty: whether it may be is the table's matter. */
export type TypedValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly why: 'whole' | 'kroner' | 'percent' | 'date' | 'weights' };

export function columnOf(table: RecordTableName, field: string): Column {
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns;
  const column = columns[field];
  if (!column) throw new RangeError(`no such column: ${table}.${field}`);
  return column;
}

/** @param percent the fraction is written as per cent */
export function readTyped(column: Column, typed: string, percent: boolean): TypedValue {
  const text = typed.trim();
  if (text === '') return { kind: 'text', text };
  switch (column.type) {
    case 'ore':
      return valueText(parseKroner(text), 'kroner');
    case 'number':
      return valueText(parsePercent(percent ? text : `${text}%`), 'percent');
    case 'date':
      return valueText(parseDate(text), 'date');
    case 'integer': {
      const digits = text.replace(/[\s\u00a0\u202f]/g, '');
      return /^[-\u2212]?\d+$/.test(digits)
        ? { kind: 'text', text: String(Number(digits.replace('\u2212', '-'))) }
        : { kind: 'wrong', why: 'whole' };
    }
    case 'json':
      return weightsFrom(text);
    default:
      return { kind: 'text', text };
  }
}

/** A value as the file has it, as it stands in a field to be changed. */
export function typedText(column: Column, text: string, percent: boolean): string {
  if (text === '') return '';
  switch (column.type) {
    case 'ore':
      return formatKroner(ore(Number(text)));
    case 'date':
      return isIsoDate(text) ? formatDate(text) : text;
    case 'number':
      return percent ? percentText(Number(text)) : text.replace('.', ',');
    case 'json':
      return weightsText(text);
    default:
      return text;
  }
}

/** 0.025 → `2,5`: without the noise of binary fractions. */
function percentText(fraction: number): string {
  return String(Number((fraction * 100).toFixed(6))).replace('.', ',');
}

function valueText(
  parsed: { readonly kind: string; readonly value?: Ore | IsoDate | number },
  why: 'kroner' | 'percent' | 'date',
): TypedValue {
  return parsed.kind === 'value' ? { kind: 'text', text: String(parsed.value) } : { kind: 'wrong', why };
}

/** `NO-42=2; NO-11=1` → the JSON of the file. */
function weightsFrom(text: string): TypedValue {
  const weights: Record<string, number> = {};
  for (const part of text.split(/[;\n]/).map((each) => each.trim())) {
    if (part === '') continue;
    const parts = /^(\S+?)\s*[=:]\s*(\d+(?:[.,]\d+)?)$/.exec(part);
    if (!parts?.[1] || parts[2] === undefined) return { kind: 'wrong', why: 'weights' };
    weights[parts[1]] = Number(parts[2].replace(',', '.'));
  }
  return { kind: 'text', text: JSON.stringify(weights) };
}

function weightsText(json: string): string {
  const weights = Object.entries(JSON.parse(json) as Record<string, number>);
  return weights.map(([id, weight]) => `${id}=${String(weight).replace('.', ',')}`).join('; ');
}
