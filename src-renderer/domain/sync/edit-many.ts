import type { CentralFile } from '../model/central-data.ts';
import { type RecordOf, type RecordTableName, recordKey } from '../model/tables.ts';
import type { Actor } from './actor.ts';
import { applyChange, type Change } from './change.ts';
import { type Edit, type EditOutcome, edit } from './edit.ts';
import { mayHide } from './hide-duplicates.ts';

/** What edits that were made in one act change, and what became of each, in their order. */
export type EditedTogether = { readonly changes: readonly Change[]; readonly outcomes: readonly EditOutcome['kind'][] };

/**
 * Edits of different records made in one act. They share a stamp, as the fields of one edit do; where one record may stand in the way
 * of another (one cost row a year), each is made on top of those before it.
 * @throws RangeError when two are about the same record
 */
export function editMany(state: CentralFile, edits: readonly Edit[], actor: Actor): EditedTogether {
  if (new Set(edits.map(({ table, key }) => `${table}\u001f${key}`)).size < edits.length)
    throw new RangeError('two edits of one record in one act');
  const outcomes: EditOutcome['kind'][] = edits.map(() => 'unchanged');
  const changes: Change[] = [];
  let current = state;
  const keyed = recordsByKey(state, edits);
  const only = (from: CentralFile, { table, key }: Edit): CentralFile => {
    // Who may edit what is read from all organisations.
    if (table === 'organisations') return from;
    const record = keyed.get(`${table}\u001f${key}`);
    return { ...from, tables: { ...from.tables, [table]: record ? [record] : [] } };
  };
  const make = (group: readonly { readonly change: Edit; readonly place: number }[], looked: typeof only) => {
    const made: Change[] = [];
    for (const { change, place } of group) {
      const outcome = edit(looked(current, change), change, actor);
      outcomes[place] = outcome.kind;
      if ('change' in outcome) made.push(outcome.change);
    }
    const merged = mergedChange(made);
    if (!merged) return;
    changes.push(merged);
    current = applyChange(current, merged);
  };
  const placed = edits.map((change, place) => ({ change, place }));
  make(
    placed.filter(({ change }) => !mayHide(change.table)),
    only,
  );
  for (const each of placed.filter(({ change }) => mayHide(change.table))) make([each], (from) => from);
  return { changes, outcomes };
}

/**
 * The records of the edited tables by table and key (with U+001F between): an edit looks for its record among the one, not among the
 * thousands of an act that fills a grid.
 */
export function recordsByKey({ tables }: CentralFile, edits: readonly Edit[]): ReadonlyMap<string, object> {
  const keyed = new Map<string, object>();
  for (const table of new Set(edits.map((each) => each.table)))
    for (const record of tables[table] as RecordOf<typeof table>[])
      keyed.set(`${table}\u001f${recordKey<RecordTableName>(table, record)}`, record);
  return keyed;
}

function mergedChange(changes: readonly Change[]): Change | null {
  const [first] = changes;
  if (!first) return null;
  const without = changes.flatMap(({ usage }) => usage?.without ?? []);
  return {
    device: first.device,
    lamport: first.lamport,
    rows: changes.flatMap(({ rows }) => rows),
    ...(without.length > 0 && { usage: { without, add: null } }),
  };
}
