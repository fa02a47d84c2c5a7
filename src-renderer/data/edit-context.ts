import type { CentralFile } from '#domain/model/central-data.ts';
import { emptyTables, type RecordOf, type Tables } from '#domain/model/tables.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import type { ContentTableName } from '#domain/sync/content-tables.ts';
import type { Bibliotek24Database } from './database.ts';
import { readMeta } from './dataset-store.ts';
import { type Meta, newMeta } from './rows.ts';
import { storeKey } from './store-key.ts';

/** The records that an edit is about: keys by table, as `recordKey` writes them. */
export type EditContext = { readonly [T in ContentTableName]?: readonly string[] };

/**
 * As much of the data as an edit needs, in the shape of a central file: the records it is about, what the accounts say of
 * them, and the organisations, which say who may act for whom.
 */
export async function readEditContext(
  database: Bibliotek24Database,
  context: EditContext,
): Promise<{ readonly state: CentralFile; readonly meta: Meta | undefined }> {
  const wanted = Object.entries(context) as [ContentTableName, readonly string[]][];
  const stores = [...new Set([...wanted.map(([table]) => table), ...ALWAYS, 'meta'])];
  return database.transaction('r', stores, async () => {
    const meta = await readMeta(database);
    const tables = emptyTables();
    for (const table of ALWAYS) setRows(tables, table, await database.records(table).toArray());
    for (const [table, keys] of wanted) {
      if (table === 'organisations') continue;
      const found = await database.table<RecordOf<ContentTableName>>(table).bulkGet(keys.map(storeKey));
      setRows(
        tables,
        table,
        found.filter((record) => record !== undefined),
      );
    }
    const header = meta?.header ?? newMeta().header;
    return { state: { header, tables, usage: emptyUsage(), unknownResources: [] }, meta };
  });
}

const ALWAYS = ['organisations', 'tombstones', 'conflicts', 'devices'] as const;

function setRows<T extends keyof Tables>(tables: Tables, table: T, rows: readonly unknown[]): void {
  // Each row came out of the store of this table.
  tables[table] = rows as Tables[T];
}
