import { canonicalJson } from '../documents/canonical-json.ts';
import type { OrganisationId } from '../model/brands.ts';
import type { RecordOf } from '../model/tables.ts';
import type { RowChange } from './change.ts';
import { WHOLE_RECORD } from './conflict-row.ts';
import type { Edit } from './edit.ts';
import { fieldText, recordTexts } from './field-text.ts';
import { sha256OfText } from './sha256.ts';
import { type Stamp, stampText } from './stamp.ts';

export type ProposalRow = RecordOf<'proposals'>;

/**
 * An edit of somebody else's record as proposals: one for each field that would change. A record that would be new is one proposal
 * with the whole record as JSON, a deletion one with no value; both name the field `*`.
 * @param owner who proposes
 */
export function proposalRows(
  { table, key, after }: Edit,
  fields: readonly string[],
  stamp: Stamp,
  owner: OrganisationId,
  isNew: boolean,
): RowChange[] {
  const propose = (field: string, value: string) => putProposal(proposal(table, key, field, value, stamp, owner));
  if (!after) return [propose(WHOLE_RECORD, '')];
  if (isNew) return [propose(WHOLE_RECORD, canonicalJson(recordTexts(table, after)))];
  return fields.map((field) => propose(field, fieldText(table, after, field) ?? ''));
}

function proposal(
  table: string,
  record_id: string,
  field: string,
  value: string,
  at: Stamp,
  owner: OrganisationId,
): ProposalRow {
  return proposalOf({ table, record_id, field, value, stamp: stampText(at), owner });
}

/** Named by all that it says, so that the same proposal is one wherever it is met. */
export function proposalOf({ table, record_id, field, value, stamp, owner }: Omit<ProposalRow, 'id'>): ProposalRow {
  const rest = { table, record_id, field, value, stamp, owner };
  return { id: sha256OfText(canonicalJson(Object.values(rest))), ...rest };
}

function putProposal(row: ProposalRow): RowChange {
  return { table: 'proposals', key: row.id, after: row };
}
