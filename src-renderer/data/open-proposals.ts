import type { OrganisationId } from '#domain/model/brands.ts';
import { WHOLE_RECORD } from '#domain/sync/conflict-row.ts';
import { isContentTable } from '#domain/sync/content-tables.ts';
import { fieldText, recordFromTexts, textsFromJson } from '#domain/sync/field-text.ts';
import { editableOwners, ownerOf } from '#domain/sync/owner-of.ts';
import type { ProposalRow } from '#domain/sync/proposal-rows.ts';
import type { Bibliotek24Database } from './database.ts';
import { storeKey } from './store-key.ts';

/** A proposal that an office has to do with: it made it, or it is asked to. */
export type OpenProposal = {
  readonly row: ProposalRow;
  readonly isOurs: boolean;
  /** The field as it stands now, as in the file; null where the record is not there, or is proposed as a whole. */
  readonly now: string | null;
};

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
      const stored = await recordAsked(database, row);
      const now = stored && isContentTable(row.table) ? (fieldText(row.table, stored, row.field) ?? null) : null;
      if (row.owner === office) return { row, isOurs: true, now };
      const owner = ownerAsked(row, stored);
      return owner !== null && mayEditOwner(owner) ? { row, isOurs: false, now } : null;
    }),
  );
  return asked.filter((proposal) => proposal !== null);
}

async function recordAsked(database: Bibliotek24Database, row: ProposalRow): Promise<object | undefined> {
  return isContentTable(row.table) ? database.table<object>(row.table).get(storeKey(row.record_id)) : undefined;
}

/** Who owns what the proposal is about. */
function ownerAsked({ table, field, value }: ProposalRow, stored: object | undefined): OrganisationId | null {
  if (!isContentTable(table)) return null;
  if (stored) return ownerOf(table, stored);
  const texts = field === WHOLE_RECORD ? textsFromJson(value) : null;
  return texts && ownerOf(table, recordFromTexts(table, texts));
}
