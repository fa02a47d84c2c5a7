import type { CentralFile, UnknownResource } from '#domain/model/central-data.ts';
import type { Problem } from '#domain/model/problem.ts';
import {
  emptyTables,
  RECORD_TABLE_NAMES,
  type RecordTableName,
  TABLE_NAMES,
  type Tables,
} from '#domain/model/tables.ts';
import type { UsageColumns } from '#domain/model/usage-columns.ts';
import type { Refused } from '../zip/zip-problem.ts';
import { checkRecords } from './check-records.ts';
import { missingReferences } from './check-references.ts';
import { contentHash } from './content-hash.ts';
import { openPackage } from './open-package.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { type Cancelled, type ReadControl, type ReadOptions, readControl } from './read-control.ts';
import { readRecords } from './read-records.ts';
import { readUsageRows } from './read-usage-rows.ts';
import { scanUsage } from './scan-usage.ts';
import { type UnpackedResources, unpackResources } from './unpack-resources.ts';

/** A verified file; `warnings` are references to records that are not in it. */
export type CentralFileRead = {
  readonly kind: 'ok';
  readonly value: CentralFile;
  readonly warnings: readonly Problem[];
  /** See `contentHash`. */
  readonly contentHash: string;
};

type RefusedFile = { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Reads and verifies a central file (`*.b24.zip`) whole or not at all, by the rules of the document "central file".
 * Runs in a browser worker and in Node; gives way between steps, so that a cancellation can arrive.
 * @returns the file, or why it is refused: one finding about its form, or the first findings about its values
 */
export async function readCentralFile(
  bytes: Uint8Array,
  options?: ReadOptions & { cancelled?: never },
): Promise<CentralFileRead | RefusedFile>;
export async function readCentralFile(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<CentralFileRead | RefusedFile | Cancelled>;
export async function readCentralFile(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<CentralFileRead | RefusedFile | Cancelled> {
  const opened = await openPackage(bytes);
  if (opened.kind !== 'ok') return opened;
  // Every byte is unpacked and then read.
  const control = readControl(options, 2 * opened.unpackedBytes);
  const unpacked = await unpackResources(bytes, opened.parts, control);
  if (unpacked.kind !== 'ok') return unpacked;
  const { resources, verdict } = unpacked;
  const problems = problemList();
  // The largest table is read while the platform still computes the hashes.
  const usage = readUsage(bytesOf(resources, 'usage'), problems);
  const wrongHash = await verdict;
  if (wrongHash) return wrongHash;
  const stopped = control.advance(bytesOf(resources, 'usage').length);
  if (stopped) return stopped;
  const tables = await readTables(resources, problems, control);
  if (tables.kind !== 'ok') return tables;
  if (usage.kind !== 'ok') return usage;
  if (!problems.isEmpty) return { kind: 'refused', problems: problems.all() };
  const value = {
    header: opened.header,
    tables: tables.value,
    usage: usage.usage,
    unknownResources: unknown(resources),
  };
  const listed = resources.map(({ resource }) => resource);
  return {
    kind: 'ok',
    value,
    warnings: missingReferences(value),
    contentHash: await contentHash(opened.header.fileId, listed),
  };
}

type Resources = UnpackedResources['resources'];

function readUsage(
  bytes: Uint8Array,
  problems: ProblemList,
): { readonly kind: 'ok'; readonly usage: UsageColumns } | Refused {
  const usage = scanUsage(bytes);
  return usage ? { kind: 'ok', usage } : readUsageRows(bytes, problems);
}

async function readTables(
  resources: Resources,
  problems: ProblemList,
  control: ReadControl,
): Promise<{ readonly kind: 'ok'; readonly value: Tables } | Refused | Cancelled> {
  const tables = emptyTables();
  for (const table of RECORD_TABLE_NAMES) {
    if (!resources.some(({ resource }) => resource.name === table)) continue;
    const bytes = bytesOf(resources, table);
    const refused = readTable(table, bytes, tables, problems);
    if (refused) return refused;
    const stopped = control.advance(bytes.length);
    if (stopped) return stopped;
  }
  return { kind: 'ok', value: tables };
}

function readTable<T extends RecordTableName>(
  table: T,
  bytes: Uint8Array,
  tables: Tables,
  problems: ProblemList,
): Refused | null {
  const read = readRecords(table, bytes, problems);
  if (read.kind !== 'ok') return read;
  checkRecords(table, read, problems);
  tables[table] = read.records as Tables[T];
  return null;
}

function bytesOf(resources: Resources, table: string): Uint8Array {
  return resources.find(({ resource }) => resource.name === table)?.bytes ?? new Uint8Array();
}

function unknown(resources: Resources): UnknownResource[] {
  return resources
    .filter(({ resource }) => !(TABLE_NAMES as readonly string[]).includes(resource.name))
    .map(({ resource: { name, path, descriptor }, bytes }) => ({ name, path, descriptor, bytes }));
}
