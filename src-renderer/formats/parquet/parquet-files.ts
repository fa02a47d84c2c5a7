import { parquetWriteBuffer } from 'hyparquet-writer';
import type { CentralFile } from '#domain/model/central-data.ts';
import { type Column, TABLE_NAMES, TABLES, type TableName } from '#domain/model/tables.ts';
import { nameEmptyRowGroups } from './empty-row-groups.ts';
import { type ParquetColumn, parquetColumn } from './parquet-column.ts';
import { usageColumns } from './usage-parquet.ts';

export type ParquetFile = {
  readonly table: TableName;
  /** `<table>.parquet` */
  readonly name: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
};

/** Whoever wrote the file, in its foot; a file without it is not ours to write over. */
export const WRITTEN_BY = 'bibliotek24';

/**
 * The central file's tables as Parquet, one file each in the order of the format, for DuckDB, Spark and whatever else reads
 * it. Money stays whole øre. Each says in its foot which file and revision it was made of, and when that is sample data.
 * The same data give the same bytes. Tables come one at a time: a country's usage fills some hundred megabytes on the way.
 */
export function* parquetFiles(file: CentralFile): Generator<ParquetFile> {
  for (const table of TABLE_NAMES) {
    const columns = table === 'usage' ? usageColumns(file.usage) : recordColumns(file, table);
    const rows = table === 'usage' ? file.usage.length : file.tables[table].length;
    yield { table, name: `${table}.parquet`, rows, bytes: parquetBytes(columns, file) };
  }
}

/** The table's columns, and after them those that this version does not know, as text. */
function recordColumns(file: CentralFile, table: Exclude<TableName, 'usage'>): ParquetColumn[] {
  const records = file.tables[table] as readonly (Readonly<Record<string, unknown>> & { readonly extra?: Extra })[];
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns;
  const unknown = [...new Set(records.flatMap(({ extra }) => Object.keys(extra ?? {})))].toSorted();
  return [
    ...Object.entries(columns).map(([name, { type }]) =>
      parquetColumn(name, type, records.length, (row) => records[row]?.[name]),
    ),
    ...unknown.map((name) => parquetColumn(name, 'text', records.length, (row) => records[row]?.extra?.[name] ?? null)),
  ];
}

type Extra = Readonly<Record<string, string>>;

function parquetBytes(columns: readonly ParquetColumn[], { header }: CentralFile): Uint8Array {
  const about = {
    'b24.fileId': header.fileId,
    'b24.revision': String(header.revision),
    'b24.format': String(header.format),
    'b24.sample': String(header.extra?.sample === true),
  };
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ source }) => source),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(({ schema }) => schema)],
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: WRITTEN_BY,
  });
  const bytes = new Uint8Array(buffer);
  if (columns[0]?.source.data.length === 0) nameEmptyRowGroups(bytes);
  return bytes;
}
