import type { CentralFile } from '#domain/model/central-data.ts';
import { isLaterTable, TABLE_NAMES, type TableName } from '#domain/model/tables.ts';
import { encodeUtf8 } from '../csv/utf8.ts';
import { sha256Hex } from '../zip/sha256.ts';
import { writeZip } from '../zip/write-zip.ts';
import { canonicalJson } from './canonical-json.ts';
import { contentHash } from './content-hash.ts';
import { DESCRIPTOR, tablePath } from './read-descriptor.ts';
import { PACKAGE_KEYS } from './read-header.ts';
import { tableSchema } from './table-schema.ts';
import { writeRecords } from './write-records.ts';
import { writeUsage } from './write-usage.ts';

/**
 * Writes a central file. The same state gives the same bytes, whatever order its records, rows and keys are in: entries, dates and
 * compression are fixed, rows and keys sorted. Columns, resources and root keys this version does not know are written back.
 */
export async function writeCentralFile(file: CentralFile): Promise<Uint8Array> {
  const parts = partsOf(file);
  const resources = await Promise.all(
    parts.map(async ({ descriptor, bytes }) => ({
      ...descriptor,
      bytes: bytes.length,
      hash: `sha256:${await sha256Hex(bytes)}`,
    })),
  );
  const { extra, parents, ...header } = file.header;
  const descriptor = { ...PACKAGE_KEYS, ...extra, ...header, parents: Array.from(new Set(parents)).sort(), resources };
  return writeZip([
    { name: DESCRIPTOR, bytes: encodeUtf8(canonicalJson(descriptor)) },
    ...parts.map(({ path, bytes }) => ({ name: path, bytes })),
  ]);
}

/** The content hash that the file would have, without packing it: see `contentHash`. */
export async function contentHashOf(file: CentralFile): Promise<string> {
  const hashing = partsOf(file).map(async ({ descriptor, bytes }) => ({
    name: descriptor.name,
    sha256: await sha256Hex(bytes),
  }));
  return contentHash(file.header.fileId, await Promise.all(hashing));
}

function partsOf(file: CentralFile): Part[] {
  const written = TABLE_NAMES.filter((table) => !isLaterTable(table) || hasRows(table, file));
  return [...written.map((table) => tablePart(table, file)), ...unknownParts(file)];
}

function hasRows(table: TableName, { tables, usage }: CentralFile): boolean {
  return (table === 'usage' ? usage : tables[table]).length > 0;
}

type PartDescriptor = Readonly<Record<string, unknown>> & { readonly name: string };
type Part = { readonly path: string; readonly bytes: Uint8Array; readonly descriptor: PartDescriptor };

function tablePart(table: TableName, file: CentralFile): Part {
  const { bytes, unknownColumns } = tableBytes(table, file);
  const path = tablePath(table);
  return {
    path,
    bytes,
    descriptor: {
      name: table,
      path,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: tableSchema(table, unknownColumns),
    },
  };
}

function tableBytes(
  table: TableName,
  { tables, usage }: CentralFile,
): { readonly bytes: Uint8Array; readonly unknownColumns: readonly string[] } {
  if (table === 'usage') return writeUsage(usage);
  const { text, unknownColumns } = writeRecords(table, tables[table]);
  return { bytes: encodeUtf8(text), unknownColumns };
}

function unknownParts({ unknownResources }: CentralFile): Part[] {
  return unknownResources
    .map(({ name, path, bytes, descriptor }) => ({ path, bytes, descriptor: { ...descriptor, name, path } }))
    .sort((a, b) => (a.descriptor.name < b.descriptor.name ? -1 : 1));
}
