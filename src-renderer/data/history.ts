import type { RowChange } from '#domain/sync/change.ts';
import { type ContentTableName, isContentTable } from '#domain/sync/content-tables.ts';
import { ownerOf } from '#domain/sync/owner-of.ts';
import { fieldChanges, type RecordChange } from '#domain/sync/record-changes.ts';
import type { Bibliotek24Database } from './database.ts';
import { storeKey } from './store-key.ts';

/** One change of one record, as it came to be here. */
export type RecordEntry = RecordChange & {
  readonly n?: number;
  /** ISO 8601, UTC, by this PC's clock: for people, decides nothing. */
  readonly at: string;
  /** Made on this PC, or taken in with the central file. */
  readonly origin: 'here' | 'taken';
};

/** From here on everything stood as it did in a backup: what changed since does not tell of it. */
export type WentBack = {
  readonly n?: number;
  readonly at: string;
  readonly kind: 'wentBack';
  readonly table: '';
  readonly key: '';
};

export type HistoryEntry = RecordEntry | WentBack;

/** Entries that are kept, the oldest let go of first: some 5 MB. */
const KEPT = 20_000;

/** Records with a history of their own elsewhere (imported files, proposals), or none (this PC among the others). */
const UNTOLD: ReadonlySet<string> = new Set<ContentTableName>(['usage_sources', 'proposals', 'devices']);

export function isTold(table: string): table is ContentTableName {
  return isContentTable(table) && !UNTOLD.has(table);
}

/**
 * Inside a transaction over `history` and the tables of the rows, before they are put: notes what each row changes. Numbers of people
 * that come by the thousand from a statistics file are told of when they change.
 */
export async function noteRows(
  database: Bibliotek24Database,
  rows: readonly RowChange[],
  by: Pick<RecordEntry, 'at' | 'device' | 'office'>,
): Promise<void> {
  const entries: RecordEntry[] = [];
  for (const [table, ofTable] of Map.groupBy(rows, (row) => row.table)) {
    if (!isTold(table)) continue;
    const last = [...new Map(ofTable.map((row) => [row.key, row])).values()];
    const stored = await database.table<object>(table).bulkGet(last.map(({ key }) => storeKey(key)));
    for (const [i, { key, after }] of last.entries()) {
      const before = stored[i];
      const fields = fieldChanges(table, before ?? {}, after ?? {});
      if (fields.length === 0 || (table === 'population' && !before)) continue;
      const kind = before ? (after ? 'changed' : 'removed') : 'added';
      entries.push({ ...by, kind, table, key, owner: ownerOf(table, after ?? before ?? {}), fields, origin: 'here' });
    }
  }
  await add(database, entries);
}

/** Inside a transaction over `history`: notes what came with the central file. */
export async function noteTaken(
  database: Bibliotek24Database,
  changes: readonly RecordChange[],
  at: string,
): Promise<void> {
  const told = changes.filter(({ table, kind }) => isTold(table) && !(table === 'population' && kind === 'added'));
  const entries = told.slice(-KEPT).map(({ kind, table, key, owner, device, office, fields }): RecordEntry => {
    return { kind, table, key, owner, device, office, fields, at, origin: 'taken' };
  });
  await add(database, entries);
}

/** Inside a transaction over `history`: notes that the data stand as they did before. */
export async function noteWentBack(database: Bibliotek24Database, at: string): Promise<void> {
  await add(database, [{ at, kind: 'wentBack', table: '', key: '' }]);
}

async function add(database: Bibliotek24Database, entries: readonly HistoryEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await database.history.bulkAdd([...entries]);
  const surplus = (await database.history.count()) - KEPT;
  if (surplus > 0) await database.history.limit(surplus).delete();
}

/**
 * What became of a record, and of the parts of an agreement, newest first, with the times that all data went back to how they were; a live
 * query may stand around it.
 */
export async function historyOf(database: Bibliotek24Database, table: string, key: string): Promise<HistoryEntry[]> {
  const own = await database.history.where('[table+key]').anyOf([table, key], ['', '']).toArray();
  const parts = table === 'agreements' ? await historyOfParts(database, key) : [];
  return [...own, ...parts].toSorted((a, b) => (b.n ?? 0) - (a.n ?? 0));
}

/** Records that are parts of an agreement: what becomes of them is told with it. */
const PARTS_OF_AGREEMENT = ['agreement_terms', 'agreement_documents', 'privacy_reviews'] as const;

/** What became of the parts of an agreement, deleted ones among them. */
async function historyOfParts(database: Bibliotek24Database, agreementId: string): Promise<HistoryEntry[]> {
  const found: HistoryEntry[] = [];
  for (const table of PARTS_OF_AGREEMENT) {
    const entries = await database.history.where('[table+key]').between([table, ''], [table, '\uffff']).toArray();
    const stored = await database.records(table).where('agreement_id').equals(agreementId).primaryKeys();
    const own = new Set<unknown>(stored);
    for (const entry of entries) if (isPartOf(entry, agreementId)) own.add(entry.key);
    found.push(...entries.filter(({ key }) => own.has(key)));
  }
  return found;
}

function isPartOf(entry: HistoryEntry, agreementId: string): boolean {
  if (entry.kind === 'wentBack') return false;
  return entry.fields.some(
    ({ field, before, after }) => field === 'agreement_id' && (before === agreementId || after === agreementId),
  );
}

/** The newest entries of all records, newest first. */
export function newestHistory(database: Bibliotek24Database, most: number): Promise<HistoryEntry[]> {
  return database.history.orderBy('n').reverse().limit(most).toArray();
}
