import { type RecordOf, type RecordTableName, recordKey } from '#domain/model/tables.ts';
import { type ContentTableName, isContentTable } from '#domain/sync/content-tables.ts';
import { fieldText } from '#domain/sync/field-text.ts';
import { UNSTAMPED } from '#domain/sync/stamp.ts';
import type { EditionView, FieldInEdition } from '#domain/sync/trace-conflict.ts';
import { readSomeTables } from '#formats/central-file/read-some-tables.ts';

/** The field that a conflict is about. */
export type AskedField = { readonly table: string; readonly key: string; readonly field: string };

/**
 * One edition as it tells of some fields: its vector, and each field as it stood in it.
 * @returns a view for each field asked about; `null` when the edition cannot be read
 */
export async function viewsOfEdition(
  bytes: Uint8Array,
  asked: readonly AskedField[],
): Promise<readonly Omit<EditionView, 'savedAt'>[] | null> {
  const tables = new Set(asked.map(({ table }) => table).filter(isContentTable));
  const read = await readSomeTables(bytes, [...tables, 'stamps']);
  if (!read) return null;
  const { header } = read;
  const { revision, vector } = header;
  return asked.map(({ table, key, field }) => ({
    revision,
    vector,
    field: isContentTable(table) ? fieldIn(read.tables, table, key, field) : null,
  }));
}

type Read = NonNullable<Awaited<ReturnType<typeof readSomeTables>>>['tables'];

function fieldIn(tables: Read, table: ContentTableName, key: string, field: string): FieldInEdition | null {
  const records: readonly RecordOf<ContentTableName>[] = tables[table];
  const record = records.find((each) => recordKey<RecordTableName>(table, each) === key);
  if (!record) return null;
  const stamp = tables.stamps.find((row) => row.table === table && row.id === key && row.field === field);
  return { text: fieldText(table, record, field) ?? '', stamp: stamp ?? UNSTAMPED };
}
