import type { CentralFile } from '../model/central-data.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { type RecordTableName, recordKey } from '../model/tables.ts';
import type { Actor } from './actor.ts';
import type { Change } from './change.ts';
import { WHOLE_RECORD } from './conflict-row.ts';
import { isContentTable, stampedTogether } from './content-tables.ts';
import { type Edit, edit } from './edit.ts';
import { deletionRows } from './edit-rows.ts';
import { recordFromTexts, textsFromJson, withTexts } from './field-text.ts';
import { nextLamport } from './knowledge.ts';
import { editableOwners, ownerOf } from './owner-of.ts';
import type { ProposalRow } from './proposal-rows.ts';
import { recordState } from './record-state.ts';

/**
 * The owner takes a proposal: the value is written as the owner's own edit and the proposal goes. What was proposed together and
 * is valid only together is taken together.
 * @returns the change; refused when the proposal is gone (`sync.proposalGone`), its record is (`sync.recordGone`), or the
 * organisation may not act as owner (`sync.notOwner`)
 */
export function takeProposal(state: CentralFile, id: string, actor: Actor): Outcome<Change> {
  const proposal = state.tables.proposals.find((row) => row.id === id);
  if (!proposal) return refused('sync.proposalGone');
  const together = proposedTogether(state, proposal);
  const change = editOf(state, together);
  if (!change) return refused('sync.recordGone');
  const outcome = edit(state, change, actor);
  if (outcome.kind === 'proposed') return refused('sync.notOwner');
  const removal = removalOf(state, together, actor);
  if (outcome.kind === 'unchanged') return ok(removal);
  return ok({ ...outcome.change, rows: [...outcome.change.rows, ...removal.rows] });
}

/** The owner declines a proposal, or whoever made it takes it back: it goes, and nothing else changes. */
export function declineProposal(state: CentralFile, id: string, actor: Actor): Outcome<Change> {
  const proposal = state.tables.proposals.find((row) => row.id === id);
  if (!proposal) return refused('sync.proposalGone');
  const mayEditOwner = editableOwners(state.tables, actor.organisationId);
  const together = proposedTogether(state, proposal);
  const change = editOf(state, together);
  const about = change ? [recordState(state, change.table, change.key).record, change.after] : [];
  const isOwner = about.every((record) => !record || !change || mayEditOwner(ownerOf(change.table, record)));
  return isOwner || mayEditOwner(proposal.owner) ? ok(removalOf(state, together, actor)) : refused('sync.notOwner');
}

function proposedTogether({ tables }: CentralFile, proposal: ProposalRow): readonly ProposalRow[] {
  const { table, record_id, field, stamp, owner } = proposal;
  const fields = isContentTable(table) ? stampedTogether(table, field) : [];
  if (fields.length < 2) return [proposal];
  return tables.proposals.filter(
    (row) =>
      row.table === table &&
      row.record_id === record_id &&
      row.stamp === stamp &&
      row.owner === owner &&
      fields.includes(row.field),
  );
}

/** What proposals for one record would do as an edit; `null` when the record is gone, or its table is not known here. */
function editOf(state: CentralFile, together: readonly ProposalRow[]): Edit | null {
  const [first] = together;
  if (!first || !isContentTable(first.table)) return null;
  const { table, record_id, field, value } = { ...first, table: first.table };
  const { record } = recordState(state, table, record_id);
  if (field !== WHOLE_RECORD) {
    const texts = Object.fromEntries(together.map((row) => [row.field, row.value]));
    return record && asEdit(table, record_id, withTexts(table, record, texts));
  }
  if (value === '') return record && asEdit(table, record_id, null);
  const texts = textsFromJson(value);
  const after = texts && recordFromTexts(table, texts);
  return after && recordKey<RecordTableName>(table, after) === record_id ? asEdit(table, record_id, after) : null;
}

function asEdit(table: Edit['table'], key: string, after: object | null): Edit {
  // `after` was made for this table.
  return { table, key, after } as Edit;
}

function removalOf(state: CentralFile, proposals: readonly ProposalRow[], { device }: Actor): Change {
  const stamp = { lamport: nextLamport(state.header), device };
  return { ...stamp, rows: proposals.flatMap(({ id }) => deletionRows(recordState(state, 'proposals', id), stamp)) };
}

function ok(value: Change): Outcome<Change> {
  return { kind: 'ok', value, warnings: [] };
}

function refused(code: Problem['code']): Outcome<Change> {
  return { kind: 'refused', problems: [{ severity: 'error', code }] };
}
