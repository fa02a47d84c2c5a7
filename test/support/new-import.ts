import type { ImportRecord, NewImport } from '#data/usage-import.ts';
import type { UsageSource } from '#domain/model/tables.ts';
import type { UsageColumns } from '#domain/model/usage-columns.ts';

/** An import of a source and its rows, placed whole on one organisation. */
export function newImport(
  source: UsageSource,
  rows: UsageColumns,
  changes: Partial<Omit<NewImport, 'record'>> & { readonly record?: Partial<ImportRecord> } = {},
): NewImport {
  const { record, ...others } = changes;
  return {
    source,
    rows,
    file: null,
    aliases: [],
    replaces: null,
    ...others,
    record: {
      sourceId: source.id,
      sha256: source.sha256,
      fileName: source.file_name,
      owner: source.owner,
      index: 0,
      mapping: null,
      choices: { services: [], organisations: { kind: 'one', placement: { kind: 'organisation', id: 'NO-42' } } },
      notPlaced: [],
      importedAt: source.imported_at,
      unknown: null,
      ...record,
    },
  };
}
