import type { CentralFile } from '#domain/model/central-data.ts';
import { TABLE_NAMES, type TableName } from '#domain/model/tables.ts';

/** How many records each table holds, in the order of the tables. */
export function recordCounts({ tables, usage }: CentralFile): Readonly<Record<TableName, number>> {
  const counts = TABLE_NAMES.map((table) => [table, table === 'usage' ? usage.length : tables[table].length]);
  return Object.fromEntries(counts) as Record<TableName, number>;
}
