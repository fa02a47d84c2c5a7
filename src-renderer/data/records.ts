import type { LocalRow } from '#domain/model/local-records.ts';
import { type RecordOf, recordKey } from '#domain/model/tables.ts';
import type { ContentTableName } from '#domain/sync/content-tables.ts';
import type { Edit } from '#domain/sync/edit.ts';
import { editMany, recordsByKey } from '#domain/sync/edit-many.ts';
import { lamportOf } from '#domain/sync/vector.ts';
import { type Committed, commit } from './commit.ts';
import type { Bibliotek24Database } from './database.ts';
import type { EditContext } from './edit-context.ts';
import type { Change, Image } from './rows.ts';

/** Acts that can be undone, newest first out. */
const KEPT_CHANGES = 500;

/** One record to put (`after`) or to delete (`after` null). */
export type RecordChange<T extends ContentTableName = ContentTableName> = {
  readonly table: T;
  readonly key: string | readonly (string | number)[];
  readonly after: RecordOf<T> | null;
};

/** What the user does in one act, stored together and undone together. Each record once. */
export type Act = {
  readonly records?: readonly RecordChange[];
  readonly local?: readonly LocalRow[];
  /** Not something the user would take back: it is kept of what happened anyway. */
  readonly undoable?: false;
};

/** What became of the records of an act; what is kept here alone is always edited. */
export type ActOutcome = {
  readonly edited: number;
  /** This office may not change them, so their owners are asked to. */
  readonly proposed: number;
  readonly unchanged: number;
};

/** What became of a change: made, sent to the owner as a proposal because this office may not make it, or nothing to do. */
export type ChangeOutcome = 'edited' | 'proposed' | 'unchanged';

/** Makes one change by the user: the record with its stamps, what undoes it and the new sequence, journal first. */
export async function changeRecord<T extends ContentTableName>(
  database: Bibliotek24Database,
  change: RecordChange<T>,
): Promise<Committed<ChangeOutcome>> {
  const made = await changeRecords(database, { records: [change as unknown as RecordChange] });
  if (made.kind !== 'stored') return made;
  const { edited, proposed } = made.value;
  return { kind: 'stored', value: edited > 0 ? 'edited' : proposed > 0 ? 'proposed' : 'unchanged' };
}

/**
 * Makes the changes of one act: all of them or none, in one transaction, journal first; one step back undoes them.
 * @throws RangeError when a record stands in it twice
 */
export function changeRecords(database: Bibliotek24Database, act: Act): Promise<Committed<ActOutcome>> {
  const edits = (act.records ?? []).map(({ table, key, after }) => {
    return { table, key: typeof key === 'string' ? key : key.join('\u001f'), after } as unknown as Edit;
  });
  return makeEdits(database, { edits, local: act.local ?? [] }, async (images) => {
    if (act.undoable !== false) await keepAct(database, images);
  });
}

/** Keeps what an act changed, so that it can be undone; within the transaction that stores it, over `changes`. */
export async function keepAct(database: Bibliotek24Database, images: readonly Image[]): Promise<void> {
  // What was undone before this change would be done again on top of it.
  await database.changes.bulkDelete((await undoneChanges(database)).map(({ sequence = 0 }) => sequence));
  await database.changes.add({ images });
  const surplus = (await database.changes.count()) - KEPT_CHANGES;
  if (surplus > 0) await database.changes.limit(surplus).delete();
}

/** Takes back the newest act. @returns the table or kind it was about, or null when there is nothing or it cannot be written */
export async function undoLast(database: Bibliotek24Database): Promise<string | null> {
  const newestFirst = database.changes.orderBy('sequence').reverse();
  const change = await newestFirst.filter(({ undone }) => undone !== true).first();
  return change ? turnTo(database, change, 'before') : null;
}

/** Does again what was taken back last. @returns its table or kind, or null when there is nothing to do again */
export async function redoLast(database: Bibliotek24Database): Promise<string | null> {
  const change = (await undoneChanges(database)).at(-1);
  return change ? turnTo(database, change, 'after') : null;
}

/** What was taken back, newest first: always the newest changes, so that those before them, which may be large, are not read. */
function undoneChanges(database: Bibliotek24Database): Promise<Change[]> {
  return database.changes
    .reverse()
    .until(({ undone }) => undone !== true)
    .toArray();
}

/** Taking back and doing again are edits like any other, with stamps of their own: others must see them too. */
async function turnTo(
  database: Bibliotek24Database,
  change: Change,
  image: 'before' | 'after',
): Promise<string | null> {
  const edits: Edit[] = [];
  const local: LocalRow[] = [];
  for (const each of change.images) {
    if ('local' in each) local.push({ kind: each.local, id: each.id, after: each[image] } as LocalRow);
    else {
      const key = recordKey(each.table, (each.before ?? each.after) as unknown as RecordOf<ContentTableName>);
      edits.push({ table: each.table, key, after: each[image] } as unknown as Edit);
    }
  }
  const made = await makeEdits(database, { edits, local }, async () => {
    await database.changes.put({ ...change, undone: image === 'before' });
  });
  const [first] = change.images;
  return made.kind === 'stored' && first ? ('local' in first ? first.local : first.table) : null;
}

async function makeEdits(
  database: Bibliotek24Database,
  { edits, local }: { readonly edits: readonly Edit[]; readonly local: readonly LocalRow[] },
  keep: (images: readonly Image[]) => Promise<void>,
): Promise<Committed<ActOutcome>> {
  const stored = await database.local_records.bulkGet(local.map(({ kind, id }) => [kind, id]));
  const localImages = local.map(({ kind, id, after }, i) => ({
    local: kind,
    id,
    before: stored[i]?.value ?? null,
    after,
  }));
  let images: readonly Image[] = [];
  return commit(database, {
    context: contextOf(edits),
    plan: (state, actor) => {
      const { changes, outcomes } = editMany(state, edits, actor);
      const stood = recordsByKey(state, edits);
      const edited = edits.filter((_, i) => outcomes[i] === 'edited');
      images = [
        ...edited.map(
          ({ table, key, after }) => ({ table, before: stood.get(`${table}\u001f${key}`) ?? null, after }) as Image,
        ),
        ...localImages,
      ];
      const count = (kind: ChangeOutcome) => outcomes.filter((outcome) => outcome === kind).length;
      const kept = { device: actor.device, lamport: lamportOf(state.header.vector, actor.device), rows: [], local };
      return {
        changes: local.length > 0 ? [...changes, kept] : changes,
        value: { edited: count('edited') + local.length, proposed: count('proposed'), unchanged: count('unchanged') },
      };
    },
    also: {
      stores: ['changes'],
      // A proposal changes nothing here, so there is nothing to undo.
      write: async () => (images.length > 0 ? keep(images) : undefined),
    },
  });
}

function contextOf(edits: readonly Edit[]): EditContext {
  const keys: { [T in ContentTableName]?: string[] } = {};
  for (const { table, key } of edits) {
    const known = keys[table] ?? [];
    keys[table] = known;
    known.push(key);
  }
  return keys;
}
