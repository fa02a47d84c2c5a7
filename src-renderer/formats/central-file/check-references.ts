import type { CentralData } from '#domain/model/central-data.ts';
import type { Problem } from '#domain/model/problem.ts';
import { RECORD_TABLE_NAMES, type RecordTableName } from '#domain/model/tables.ts';
import { columnsOf } from './table-head.ts';

/**
 * References to records that are not in the file: normal in a contribution, so each missing record is a warning, told once for
 * every column that refers to it, with the first row and how many rows do.
 */
export function missingReferences({ tables, usage }: CentralData): Problem[] {
  const warnings: Problem[] = [];
  const idsByTable = new Map<string, ReadonlySet<string>>();
  const idsOf = (table: string): ReadonlySet<string> => {
    const records: readonly object[] = tables[table as RecordTableName];
    const ids = idsByTable.get(table) ?? new Set(records.map((record) => ('id' in record ? String(record.id) : '')));
    idsByTable.set(table, ids);
    return ids;
  };
  for (const table of RECORD_TABLE_NAMES) {
    for (const [column, { references }] of columnsOf(table)) {
      if (!references) continue;
      const ids = idsOf(references);
      const places = new Map<string, { row: number; rows: number }>();
      for (const [i, record] of tables[table].entries()) {
        const id = (record as unknown as Readonly<Record<string, string | null>>)[column];
        if (!id || ids.has(id)) continue;
        const place = places.get(id);
        if (place) place.rows++;
        else places.set(id, { row: i + 2, rows: 1 });
      }
      for (const [id, place] of places) warnings.push(warning({ table, column, references, id, ...place }));
    }
  }
  for (const [column, values, codes, references] of [
    ['source_id', usage.sources, usage.source, 'usage_sources'],
    ['service_id', usage.services, usage.service, 'services'],
    ['organisation_id', usage.organisations, usage.organisation, 'organisations'],
  ] as const) {
    const ids = idsOf(references);
    if (values.every((id) => ids.has(id))) continue;
    const rowsByCode = new Uint32Array(values.length);
    for (const code of codes) rowsByCode[code] = (rowsByCode[code] ?? 0) + 1;
    for (const [code, id] of values.entries()) {
      const rows = rowsByCode[code] ?? 0;
      if (rows === 0 || ids.has(id)) continue;
      warnings.push(warning({ table: 'usage', column, references, id, row: codes.indexOf(code) + 2, rows }));
    }
  }
  return warnings;
}

function warning(found: {
  table: string;
  column: string;
  references: string;
  id: string;
  row: number;
  rows: number;
}): Problem {
  const { table, row, column, id, references, rows } = found;
  return {
    severity: 'warning',
    code: 'central.missingReference',
    table,
    row,
    column,
    params: { id, references, rows },
  };
}
