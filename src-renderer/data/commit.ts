import type { CentralFile, CentralHeader } from '#domain/model/central-data.ts';
import type { TableName } from '#domain/model/tables.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import type { Actor } from '#domain/sync/actor.ts';
import { applyChange, type RowChange } from '#domain/sync/change.ts';
import { renewedHeader } from '#domain/sync/renew-device.ts';
import { changeToJson, type JournaledChange } from './change-json.ts';
import type { Bibliotek24Database } from './database.ts';
import { bumpSequence, readMeta, TABLES_OF_RECORDS } from './dataset-store.ts';
import { type EditContext, readEditContext } from './edit-context.ts';
import { noteRows } from './history.ts';
import { actorOf, deviceAfter, deviceOf } from './identity.ts';
import type { JournalFailure } from './journal.ts';
import { LEARNED_STORES, putLearned } from './learned-rows.ts';
import { putLocal } from './local-records.ts';
import { RENEWED, renewStored } from './renew-stored.ts';
import { type Meta, newMeta } from './rows.ts';
import { putStamps } from './stamp-sets.ts';
import { storeKey } from './store-key.ts';
import { addUsage, removeUsage, storingUsage, USAGE_STORES } from './usage/usage-store.ts';
import { changesOf, withdrawal } from './withdrawn.ts';

/** Nothing was changed unless `stored`. */
export type Committed<T> =
  | { readonly kind: 'stored'; readonly value: T }
  /** The disk is full. */
  | { readonly kind: 'full' }
  /** The journal of changes could not be written, so the change was not made. */
  | { readonly kind: 'notSaved'; readonly reason: JournalFailure | 'out_of_sequence' };

/** What is to be changed, worked out from the data as they are. */
export type Planned<T> = { readonly changes: readonly JournaledChange[]; readonly value: T };

export type CommitOptions<T> = {
  /** The records that the plan looks at, beside organisations. */
  readonly context: EditContext;
  readonly plan: (state: CentralFile, actor: Actor) => Planned<T>;
  /** More to write in the same transaction, over these stores. */
  readonly also?: {
    readonly stores: readonly string[];
    readonly write: (changes: readonly JournaledChange[]) => Promise<void>;
  };
};

/** So many windows may be first before this one gives up. */
const TRIES = 8;

/**
 * Makes changes that belong together: worked out from the data, written to the journal, then stored in one transaction. When another window
 * was first, it is worked out again. After a crash between the two the journal has it, and `catchUp` stores it.
 */
export async function commit<T>(database: Bibliotek24Database, options: CommitOptions<T>): Promise<Committed<T>> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { state, meta } = await readEditContext(database, options.context);
    const device = deviceOf(meta);
    const { changes: planned, value } = options.plan(state, actorOf(meta, device));
    if (planned.length === 0) return { kind: 'stored', value };
    const at = new Date().toISOString();
    const changes = planned.map((change) => ({ ...change, at }));
    const sequence = (meta?.journalSequence ?? 0) + 1;
    const answer = await database.journal.append(sequence, changes.map(changeToJson));
    if (answer.kind === 'failed') return { kind: 'notSaved', reason: answer.reason };
    if (answer.kind === 'appended') {
      const store = () => {
        return storeChanges(database, changes, sequence, options.also);
      };
      let stored = await store();
      if (stored.kind === 'full' && (await isOvertaken(database, sequence, changes.length))) stored = await store();
      if (stored.kind === 'full') return stored;
      if (stored.value === 'stored' || database.journal.keeps) return { kind: 'stored', value };
      // Nothing but the database says who was first, and the other window was.
      continue;
    }
    const caught = await catchUp(database);
    if (caught.kind !== 'caughtUp')
      return { kind: 'notSaved', reason: caught.kind === 'failed' ? caught.reason : 'out_of_sequence' };
  }
  return { kind: 'notSaved', reason: 'out_of_sequence' };
}

/**
 * Takes back from the journal what there was no room to store: it is told that it was not saved, so it must not come later.
 * @returns true where another window has gone on from it, and so has stored it
 */
async function isOvertaken(database: Bibliotek24Database, sequence: number, count: number): Promise<boolean> {
  const answer = await database.journal.append(sequence + count, [withdrawal(count)]);
  return answer.kind === 'out_of_sequence' && (await catchUp(database)).kind === 'caughtUp';
}

export type CaughtUp =
  /** `missing`: entries that the disk has damaged, and that are in no way to be had from the journal. */
  | { readonly kind: 'caughtUp'; readonly changes: number; readonly missing: number }
  /** The journal no longer has what comes next, but begins after `after`: the newest backup must be restored. */
  | { readonly kind: 'restore'; readonly after: number }
  | { readonly kind: 'failed'; readonly reason: JournalFailure };

/** Stores what the journal has and the database does not: after a crash, or when another window wrote. */
export async function catchUp(database: Bibliotek24Database): Promise<CaughtUp> {
  const meta = await readMeta(database);
  const read = await database.journal.readAfter(meta?.journalSequence ?? 0);
  if (read.kind === 'cut_off') return { kind: 'restore', after: read.after };
  if (read.kind === 'failed') return read;
  for (const { sequence, change } of changesOf(read.changes)) {
    const stored = await storeChanges(database, [change], sequence);
    // What comes after it must not be stored without it.
    if (stored.kind === 'full') return { kind: 'failed', reason: 'full' };
  }
  return { kind: 'caughtUp', changes: read.changes.length, missing: read.missing };
}

async function storeChanges(
  database: Bibliotek24Database,
  changes: readonly JournaledChange[],
  sequence: number,
  also?: CommitOptions<unknown>['also'],
) {
  const stores = [
    ...TABLES_OF_RECORDS,
    ...USAGE_STORES,
    'local_records',
    ...LEARNED_STORES,
    'meta',
    'history',
    ...(also?.stores ?? []),
  ];
  const added = changes.map(({ usage }) => usage?.add).find((usage) => usage) ?? emptyUsage();
  return storingUsage(database, added, { tables: [...new Set(stores)] }, async ({ chunks }) => {
    const meta = (await readMeta(database)) ?? newMeta();
    const last = sequence + changes.length - 1;
    // Another window may have stored it from the journal meanwhile.
    if ((meta.journalSequence ?? 0) >= sequence) {
      if (database.journal.keeps) await also?.write(changes);
      return 'there' as const;
    }
    for (const { usage } of changes) for (const source of usage?.without ?? []) await removeUsage(database, source);
    await addUsage(database, [...chunks]);
    const rows = changes.flatMap((change) => change.rows);
    await noteHistory(database, changes, meta);
    await putRows(database, rows);
    // Not change by change: the transaction is lost to whoever waits a hundred times for something else than the database.
    await putLocal(
      database,
      changes.flatMap(({ local }) => local ?? []),
    );
    await putLearned(
      database,
      changes.flatMap(({ learned }) => learned ?? []),
    );
    const stamps = rows.flatMap((row) => (row.table === 'stamps' && row.after ? [row.after] : []));
    await putStamps(database, stamps);
    const header = changes.reduce(headerAfter, meta.header);
    const device = deviceAfter(meta, changes);
    await database.meta.put({ ...meta, header, journalSequence: last, ...(device && { device }) });
    const renewals = changes.flatMap(({ renewal }) => renewal ?? []);
    for (const renewal of renewals) await renewStored(database, renewal);
    const changed: TableName[] = [...new Set(rows.map(({ table }) => table)), ...(renewals.length > 0 ? RENEWED : [])];
    // What is kept here alone is in no figure of the data.
    if (changed.length > 0 || changes.some(({ usage }) => usage))
      await bumpSequence(database, changes.some(({ usage }) => usage) ? [...changed, 'usage'] : changed);
    await also?.write(changes);
    return 'stored' as const;
  });
}

function headerAfter(header: CentralHeader, { device, lamport, renewal }: JournaledChange): CentralHeader {
  if (renewal) return renewedHeader(header, renewal);
  return applyChange({ ...EMPTY, header }, { device, lamport, rows: [] }).header;
}

/** All changes of one commit are made at one time by one device. */
async function noteHistory(
  database: Bibliotek24Database,
  changes: readonly JournaledChange[],
  { sample, device }: Meta,
): Promise<void> {
  const [first] = changes;
  if (!first) return;
  const rows = changes.flatMap((change) => change.rows);
  const office = sample ? '' : (device?.organisationId ?? '');
  await noteRows(database, rows, { at: first.at ?? new Date().toISOString(), device: first.device, office });
}

const EMPTY: Omit<CentralFile, 'header'> = {
  tables: {} as CentralFile['tables'],
  usage: emptyUsage(),
  unknownResources: [],
};

/** All at once: an act that fills a grid has thousands of rows, and a request each would take a minute. */
async function putRows(database: Bibliotek24Database, rows: readonly RowChange[]): Promise<void> {
  for (const [table, ofTable] of Map.groupBy(rows, (row) => row.table)) {
    if (table === 'stamps') continue;
    // Of several changes of one record the last one stands.
    const last = [...new Map(ofTable.map((row) => [row.key, row])).values()];
    const put = last.flatMap(({ after }) => (after ? [after] : []));
    const gone = last.flatMap(({ key, after }) => (after ? [] : [storeKey(key)]));
    const store = database.table(table);
    if (put.length > 0) await store.bulkPut(put);
    if (gone.length > 0) await store.bulkDelete(gone);
  }
}
