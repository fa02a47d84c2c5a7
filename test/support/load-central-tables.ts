import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { CentralData } from '#domain/model/central-data.ts';
import { emptyTables, isLaterTable, RECORD_TABLE_NAMES, TABLES, type TableName } from '#domain/model/tables.ts';
import { type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';

/** Reads the tables of a well-formed central file without any of the program's own reading, for tests of the figures. */
export function loadCentralTables(bytes: Uint8Array): CentralData {
  const entries = unzipSync(bytes);
  const tables = emptyTables();
  for (const name of RECORD_TABLE_NAMES) {
    Object.assign(tables, { [name]: recordsOf(name, entries[`${name}.csv`]) });
  }
  return { tables, usage: usageFromRows(recordsOf('usage', entries['usage.csv']) as UsageRow[]) };
}

function recordsOf(table: TableName, bytes: Uint8Array | undefined): unknown[] {
  // A file from before the later tables has none of them.
  if (!bytes && isLaterTable(table)) return [];
  if (!bytes) throw new Error(`no ${table}.csv`);
  const [head = [], ...rows] = Papa.parse<string[]>(strFromU8(bytes), { skipEmptyLines: true }).data;
  const columns: Readonly<Record<string, { readonly type: string; readonly required?: true }>> = TABLES[table].columns;
  return rows.map((row) =>
    Object.fromEntries(head.map((name, i) => [name, fieldValue(columns[name]?.type ?? 'text', row[i] ?? '')])),
  );
}

function fieldValue(type: string, text: string): unknown {
  if (type === 'text') return text;
  if (text === '') return null;
  if (type === 'integer' || type === 'ore' || type === 'number') return Number(text);
  if (type === 'boolean') return text === 'true';
  if (type === 'json') return JSON.parse(text);
  return text;
}
