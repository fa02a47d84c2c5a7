import type { Bibliotek24Database } from '#data/database.ts';
import { countRecords, loadTables, readMeta, replaceDataset, TABLES_OF_RECORDS } from '#data/dataset-store.ts';
import { type LocalState, localResource, readLocalState, takeLocalState, writeLocalState } from '#data/local-state.ts';
import { newMeta } from '#data/rows.ts';
import type { Stored } from '#data/stored.ts';
import { isUsageIntact } from '#data/usage/intact.ts';
import { loadUsage, USAGE_STORES } from '#data/usage/usage-store.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';

/** A backup as the host takes it. */
export type MadeBackup = {
  readonly kind: 'made';
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

/** What is stored cannot be what was stored: a backup of it would push a whole one out, and could not be restored. */
export type Damaged = { readonly kind: 'damaged' };

export async function makeBackup(database: Bibliotek24Database): Promise<MadeBackup | Damaged> {
  if (!(await isUsageIntact(database))) return { kind: 'damaged' };
  const { file, local, sequence } = await wholeState(database);
  if (!(await isReadable(file))) return { kind: 'damaged' };
  const unknownResources = [
    ...file.unknownResources,
    localResource({ ...local, history: await database.history.toArray() }),
  ];
  const bytes = await writeCentralFile({ ...file, unknownResources });
  return {
    kind: 'made',
    bytes,
    sequence,
    holdings: { fileId: file.header.fileId, counts: await countRecords(database) },
  };
}

/** The records by the rules of whoever reads them; usage has hashes of its own. */
async function isReadable(file: CentralFile): Promise<boolean> {
  try {
    const read = await readCentralFile(await writeCentralFile({ ...file, usage: emptyUsage() }));
    if (read.kind === 'refused') console.error('stored records are damaged', read.problems.slice(0, 10));
    return read.kind === 'ok';
  } catch (error) {
    // A record that is not of its table's shape cannot even be written.
    console.error('stored records are damaged', error);
    return false;
  }
}

/**
 * Puts a backup in place of what is stored, in one transaction.
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
  const also = async () => {
    const meta = (await readMeta(database)) ?? newMeta();
    await database.meta.put({ ...meta, journalSequence: sequence, ...(state?.device && { device: state.device }) });
    if (state) await writeLocalState(database, state, new Date().toISOString());
  };
  const stored = await replaceDataset(database, file, origin, { isAnew: true, also });
  const value = stored.kind === 'full' ? stored : ({ kind: 'stored', value: undefined } as const);
  return { kind: 'ok', value, warnings: read.warnings };
}
