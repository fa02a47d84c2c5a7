import type { CentralFile } from '#domain/model/central-data.ts';
import { RECORD_TABLE_NAMES, type RecordTableName } from '#domain/model/tables.ts';
import { join } from '#domain/sync/join.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { writeRecords } from '#formats/central-file/write-records.ts';
import { writeUsage } from '#formats/central-file/write-usage.ts';

/** The resources of a file as they would be written: equal when the content hash is, and cheaper for many comparisons. */
export function contentOf({ tables, usage, unknownResources }: CentralFile): Record<string, string> {
  const part = <T extends RecordTableName>(name: T) => [name, writeRecords(name, tables[name]).text] as const;
  const unknown = unknownResources.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('hex')] as const);
  return {
    ...Object.fromEntries([...RECORD_TABLE_NAMES.map(part), ...unknown.toSorted()]),
    usage: Buffer.from(writeUsage(usage).bytes).toString(),
  };
}

/** Writes the file, has it read again with every check of the reader, and gives its content hash. */
export async function contentHashOf(file: CentralFile): Promise<string> {
  const read = await readCentralFile(await writeCentralFile(file));
  if (read.kind !== 'ok') throw new Error(`not readable: ${JSON.stringify(read.problems)}`);
  return read.contentHash;
}

/** All of them joined, from the left. @throws Error when they are not states of one file */
export function joined(first: CentralFile, ...others: readonly CentralFile[]): CentralFile {
  return others.reduce((state, other) => {
    const outcome = join(state, other);
    if (outcome.kind !== 'ok') throw new Error('files of different fileId');
    return outcome.value;
  }, first);
}
