import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import type { ColumnType } from '#domain/model/tables.ts';

/** One column on its way into a Parquet file: its schema, and its values with `null` where they are unknown. */
export type ParquetColumn = { readonly schema: SchemaElement; readonly source: ColumnSource };

/** How values of a type are stored. Whatever a column says of itself, every one may be unknown: analysis must not stop on it. */
type Storage = {
  readonly element: Pick<SchemaElement, 'type' | 'converted_type'>;
  readonly value: (value: unknown) => unknown;
};

const DAY_MS = 86_400_000;

const TEXT: Storage = {
  element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  // An empty text is an unknown one, as in the file itself.
  value: (value) => (value === '' ? null : value),
};
const WHOLE: Storage = { element: { type: 'INT64' }, value: (value) => BigInt(Number(value)) };
const DAY: Storage = {
  element: { type: 'INT32', converted_type: 'DATE' },
  value: (value) => Math.round(Date.parse(`${value}T00:00:00Z`) / DAY_MS),
};

const STORAGE: Readonly<Record<ColumnType, Storage>> = {
  text: TEXT,
  organisation: TEXT,
  enum: TEXT,
  month: TEXT,
  period: TEXT,
  json: { ...TEXT, value: (value) => JSON.stringify(value) },
  integer: WHOLE,
  ore: WHOLE,
  number: { element: { type: 'DOUBLE' }, value: Number },
  boolean: { element: { type: 'BOOLEAN' }, value: (value) => value === true },
  date: DAY,
};

/** A column of `length` rows; `at` gives the value of each, `null` where it is unknown. */
export function parquetColumn(
  name: string,
  type: ColumnType,
  length: number,
  at: (row: number) => unknown,
): ParquetColumn {
  const { element, value } = STORAGE[type];
  const data = Array.from({ length }, (_, row) => {
    const found = at(row);
    return found === null || found === undefined ? null : value(found);
  });
  return { schema: { name, repetition_type: 'OPTIONAL', ...element }, source: { name, data } };
}
