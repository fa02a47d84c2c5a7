import type { Bibliotek24Database } from '#data/database.ts';
import { TABLE_NAMES, type TableName } from '#domain/model/tables.ts';
import { parquetFiles } from '#formats/parquet/parquet-files.ts';
import { type PackedFile, writeZip } from '#formats/zip/write-zip.ts';
import { wholeState } from './backup-intake.ts';

/** `fraction` 0–1 of the tables that are written. */
export type ParquetProgress = { readonly table: TableName; readonly fraction: number };

export type ParquetExport = {
  /** A ZIP with one Parquet file for each table. */
  readonly bytes: Uint8Array;
  readonly revision: number;
  readonly sample: boolean;
};

/** Everything that is shared, as it is stored here now. What is local to this PC stays here. */
export async function parquetExport(
  database: Bibliotek24Database,
  report: (progress: ParquetProgress) => void,
): Promise<ParquetExport> {
  const { file, local } = await wholeState(database);
  const packed: PackedFile[] = [];
  for (const { table, name, bytes } of parquetFiles(file)) {
    packed.push({ name, bytes });
    report({ table, fraction: packed.length / TABLE_NAMES.length });
  }
  return { bytes: writeZip(packed), revision: file.header.revision, sample: local.origin.sample };
}
