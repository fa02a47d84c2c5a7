import type { CentralFile } from '../model/central-data.ts';
import type { RecordOf, RecordTableName } from '../model/tables.ts';
import { recordKey } from '../model/tables.ts';
import type { Actor } from './actor.ts';
import type { Change } from './change.ts';
import { changedFields } from './changed-fields.ts';
import type { ContentTableName } from './content-tables.ts';
import { deletionRows, writeRows } from './edit-rows.ts';
import { nextLamport } from './knowledge.ts';
import { editableOwners, ownerOf } from './owner-of.ts';
import { proposalRows } from './proposal-rows.ts';
import { type RecordState, recordState } from './record-state.ts';
import { withHiddenSettled } from './settle-hidden.ts';

/** What a person did to one record: `after` is the record as it shall be, `null` when it shall be gone. */
export type Edit = {
  [T in ContentTableName]: { readonly table: T; readonly key: string; readonly after: RecordOf<T> | null };
}[ContentTableName];

export type EditOutcome =
  | { readonly kind: 'edited'; readonly change: Change }
  /** The organisation may not act as owner: the owner will see what it proposes. */
  | { readonly kind: 'proposed'; readonly change: Change }
  | { readonly kind: 'unchanged' };

/**
 * An edit with its stamps. Only fields that changed are stamped (and those valid only together with them); a new record is stamped
 * whole. Values that wait in a conflict go on waiting: settling it is a choice of its own. A second record where there may be one
 * (a cost row for the same year) stands, and the first waits in `conflicts`, just as after a join.
 * @throws RangeError when `after` has another key than the edit
 */
export function edit(state: CentralFile, change: Edit, actor: Actor): EditOutcome {
  const { table, key, after } = change;
  if (after && recordKey<RecordTableName>(table, after) !== key)
    throw new RangeError(`not the key of the record: ${key}`);
  const record = recordState(state, table, key);
  if (!after && !record.record) return { kind: 'unchanged' };
  const fields = after ? changedFields(table, record.record ?? record.buried, after, !record.record) : [];
  if (after && fields.length === 0) return { kind: 'unchanged' };
  const stamp = { lamport: nextLamport(state.header), device: actor.device };
  const written = (rows: Change['rows']): Change => ({ ...stamp, rows });
  if (!actsAsOwner(state, change, record, actor)) {
    return {
      kind: 'proposed',
      change: written(proposalRows(change, fields, stamp, actor.organisationId, !record.record)),
    };
  }
  const rows = after ? writeRows(record, after, fields, stamp) : deletionRows(record, stamp);
  const isUsage = table === 'usage_sources' && !after;
  return {
    kind: 'edited',
    change: withHiddenSettled(state, {
      ...written(rows),
      ...(isUsage && { usage: { without: [key], add: null } }),
    }),
  };
}

/** Both whoever owns the record now and whoever shall own it; a device says for itself whom it works for. */
function actsAsOwner(state: CentralFile, { table, key, after }: Edit, { record }: RecordState, actor: Actor): boolean {
  if (table === 'devices' && key === actor.device) return true;
  const mayEditOwner = editableOwners(state.tables, actor.organisationId);
  return [record, after].every((each) => !each || mayEditOwner(ownerOf(table, each)));
}
