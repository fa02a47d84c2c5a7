import type { IndexableType } from 'dexie';
import { RECORD_TABLE_NAMES, type RecordOf, type RecordTableName, TABLES } from '#domain/model/tables.ts';
import type { Bibliotek24Database } from './database.ts';
import { bumpSequence } from './dataset-store.ts';
import type { Change } from './rows.ts';
import { type Stored, storing } from './stored.ts';

/** Changes that can be undone, newest first out. */
const KEPT_CHANGES = 500;

/** One record to put (`after`) or to delete (`after` null). */
export type RecordChange<T extends RecordTableName = RecordTableName> = {
  readonly table: T;
  readonly key: string | readonly string[];
  readonly after: RecordOf<T> | null;
};

/** Stores one change by the user: the record, what undoes it and the new sequence, in one transaction. */
export async function changeRecord<T extends RecordTableName>(
  database: Bibliotek24Database,
  change: RecordChange<T>,
): Promise<Stored<void>> {
  return storing(() =>
    database.transaction('rw', [change.table, 'changes', 'meta'], async () => {
      const table = database.records(change.table);
      const before = (await table.get(change.key)) ?? null;
      if (change.after === null) await table.delete(change.key);
      else await table.put(change.after);
      await database.changes.add({ table: change.table, before, after: change.after } as Change);
      const surplus = (await database.changes.count()) - KEPT_CHANGES;
      if (surplus > 0) await database.changes.limit(surplus).delete();
      await bumpSequence(database);
    }),
  );
}

/** Takes back the newest change. @returns its table, or null when there is nothing to take back */
export async function undoLast(database: Bibliotek24Database): Promise<RecordTableName | null> {
  return database.transaction('rw', [...RECORD_TABLE_NAMES, 'changes', 'meta'], async () => {
    const last = await database.changes.orderBy('sequence').last();
    if (last?.sequence === undefined) return null;
    const table = database.table(last.table);
    if (last.before) await table.put(last.before);
    else if (last.after) await table.delete(keyOf(last.table, last.after));
    await database.changes.delete(last.sequence);
    await bumpSequence(database);
    return last.table;
  });
}

function keyOf(table: RecordTableName, record: Readonly<Record<string, unknown>>): IndexableType {
  const columns = TABLES[table].key.map((column) => record[column] as string | number);
  return columns.length === 1 ? (columns[0] as string | number) : columns;
}
