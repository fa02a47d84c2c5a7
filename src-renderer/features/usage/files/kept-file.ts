import { unpackFile } from '#data/kept-files.ts';
import type { ImportRecord } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import type { UsageFileRef } from '#workers/client.ts';

/** The file an import was made from, as it was; null when it was too large to keep. */
export async function keptFile({ sha256, fileName }: Pick<ImportRecord, 'sha256' | 'fileName'>): Promise<File | null> {
  const kept = await database.kept_files.get(sha256);
  return kept ? new File([await unpackFile(kept)], fileName) : null;
}

/** The file of an import, to be read the way it was read then. */
export async function keptFileRef(record: ImportRecord): Promise<UsageFileRef | null> {
  const file = await keptFile(record);
  return file && { key: `kept ${record.sourceId}`, file, name: record.fileName, mapping: record.mapping };
}
