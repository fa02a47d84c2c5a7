import { useLiveQuery } from 'dexie-react-hooks';
import { storeKey } from '#data/store-key.ts';
import { database } from '#data/working-copy.ts';
import { emptyTables, type Tables } from '#domain/model/tables.ts';
import { type ContentTableName, isContentTable } from '#domain/sync/content-tables.ts';
import { type RecordNamer, recordNamer } from '#domain/sync/record-name.ts';
import { useSession } from '#features/session/index.ts';
import type { Messages } from '#texts/messages.ts';

/** A record by its table and key, with what it was where it may be gone. */
export type RecordRef = { readonly table: string; readonly key: string; readonly past?: object };

/** What a record is called, its kind first: `Avtale: PressReader, Agder`. */
export function recordTitle(texts: Pick<Messages, 'recordWords' | 'central'>, table: string, name: string): string {
  const tables: Readonly<Record<string, string>> = texts.central.tables;
  const kind = texts.recordWords.kinds[table] ?? tables[table] ?? table;
  return name === '' ? kind : `${kind}: ${name}`;
}

/** Names of the records asked for, from what is stored here; one that is not here goes by its kind. */
export function useRecordNames(refs: readonly RecordRef[]): RecordNamer {
  const { texts } = useSession();
  const asked = refs.map(({ table, key }) => `${table}\u0000${key}`).join('\u0001');
  const nameOf = useLiveQuery(() => namerFor(refs), [asked]);
  return (table, key) => recordTitle(texts, table, nameOf?.(table, key) ?? '');
}

/** Small tables whole; of the others only the records asked for: there are tens of thousands, and this is the window's own thread. */
async function namerFor(refs: readonly RecordRef[]): Promise<RecordNamer> {
  const tables: Tables = emptyTables();
  const whole = ['organisations', 'services', 'vendors', 'agreements'] as const;
  await Promise.all(whole.map(async (table) => setRows(tables, table, await database.records(table).toArray())));
  for (const [table, group] of Map.groupBy(refs, (ref) => ref.table)) {
    if (!isContentTable(table) || (whole as readonly string[]).includes(table)) continue;
    const found = await database.table<object>(table).bulkGet(group.map(({ key }) => storeKey(key)));
    setRows(
      tables,
      table,
      found.filter((row) => row !== undefined),
    );
  }
  const past: Tables = emptyTables();
  for (const [table, group] of Map.groupBy(refs, (ref) => ref.table)) {
    const gone = group.flatMap((ref) => (ref.past ? [ref.past] : []));
    if (isContentTable(table) && gone.length > 0) setRows(past, table, gone);
  }
  return recordNamer(tables, past);
}

function setRows(tables: Tables, table: ContentTableName, rows: readonly object[]): void {
  Object.assign(tables, { [table]: rows });
}
