import { type EditionChanges, editionChanges } from '#domain/sync/edition-changes.ts';
import { readSomeTables } from '#formats/central-file/read-some-tables.ts';

/** The changes, and which editions they lie between. */
export type ChangesOfEdition = EditionChanges & { readonly revision: number; readonly since: number };

/**
 * What an edition brought, by whom.
 * @param before an earlier one
 * @returns `null` when one of them cannot be read
 */
export async function changesOfEdition(edition: Uint8Array, before: Uint8Array): Promise<ChangesOfEdition | null> {
  const older = await readSomeTables(before, []);
  const read = older && (await readSomeTables(edition, ['stamps', 'tombstones', 'proposals', 'devices']));
  if (!read) return null;
  const { revision } = read.header;
  return { ...editionChanges(read.tables, older.header.vector), revision, since: older.header.revision };
}
