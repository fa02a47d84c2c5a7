import { useLiveQuery } from 'dexie-react-hooks';
import { countRecords } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { TABLE_NAMES, type TableName } from '#domain/model/tables.ts';

const NONE = Object.fromEntries(TABLE_NAMES.map((name) => [name, 0])) as Record<TableName, number>;

/** How many records each table has, and how many usage figures there are. */
export function useCounts(): Readonly<Record<TableName, number>> {
  return useLiveQuery(() => countRecords(database), [], NONE);
}
