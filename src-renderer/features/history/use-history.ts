import { useLiveQuery } from 'dexie-react-hooks';
import { type HistoryEntry, historyOf, isTold, newestHistory, type RecordEntry } from '#data/history.ts';
import { stampsOf } from '#data/stamp-sets.ts';
import { storeKey } from '#data/store-key.ts';
import { database } from '#data/working-copy.ts';
import type { RecordOf } from '#domain/model/tables.ts';
import { type ContentTableName, isContentTable } from '#domain/sync/content-tables.ts';
import { deletedRecord } from '#domain/sync/tombstone.ts';

/** So many changes are listed; the whole history of one record is shown with the record. */
const LISTED = 2000;

/** The newest changes of records, newest first; undefined until they are read. */
export function useNewestChanges(): readonly RecordEntry[] | undefined {
  return useLiveQuery(async () => {
    const entries = await newestHistory(database, LISTED);
    return entries.filter((entry): entry is RecordEntry => entry.kind !== 'wentBack');
  }, []);
}

/** A record that is deleted and can come back. */
export type DeletedRecord = {
  readonly table: ContentTableName;
  readonly key: string;
  readonly record: RecordOf<ContentTableName>;
  /** Who deleted it. */
  readonly device: string;
  /** When that came to be here, ISO 8601; null where it was before the history began. */
  readonly at: string | null;
};

/** What is deleted, by its tombstones; undefined until it is read. */
export function useDeleted(): readonly DeletedRecord[] | undefined {
  return useLiveQuery(async () => {
    const tombstones = await database.records('tombstones').toArray();
    const removals = await database.history.filter(({ kind }) => kind === 'removed').toArray();
    const removedAt = new Map(removals.map(({ table, key, at }) => [`${table} ${key}`, at]));
    return tombstones.flatMap((row): DeletedRecord[] => {
      const record = isTold(row.table) ? deletedRecord(row) : null;
      if (!record || !isContentTable(row.table)) return [];
      const { table, id: key, device } = row;
      return [{ table: row.table, key, record, device, at: removedAt.get(`${table} ${key}`) ?? null }];
    });
  }, []);
}

/** One record: what stands, who wrote it, and what became of it. */
export type RecordPast = {
  readonly entries: readonly HistoryEntry[];
  /** Null when it is deleted. */
  readonly now: object | null;
  readonly deleted: RecordOf<ContentTableName> | null;
  /** Field → the device that wrote what stands. */
  readonly writers: ReadonlyMap<string, string>;
};

const STORES = ['history', 'stamp_sets', 'tombstones', 'agreement_terms', 'agreement_documents', 'privacy_reviews'];

export function useRecordPast(table: ContentTableName, key: string): RecordPast | undefined {
  return useLiveQuery(
    () =>
      database.transaction('r', [...STORES, table], async () => {
        const [entries, now, stamps, tombstone] = await Promise.all([
          historyOf(database, table, key),
          database.table<object>(table).get(storeKey(key)),
          stampsOf(database, table, key),
          database.records('tombstones').get({ table, id: key }),
        ]);
        return {
          entries,
          now: now ?? null,
          deleted: now || !tombstone ? null : deletedRecord(tombstone),
          writers: new Map(stamps.map(({ field, device }) => [field, device])),
        };
      }),
    [table, key],
  );
}
