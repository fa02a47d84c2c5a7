import type { CentralHeader } from '#domain/model/central-data.ts';
import { emptyTables, type RecordTableName, type Tables } from '#domain/model/tables.ts';
import { openPackage } from './open-package.ts';
import { problemList } from './problem-list.ts';
import { readControl } from './read-control.ts';
import { readRecords } from './read-records.ts';
import { unpackResources } from './unpack-resources.ts';

/**
 * The header and some tables of a central file, for a question about a few records: the rest is neither unpacked nor checked, so
 * nothing of it may be taken in.
 * @returns the other tables empty; `null` when the list or one of these tables is not whole
 */
export async function readSomeTables(
  bytes: Uint8Array,
  names: readonly RecordTableName[],
): Promise<{ readonly header: CentralHeader; readonly tables: Tables } | null> {
  const opened = await openPackage(bytes);
  if (opened.kind !== 'ok') return null;
  const wanted = new Set<string>(names);
  const parts = opened.parts.filter(({ resource }) => wanted.has(resource.name));
  const unpacked = await unpackResources(bytes, parts, readControl({}, 0));
  if (unpacked.kind !== 'ok' || (await unpacked.verdict)) return null;
  const tables = emptyTables();
  const problems = problemList();
  for (const name of names) {
    const part = unpacked.resources.find(({ resource }) => resource.name === name);
    if (part && !setRecords(tables, name, part.bytes, problems)) return null;
  }
  return problems.isEmpty ? { header: opened.header, tables } : null;
}

function setRecords<T extends RecordTableName>(
  tables: Tables,
  table: T,
  bytes: Uint8Array,
  problems: ReturnType<typeof problemList>,
): boolean {
  const read = readRecords(table, bytes, problems);
  if (read.kind !== 'ok') return false;
  tables[table] = read.records as Tables[T];
  return true;
}
