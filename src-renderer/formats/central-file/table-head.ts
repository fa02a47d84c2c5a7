import { type Column, TABLES, type TableName } from '#domain/model/tables.ts';
import { type Refused, refusedWith } from '../zip/zip-problem.ts';

/** Where each column of a table stands in its file. */
export type TableHead = {
  readonly kind: 'ok';
  /** Number of fields that every row must have. */
  readonly width: number;
  readonly known: readonly { readonly name: string; readonly column: Column; readonly position: number }[];
  /** Columns this version does not know. */
  readonly unknown: readonly { readonly name: string; readonly position: number }[];
};

/** Columns may stand in any order and there may be more of them; each that this version knows must be there, once. */
export function tableHead(table: TableName, fields: readonly string[]): TableHead | Refused {
  const positions = new Map<string, number>();
  for (const [position, name] of fields.entries()) {
    if (positions.has(name)) return headProblem('central.duplicateColumn', table, name);
    positions.set(name, position);
  }
  const known: TableHead['known'][number][] = [];
  for (const [name, column] of columnsOf(table)) {
    const position = positions.get(name);
    if (position === undefined) return headProblem('central.missingColumn', table, name);
    known.push({ name, column, position });
    positions.delete(name);
  }
  const unknown = Array.from(positions, ([name, position]) => ({ name, position }));
  return { kind: 'ok', width: fields.length, known, unknown };
}

/** The columns of a table with their names, in the order they are written in. */
export function columnsOf(table: TableName): readonly (readonly [string, Column])[] {
  return Object.entries(TABLES[table].columns);
}

function headProblem(code: string, table: TableName, column: string): Refused {
  return { kind: 'refused', problems: [{ severity: 'error', code, table, row: 1, column }] };
}

export function unevenRow(table: TableName, row: number, found: number, expected: number): Refused {
  return {
    kind: 'refused',
    problems: [{ severity: 'error', code: 'central.unevenRow', table, row, params: { found, expected } }],
  };
}

export function brokenQuotes(table: TableName, row: number): Refused {
  return { kind: 'refused', problems: [{ severity: 'error', code: 'central.brokenQuotes', table, row }] };
}

export function notUtf8(table: TableName): Refused {
  return refusedWith('central.notUtf8', table);
}
