import { isIsoDate, isMonth } from '#domain/model/brands.ts';
import type { Problem } from '#domain/model/problem.ts';
import type { Column } from '#domain/model/tables.ts';

export type FieldValue = string | number | boolean | null | Readonly<Record<string, number>>;

/** Reads one field's text; `undefined` when the column cannot hold it. */
export type FieldReader = (text: string) => FieldValue | undefined;

/**
 * The reader of a column's values. Empty is unknown: the empty string for text, `null` for everything else, and refused where
 * the column is required.
 */
export function fieldReader(column: Column): FieldReader {
  const read = valueReader(column);
  const unknown = column.required ? undefined : column.type === 'text' ? '' : null;
  return (text) => (text === '' ? unknown : read(text));
}

/** What to say about a text that the column's reader did not take. */
export function fieldProblem(column: Column, text: string): Pick<Problem, 'code' | 'params'> {
  if (text === '') return { code: 'central.missingValue' };
  const value = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const { type, values, min, max } = column;
  if (values) return { code: BAD_VALUE[type], params: { value, allowed: values.join(', ') } };
  if (valueReader({ type })(text) === undefined) return { code: BAD_VALUE[type], params: { value } };
  return {
    code: 'central.outOfRange',
    params: { value, ...(min !== undefined && { min }), ...(max !== undefined && { max }) },
  };
}

const BAD_VALUE: Readonly<Record<Column['type'], string>> = {
  // text takes anything but nothing
  text: 'central.missingValue',
  organisation: 'central.missingValue',
  enum: 'central.notInList',
  integer: 'central.badInteger',
  ore: 'central.badInteger',
  number: 'central.badNumber',
  boolean: 'central.badBoolean',
  date: 'central.badDate',
  month: 'central.badMonth',
  period: 'central.badPeriod',
  json: 'central.badWeights',
};

function valueReader({ type, values, min = -Infinity, max = Infinity }: Column): FieldReader {
  const inRange = (value: number | undefined) =>
    value !== undefined && value >= min && value <= max ? value : undefined;
  switch (type) {
    case 'integer':
    case 'ore':
      return (text) => inRange(integer(text));
    case 'number':
      return (text) => inRange(decimal(text));
    case 'boolean':
      return (text) => (text === 'true' ? true : text === 'false' ? false : undefined);
    case 'date':
      return (text) => (isIsoDate(text) ? text : undefined);
    case 'month':
      return (text) => (isMonth(text) ? text : undefined);
    case 'period':
      return (text) => (isPeriod(text) ? text : undefined);
    case 'enum':
      return (text) => (values?.includes(text) ? text : undefined);
    case 'json':
      return weights;
    case 'text':
    case 'organisation':
      return (text) => text;
  }
}

/** Usage keeps its months in 16 bits (see `monthNumber`). */
const YEAR_OF_LAST_MONTH = '5460';

/** A month, or two with the first before the last: `2024-01/2024-08`. */
export function isPeriod(text: string): boolean {
  const [first = '', last = first, ...rest] = text.split('/');
  if (rest.length > 0 || !isMonth(first) || !isMonth(last)) return false;
  return first <= last && last.slice(0, 4) <= YEAR_OF_LAST_MONTH;
}

function integer(text: string): number | undefined {
  if (!/^-?\d{1,16}$/.test(text)) return undefined;
  const value = Number(text);
  // + 0 so that a written -0 is not told from 0
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}

function decimal(text: string): number | undefined {
  if (!/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : undefined;
}

/** The weights of a cost key of one's own: a JSON object of organisation ids and numbers from 0. */
function weights(text: string): Readonly<Record<string, number>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
    const entries = Object.entries(parsed);
    if (!entries.every(([, weight]) => typeof weight === 'number' && Number.isFinite(weight) && weight >= 0))
      return undefined;
    return Object.fromEntries(entries);
  } catch {
    return undefined;
  }
}
