import type { OrganisationId } from '#domain/model/brands.ts';
import { WHOLE_RECORD } from '#domain/sync/conflict-row.ts';
import { isContentTable } from '#domain/sync/content-tables.ts';
import { recordFromTexts, textsFromJson } from '#domain/sync/field-text.ts';
import { editableOwners, ownerOf } from '#domain/sync/owner-of.ts';
import type { ProposalRow } from '#domain/sync/proposal-rows.ts';
import type { Bibliotek24Database } from './database.ts';
import { storeKey } from './store-key.ts';

/** A proposal that an office has to do with: it made it, or it is asked to. */
export type OpenProposal = { readonly row: ProposalRow; readonly isOurs: boolean };

/** Every PC has all proposals in its file; those between other offices are left out. */
export async function readOpenProposals(
  database: Bibliotek24Database,
  office: OrganisationId | null,
): Promise<OpenProposal[]> {
  const rows = await database.records('proposals').toArray();
  if (rows.length === 0 || office === null) return [];
  const mayEditOwner = editableOwners({ organisations: await database.records('organisations').toArray() }, office);
  const asked = await Promise.all(
    rows.map(async (row) => {
      if (row.owner === office) return { row, isOurs: true };
      const owner = await ownerAsked(database, row);
      return owner !== null && mayEditOwner(owner) ? { row, isOurs: false } : null;
    }),
  );
  return asked.filter((proposal) => proposal !== null);
}

/** Who owns what the proposal is about. */
async function ownerAsked(database: Bibliotek24Database, row: ProposalRow): Promise<OrganisationId | null> {
  const { table, record_id, field, value } = row;
  if (!isContentTable(table)) return null;
  const stored = await database.table<object>(table).get(storeKey(record_id));
  if (stored) return ownerOf(table, stored);
  const texts = field === WHOLE_RECORD ? textsFromJson(value) : null;
  return texts && ownerOf(table, recordFromTexts(table, texts));
}
