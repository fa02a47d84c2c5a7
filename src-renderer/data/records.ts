import { type RecordOf, recordKey } from '#domain/model/tables.ts';
import type { ContentTableName } from '#domain/sync/content-tables.ts';
import { type Edit, edit } from '#domain/sync/edit.ts';
import { type Committed, commit } from './commit.ts';
import type { Bibliotek24Database } from './database.ts';
import type { Change } from './rows.ts';

/** Changes that can be undone, newest first out. */
const KEPT_CHANGES = 500;

/** One record to put (`after`) or to delete (`after` null). */
export type RecordChange<T extends ContentTableName = ContentTableName> = {
  readonly table: T;
  readonly key: string | readonly (string | number)[];
  readonly after: RecordOf<T> | null;
};

/**
 * What became of a change: made, sent to the owner as a proposal because this office may not make it, nothing to do, or not
 * made because another record stands where there may be one (one cost row a year).
 */
export type ChangeOutcome = 'edited' | 'proposed' | 'unchanged' | 'taken';

/** Makes one change by the user: the record with its stamps, what undoes it and the new sequence, journal first. */
export function changeRecord<T extends ContentTableName>(
  database: Bibliotek24Database,
  change: RecordChange<T>,
): Promise<Committed<ChangeOutcome>> {
  const key = typeof change.key === 'string' ? change.key : change.key.join('\u001f');
  return makeEdit(database, { table: change.table, key, after: change.after } as unknown as Edit, async (before) => {
    // What was undone before this change would be done again on top of it.
    await database.changes.filter(({ undone }) => undone === true).delete();
    await database.changes.add({ table: change.table, before, after: change.after } as Change);
    const surplus = (await database.changes.count()) - KEPT_CHANGES;
    if (surplus > 0) await database.changes.limit(surplus).delete();
  });
}

/** Takes back the newest change. @returns its table, or null when there is nothing to take back or it cannot be written */
export async function undoLast(database: Bibliotek24Database): Promise<ContentTableName | null> {
  const newestFirst = database.changes.orderBy('sequence').reverse();
  const change = await newestFirst.filter(({ undone }) => undone !== true).first();
  return change ? turnTo(database, change, change.before, { ...change, undone: true }) : null;
}

/** Does again what was taken back last. @returns its table, or null when there is nothing to do again */
export async function redoLast(database: Bibliotek24Database): Promise<ContentTableName | null> {
  const oldestFirst = database.changes.orderBy('sequence');
  const change = await oldestFirst.filter(({ undone }) => undone === true).first();
  return change ? turnTo(database, change, change.after, { ...change, undone: false }) : null;
}

/** Taking back and doing again are edits like any other, with stamps of their own: others must see them too. */
async function turnTo(
  database: Bibliotek24Database,
  { table, before, after }: Change,
  image: Change['after'],
  marked: Change,
): Promise<ContentTableName | null> {
  const key = recordKey(table, (before ?? after) as unknown as RecordOf<ContentTableName>);
  const made = await makeEdit(database, { table, key, after: image } as unknown as Edit, async () => {
    await database.changes.put(marked);
  });
  return made.kind === 'stored' ? table : null;
}

function makeEdit(
  database: Bibliotek24Database,
  change: Edit,
  keep: (before: Change['before']) => Promise<void>,
): Promise<Committed<ChangeOutcome>> {
  let before: Change['before'] = null;
  return commit(database, {
    context: { [change.table]: [change.key] },
    plan: (state, actor) => {
      const rows = state.tables[change.table] as unknown as readonly Record<string, unknown>[];
      before = rows.find((row) => recordKey(change.table, row as never) === change.key) ?? null;
      const outcome = edit(state, change, actor);
      return 'change' in outcome
        ? { changes: [outcome.change], value: outcome.kind }
        : { changes: [], value: outcome.kind };
    },
    also: {
      stores: ['changes'],
      write: async (changes) => {
        // A proposal changes nothing here, so there is nothing to undo.
        if (changes.some(({ rows }) => rows.some(({ table }) => table === change.table))) await keep(before);
      },
    },
  });
}
