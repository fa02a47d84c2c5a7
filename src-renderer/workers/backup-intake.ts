import type { Bibliotek24Database } from '#data/database.ts';
import { countRecords, loadTables, readMeta, replaceDataset, TABLES_OF_RECORDS } from '#data/dataset-store.ts';
import { type LocalState, localResource, readLocalState, takeLocalState, writeLocalState } from '#data/local-state.ts';
import { newMeta } from '#data/rows.ts';
import type { Stored } from '#data/stored.ts';
import { loadUsage, USAGE_STORES } from '#data/usage/usage-store.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';

/** A backup as the host takes it. */
export type MadeBackup = {
  readonly bytes: Uint8Array;
  /** The last journal entry that is in it. */
  readonly sequence: number;
  readonly holdings: { readonly fileId: string; readonly counts: Readonly<Record<string, number>> };
};

const STORES = [...TABLES_OF_RECORDS, ...USAGE_STORES, 'meta', 'aliases', 'mappings', 'imports', 'local_records'];

/** Everything that is stored, as it was at one moment. */
export async function wholeState(
  database: Bibliotek24Database,
): Promise<{ readonly file: CentralFile; readonly local: LocalState; readonly sequence: number }> {
  return database.transaction('r', STORES, async () => {
    const meta = await readMeta(database);
    const [tables, usage, local] = await Promise.all([
      loadTables(database),
      loadUsage(database),
      readLocalState(database, meta),
    ]);
    const { header, unknownResources } = meta ?? newMeta();
    return { file: { header, tables, usage, unknownResources }, local, sequence: meta?.journalSequence ?? 0 };
  });
}

export async function makeBackup(database: Bibliotek24Database): Promise<MadeBackup> {
  const { file, local, sequence } = await wholeState(database);
  const unknownResources = [...file.unknownResources, localResource(local)];
  const bytes = await writeCentralFile({ ...file, unknownResources });
  return { bytes, sequence, holdings: { fileId: file.header.fileId, counts: await countRecords(database) } };
}

/**
 * Puts a backup in place of what is stored.
 * @param sequence the journal entry that the data stand at from now on: the backup's own when the database was lost, the
 * newest one when she goes back to how things were
 */
export async function restoreBackup(
  database: Bibliotek24Database,
  bytes: Uint8Array,
  sequence: number,
): Promise<Outcome<Stored<void>>> {
  const read = await readCentralFile(bytes);
  if (read.kind === 'refused') return read;
  const { state, others } = takeLocalState(read.value.unknownResources);
  const file = { ...read.value, unknownResources: others };
  const origin = state?.origin ?? { fileName: null, readAt: null, sample: false };
  const stored = await replaceDataset(database, file, origin);
  if (stored.kind === 'full') return { kind: 'ok', value: stored, warnings: [] };
  await database.transaction('rw', ['meta', 'aliases', 'mappings', 'imports', 'local_records'], async () => {
    const meta = await readMeta(database);
    if (meta)
      await database.meta.put({ ...meta, journalSequence: sequence, ...(state?.device && { device: state.device }) });
    if (state) await writeLocalState(database, state);
  });
  return { kind: 'ok', value: { kind: 'stored', value: undefined }, warnings: read.warnings };
}
