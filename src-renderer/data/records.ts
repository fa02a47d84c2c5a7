import type { IndexableType } from 'dexie';
import { type RecordOf, TABLES } from '#domain/model/tables.ts';
import { type Bibliotek24Database, STORED_TABLE_NAMES, type StoredTableName } from './database.ts';
import { bumpSequence } from './dataset-store.ts';
import type { Change } from './rows.ts';
import { type Stored, storing } from './stored.ts';

/** Changes that can be undone, newest first out. */
const KEPT_CHANGES = 500;

/** One record to put (`after`) or to delete (`after` null). */
export type RecordChange<T extends StoredTableName = StoredTableName> = {
  readonly table: T;
  readonly key: string | readonly (string | number)[];
  readonly after: RecordOf<T> | null;
};

/** Stores one change by the user: the record, what undoes it and the new sequence, in one transaction. */
export async function changeRecord<T extends StoredTableName>(
  database: Bibliotek24Database,
  change: RecordChange<T>,
): Promise<Stored<void>> {
  return storing(() =>
    database.transaction('rw', [change.table, 'changes', 'meta'], async () => {
      const table = database.records(change.table);
      const before = (await table.get(change.key)) ?? null;
      if (change.after === null) await table.delete(change.key);
      else await table.put(change.after);
      // What was undone before this change would be done again on top of it.
      await database.changes.filter(({ undone }) => undone === true).delete();
      await database.changes.add({ table: change.table, before, after: change.after } as Change);
      const surplus = (await database.changes.count()) - KEPT_CHANGES;
      if (surplus > 0) await database.changes.limit(surplus).delete();
      await bumpSequence(database, [change.table]);
    }),
  );
}

/** Takes back the newest change. @returns its table, or null when there is nothing to take back */
export async function undoLast(database: Bibliotek24Database): Promise<StoredTableName | null> {
  return inHistory(database, async () => {
    const newestFirst = database.changes.orderBy('sequence').reverse();
    const change = await newestFirst.filter(({ undone }) => undone !== true).first();
    if (!change) return null;
    await setRecord(database, change.table, change.before, change.after);
    await database.changes.put({ ...change, undone: true });
    return change.table;
  });
}

/** Does again what was taken back last. @returns its table, or null when there is nothing to do again */
export async function redoLast(database: Bibliotek24Database): Promise<StoredTableName | null> {
  return inHistory(database, async () => {
    const oldestFirst = database.changes.orderBy('sequence');
    const change = await oldestFirst.filter(({ undone }) => undone === true).first();
    if (!change) return null;
    await setRecord(database, change.table, change.after, change.before);
    await database.changes.put({ ...change, undone: false });
    return change.table;
  });
}

async function inHistory(
  database: Bibliotek24Database,
  step: () => Promise<StoredTableName | null>,
): Promise<StoredTableName | null> {
  return database.transaction('rw', [...STORED_TABLE_NAMES, 'changes', 'meta'], async () => {
    const table = await step();
    if (table) await bumpSequence(database, [table]);
    return table;
  });
}

type Image = Change['before'];

async function setRecord(database: Bibliotek24Database, name: StoredTableName, to: Image, from: Image): Promise<void> {
  const table = database.table(name);
  if (to) await table.put(to);
  else if (from) await table.delete(keyOf(name, from));
}

function keyOf(table: StoredTableName, record: Readonly<Record<string, unknown>>): IndexableType {
  const columns = TABLES[table].key.map((column) => record[column] as string | number);
  return columns.length === 1 ? (columns[0] as string | number) : columns;
}
