import { isObject } from '../counter/json-value.ts';
import { isMonth, month } from '../model/brands.ts';
import type { Outcome } from '../model/problem.ts';
import { JsonFields, nullOr } from './json-fields.ts';
import { readRole } from './role-json.ts';
import type { MappedColumn, MappingConstants, Period, TableMapping } from './table-mapping.ts';

const FORMAT = 'bibliotek24-mapping';
const VERSION = 1;
const MOST_CHARACTERS = 1_000_000;
const MOST_ROWS = 1_048_576;
const FIELDS: readonly (keyof TableMapping)[] = [
  'id',
  'name',
  'fileStem',
  'encoding',
  'separator',
  'sheet',
  'headingRow',
  'headingRows',
  'firstDataRow',
  'numbers',
  'dateOrder',
  'missingMarks',
  'columns',
  'constants',
];

/** A mapping as a text that can be kept, sent and read again by `mappingFromJson`. */
export function mappingToJson(mapping: TableMapping): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...mapping }, null, 2)}\n`;
}

/**
 * Reads a kept mapping. Every field must be there and be what it should, and no other: half a mapping would read numbers
 * wrongly. Refused with the name of the first field that is not right.
 */
export function mappingFromJson(text: string): Outcome<TableMapping> {
  const value = text.length > MOST_CHARACTERS ? null : parsed(text);
  if (!isObject(value) || !Object.hasOwn(value, 'format') || value.format !== FORMAT) {
    return refuse('mapping.notAMapping', {});
  }
  if (value.version !== VERSION) return refuse('mapping.newerMapping', { version: String(value.version).slice(0, 20) });
  const fields = new JsonFields();
  const mapping = readMapping(value, fields);
  return fields.bad === null
    ? { kind: 'ok', value: mapping, warnings: [] }
    : refuse('mapping.badField', { field: fields.bad });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refuse(code: string, params: Record<string, string>): Outcome<TableMapping> {
  return { kind: 'refused', problems: [{ severity: 'error', code, params }] };
}

function readMapping(value: unknown, fields: JsonFields): TableMapping {
  const all = fields.exactly(value, ['format', 'version', ...FIELDS], 'mapping', ['eachRowIsOne']);
  const headingRow = fields.integer(all.headingRow, 0, MOST_ROWS, 'headingRow');
  const headingRows = fields.integer(all.headingRows, 1, 2, 'headingRows') === 1 ? 1 : 2;
  return {
    id: fields.text(all.id, 'id'),
    name: fields.text(all.name, 'name'),
    fileStem: fields.text(all.fileStem, 'fileStem'),
    encoding: nullOr(all.encoding, (one) =>
      fields.oneOf(one, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'], 'encoding'),
    ),
    separator: nullOr(all.separator, (one) => fields.oneOf(one, ['\t', ';', ',', '|'], 'separator')),
    sheet: nullOr(all.sheet, (one) => fields.text(one, 'sheet')),
    headingRow,
    headingRows,
    firstDataRow: fields.integer(all.firstDataRow, headingRow + headingRows, MOST_ROWS, 'firstDataRow'),
    numbers: nullOr(all.numbers, (one) => readMarks(one, fields)),
    dateOrder: nullOr(all.dateOrder, (one) => fields.oneOf(one, ['dayFirst', 'monthFirst', 'yearFirst'], 'dateOrder')),
    missingMarks: fields.list(all.missingMarks, 'missingMarks').map((mark) => fields.text(mark, 'missingMarks')),
    columns: fields.list(all.columns, 'columns').map((column) => readColumn(column, fields)),
    constants: readConstants(all.constants, fields),
    ...(Object.hasOwn(all, 'eachRowIsOne') && { eachRowIsOne: isTrue(all.eachRowIsOne, fields) }),
  };
}

function readMarks(value: unknown, fields: JsonFields): NonNullable<TableMapping['numbers']> {
  const all = fields.exactly(value, ['decimal', 'thousands'], 'numbers');
  const decimal = fields.oneOf(all.decimal, [',', '.'], 'numbers');
  const thousands = fields.oneOf(all.thousands, [' ', ',', '.'], 'numbers');
  return fields.need(decimal === thousands ? null : { decimal, thousands }, { decimal, thousands }, 'numbers');
}

function readColumn(value: unknown, fields: JsonFields): MappedColumn {
  const all = fields.exactly(value, ['key', 'hasMonth', 'nth', 'role'], 'columns', ['blanks']);
  return {
    key: fields.text(all.key, 'columns'),
    hasMonth: fields.need(typeof all.hasMonth === 'boolean' ? all.hasMonth : null, false, 'columns'),
    nth: fields.integer(all.nth, 0, 1000, 'columns'),
    role: fields.need(readRole(all.role), { kind: 'ignored' }, 'columns'),
    ...(Object.hasOwn(all, 'blanks') && { blanks: fields.oneOf(all.blanks, ['asAbove', 'asIs'], 'columns') }),
  };
}

function isTrue(value: unknown, fields: JsonFields): true {
  return fields.need(value === true ? value : null, true, 'eachRowIsOne');
}

function readConstants(value: unknown, fields: JsonFields): MappingConstants {
  const all = fields.exactly(value, ['service', 'library', 'metric', 'year', 'period'], 'constants');
  return {
    service: fields.text(all.service, 'constants'),
    library: fields.text(all.library, 'constants'),
    metric: fields.text(all.metric, 'constants'),
    year: nullOr(all.year, (one) => fields.integer(one, 1990, 2100, 'constants')),
    period: nullOr(all.period, (one) => readPeriod(one, fields)),
  };
}

function readPeriod(value: unknown, fields: JsonFields): Period {
  const { begin, end } = fields.exactly(value, ['begin', 'end'], 'constants');
  const isPeriod =
    typeof begin === 'string' && typeof end === 'string' && isMonth(begin) && isMonth(end) && begin <= end;
  const none = { begin: month('1990-01'), end: month('1990-01') };
  return fields.need(isPeriod ? { begin, end } : null, none, 'constants');
}
