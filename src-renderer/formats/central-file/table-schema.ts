import { type Column, type ColumnType, TABLES, type TableName } from '#domain/model/tables.ts';
import { columnsOf } from './table-head.ts';

/** The Table Schema of a table (specs.frictionlessdata.io/table-schema): what another program needs to read its CSV rightly. */
export function tableSchema(table: TableName, unknownColumns: readonly string[]): object {
  const { key }: { readonly key: readonly string[] } = TABLES[table];
  return {
    fields: [
      ...columnsOf(table).map(([name, column]) => field(name, column)),
      ...unknownColumns.map((name) => ({ name, type: 'string' })),
    ],
    ...(key.length > 0 && { primaryKey: key }),
  };
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  organisation: 'string',
  integer: 'integer',
  ore: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  month: 'yearmonth',
  period: 'string',
  enum: 'string',
  json: 'object',
};

const MONTH = '[0-9]{4}-(0[1-9]|1[0-2])';

function field(name: string, column: Column): object {
  const constraints = {
    ...(column.required && { required: true }),
    ...(column.values && { enum: column.values }),
    ...(column.min !== undefined && { minimum: column.min }),
    ...(column.max !== undefined && { maximum: column.max }),
    ...(column.type === 'period' && { pattern: `${MONTH}(/${MONTH})?` }),
  };
  return { name, type: TYPES[column.type], ...(Object.keys(constraints).length > 0 && { constraints }) };
}
