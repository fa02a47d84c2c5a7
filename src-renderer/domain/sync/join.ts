import type { CentralFile } from '../model/central-data.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import { emptyTables, type Tables } from '../model/tables.ts';
import { CONTENT_TABLE_NAMES, type ContentTableName } from './content-tables.ts';
import { fileIndex } from './file-index.ts';
import { hideDuplicates } from './hide-duplicates.ts';
import { joinAccounts } from './join-accounts.ts';
import { joinHeader } from './join-header.ts';
import { joinResources } from './join-resources.ts';
import { type JoinedTable, joinTable } from './join-table.ts';
import { joinUsage } from './join-usage.ts';

/**
 * Joins two states of one central file: nothing that either of them holds is lost, and the order in which states are joined makes
 * no difference to the content. The rules are those of "Records and stamps" in the document of the central file.
 *
 * It is no three-way merge: there is no base. After a lost race a base makes the other PC's old value look like a change.
 * @returns the joined state, with a warning for each usage source that the two give different rows; refused (`sync.otherFile`) when
 * they are not states of one file
 */
export function join(a: CentralFile, b: CentralFile): Outcome<CentralFile> {
  if (a.header.fileId !== b.header.fileId) {
    const params = { mine: a.header.fileId, other: b.header.fileId };
    return { kind: 'refused', problems: [{ severity: 'error', code: 'sync.otherFile', params }] };
  }
  const [indexA, indexB] = [fileIndex(a), fileIndex(b)];
  const tables = emptyTables();
  const joined = CONTENT_TABLE_NAMES.map((table): JoinedTable => {
    const whole = joinTable(table, indexA, indexB);
    const { records, conflicts } = hideDuplicates(table, whole.records);
    setRecords(tables, table, records);
    return { ...whole, records, conflicts: [...whole.conflicts, ...conflicts] };
  });
  Object.assign(tables, joinAccounts(joined, a.tables, b.tables));
  const isDeleted = deletedSources(tables);
  const { usage, differing } = joinUsage(a.usage, b.usage, isDeleted);
  const value = {
    header: joinHeader(a, b),
    tables,
    usage,
    unknownResources: joinResources(a.unknownResources, b.unknownResources),
  };
  return { kind: 'ok', value, warnings: differing.toSorted().map(differingSource) };
}

function setRecords<T extends ContentTableName>(tables: Tables, table: T, records: JoinedTable['records']): void {
  // Each record came out of this table of one of the two files.
  tables[table] = records.map(({ record }) => record) as unknown as Tables[T];
}

function deletedSources({ tombstones, usage_sources }: Tables): (source: string) => boolean {
  const deleted = new Set(tombstones.filter(({ table }) => table === 'usage_sources').map(({ id }) => id));
  for (const { id } of usage_sources) deleted.delete(id);
  return (source) => deleted.has(source);
}

function differingSource(id: string): Problem {
  return { severity: 'warning', code: 'sync.sourceDiffers', table: 'usage', params: { id } };
}
