import type { CentralFile } from '../model/central-data.ts';
import type { Outcome } from '../model/problem.ts';
import type { Actor } from './actor.ts';
import type { Change, RowChange } from './change.ts';
import { type ConflictRow, conflictKind, conflictRow, hiddenRecord } from './conflict-row.ts';
import { isContentTable, stampedTogether } from './content-tables.ts';
import { deletionRows, keptRows, putConflict, putRecord, writeRows } from './edit-rows.ts';
import { withTexts } from './field-text.ts';
import { nextLamport } from './knowledge.ts';
import { editableOwners, ownerOf } from './owner-of.ts';
import { type RecordState, recordState } from './record-state.ts';
import { withHiddenSettled } from './settle-hidden.ts';
import { type Stamp, stampText } from './stamp.ts';

/** What a person chose: what is shown, what waits, or something new. `texts` names the fields it writes. */
export type ConflictChoice =
  | { readonly keep: 'shown' }
  | { readonly keep: 'other' }
  | { readonly keep: 'neither'; readonly texts: Readonly<Record<string, string>> };

/**
 * Settles one open conflict with a new stamp, which stands over both values wherever they are met. The row stays in `conflicts`,
 * `resolved` by that stamp, with both values: that is what `reopenConflict` takes back.
 *
 * A deletion against an edit: `shown` keeps the record, `other` deletes it. Two records where there may be one: `shown` deletes
 * the one that waits, `other` the one that stands, in whose place the other comes.
 * @returns refused when the conflict is not open (`sync.conflictGone`), the organisation may not act as owner (`sync.notOwner`),
 * or `neither` makes no sense of a whole record (`sync.wholeRecord`)
 */
export function resolveConflict(state: CentralFile, id: string, choice: ConflictChoice, actor: Actor): Outcome<Change> {
  const row = state.tables.conflicts.find((each) => each.id === id && each.resolved === '');
  const table = row?.table ?? '';
  if (!row || !isContentTable(table)) return refused('sync.conflictGone');
  const stamp = { lamport: nextLamport(state.header), device: actor.device };
  const record = recordState(state, table, row.record_id);
  const hidden = hiddenRecord(table, row);
  const subject = record.record ?? hidden;
  if (!subject) return refused('sync.conflictGone');
  if (!editableOwners(state.tables, actor.organisationId)(ownerOf(table, subject))) return refused('sync.notOwner');
  const kind = conflictKind(row);
  if (kind !== 'field' && choice.keep === 'neither') return refused('sync.wholeRecord');
  const settled = putConflict({ ...row, resolved: stampText(stamp) });
  const rows =
    kind === 'field'
      ? fieldRows(record, row, choice, stamp)
      : kind === 'deletedAndEdited'
        ? choice.keep === 'shown'
          ? keptRows(record, stamp)
          : deletionRows(record, stamp)
        : sameKeyRows(state, { ...record, record: hidden }, row, choice, stamp);
  return { kind: 'ok', value: withHiddenSettled(state, { ...stamp, rows: [...rows, settled] }), warnings: [] };
}

function fieldRows(state: RecordState, row: ConflictRow, choice: ConflictChoice, stamp: Stamp): RowChange[] {
  const { table, record, conflicts } = state;
  if (!record) return [];
  const fields = stampedTogether(table, row.field);
  // What was written together is chosen together.
  const settled = conflicts.filter(({ field, stamp_b }) => fields.includes(field) && stamp_b === row.stamp_b);
  const texts =
    choice.keep === 'neither'
      ? choice.texts
      : choice.keep === 'other'
        ? Object.fromEntries(settled.map(({ field, value_b }) => [field, value_b]))
        : {};
  const after = withTexts(table, record, texts);
  const waiting = { ...state, conflicts: conflicts.filter((each) => !settled.includes(each)) };
  return [
    ...writeRows(waiting, after, [...new Set([...fields, ...Object.keys(texts)])], stamp),
    ...settled.map((each) => putConflict({ ...each, resolved: stampText(stamp) })),
  ];
}

function sameKeyRows(
  state: CentralFile,
  hidden: RecordState,
  row: ConflictRow,
  choice: ConflictChoice,
  stamp: Stamp,
): readonly RowChange[] {
  if (choice.keep === 'shown' || !hidden.record) return deletionRows(hidden, stamp);
  const shown = recordState(state, hidden.table, row.value_a);
  return [...(shown.record ? deletionRows(shown, stamp) : []), putRecord(hidden.table, hidden.key, hidden.record)];
}

/**
 * Takes a settled field conflict back: both values stand against each other again, under new stamps, so that every PC sees it.
 * A settled conflict about a whole record is taken back by writing or deleting the record again.
 */
export function reopenConflict(state: CentralFile, id: string, actor: Actor): Outcome<Change> {
  const row = state.tables.conflicts.find((each) => each.id === id && each.resolved !== '');
  const table = row?.table ?? '';
  if (!row || !isContentTable(table) || conflictKind(row) !== 'field') return refused('sync.conflictGone');
  const record = recordState(state, table, row.record_id);
  if (!record.record) return refused('sync.recordGone');
  if (!editableOwners(state.tables, actor.organisationId)(ownerOf(table, record.record)))
    return refused('sync.notOwner');
  const fields = stampedTogether(table, row.field);
  const settled = state.tables.conflicts.filter(
    (each) =>
      each.table === table &&
      each.record_id === row.record_id &&
      fields.includes(each.field) &&
      each.resolved === row.resolved &&
      each.stamp_b === row.stamp_b,
  );
  const waits = { lamport: nextLamport(state.header), device: actor.device };
  const stands = { ...waits, lamport: waits.lamport + 1 };
  const texts = Object.fromEntries(settled.map(({ field, value_a }) => [field, value_a]));
  const after = withTexts(table, record.record, texts);
  const rows = settled.map(({ field, value_a, value_b }) =>
    putConflict(
      conflictRow(table, record.key, field, { stamp: stands, text: value_a }, { stamp: waits, text: value_b }),
    ),
  );
  const change = { ...stands, rows: [...writeRows(record, after, fields, stands), ...rows] };
  return { kind: 'ok', value: withHiddenSettled(state, change), warnings: [] };
}

function refused(code: string): Outcome<Change> {
  return { kind: 'refused', problems: [{ severity: 'error', code }] };
}
