import type { CentralFile } from '../model/central-data.ts';
import type { LocalRow } from '../model/local-records.ts';
import { type RecordOf, type RecordTableName, recordKey, TABLES, type Tables } from '../model/tables.ts';
import type { UsageColumns } from '../model/usage-columns.ts';
import { concatUsage, usageOfSources } from './select-usage.ts';
import { withStamp } from './vector.ts';

/** A row of a record table as it is after a change; `null` when it is gone. */
export type RowChange = {
  [T in RecordTableName]: { readonly table: T; readonly key: string; readonly after: RecordOf<T> | null };
}[RecordTableName];

/**
 * One edit as what it changes: whole rows of the tables, accounts included, so that a journal can keep it and apply it again with
 * the same result. `lamport` is the device's sequence: the edit is confirmed when a file's vector has reached it.
 */
export type Change = {
  readonly device: string;
  readonly lamport: number;
  readonly rows: readonly RowChange[];
  /** Kept here alone: no file carries it. */
  readonly local?: readonly LocalRow[];
  /** Rows of usage sources that go, and rows that come. */
  readonly usage?: { readonly without: readonly string[]; readonly add: UsageColumns | null };
};

/** The state after a change. Applying one twice is the same as once. */
export function applyChange(file: CentralFile, { device, lamport, rows, usage }: Change): CentralFile {
  const tables: Tables = { ...file.tables };
  for (const [table, changes] of Map.groupBy(rows, (row) => row.table)) replaceRows(tables, table, changes);
  const stamp = { lamport, device };
  const { header } = file;
  return {
    ...file,
    header: { ...header, vector: withStamp(header.vector, stamp), seen: withStamp(header.seen, stamp) },
    tables,
    usage: usage ? changedUsage(file.usage, usage) : file.usage,
  };
}

function replaceRows<T extends RecordTableName>(tables: Tables, table: T, changes: readonly RowChange[]): void {
  const after = new Map(changes.map((change) => [change.key, change.after]));
  const rows: RecordOf<T>[] = [];
  const mayChange = keyFilter(table, changes);
  for (const row of tables[table] as RecordOf<T>[]) {
    const key = mayChange(row) ? recordKey(table, row) : '';
    const changed = key === '' ? undefined : after.get(key);
    if (changed === undefined) rows.push(row);
    else if (changed !== null) rows.push(changed as RecordOf<T>);
    after.delete(key);
  }
  for (const row of after.values()) if (row !== null) rows.push(row as RecordOf<T>);
  tables[table] = rows as Tables[T];
}

/** Looks at one column of the key first: there are ten times as many stamps as records, and hardly any of them change. */
function keyFilter(table: RecordTableName, changes: readonly RowChange[]): (row: object) => boolean {
  const columns: readonly string[] = TABLES[table].key;
  const place = Math.max(0, columns.indexOf('id'));
  const column = columns[place] ?? '';
  const after = columns.length - 1 - place;
  // An id can itself be a key of several columns.
  const values = new Set(
    changes.map(({ key }) => {
      const parts = key.split('\u001f');
      return parts.slice(place, parts.length - after).join('\u001f');
    }),
  );
  return (row) => values.has(String((row as Readonly<Record<string, unknown>>)[column]));
}

function changedUsage(usage: UsageColumns, { without, add }: NonNullable<Change['usage']>): UsageColumns {
  const gone = new Set([...without, ...(add?.sources ?? [])]);
  const kept = usageOfSources(usage, new Set(usage.sources.filter((source) => !gone.has(source))));
  return add ? concatUsage(kept, add) : kept;
}
