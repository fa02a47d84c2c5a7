import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { type RecordOf, recordKey } from '#domain/model/tables.ts';
import { CONTENT_TABLE_NAMES } from '#domain/sync/content-tables.ts';
import { valueColumns } from '#domain/sync/field-text.ts';
import { scanUsage } from '#formats/central-file/scan-usage.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import type { BenchFile } from './bench-files.ts';
import { benchHeader, nationalTables } from './national-tables.ts';
import { nationalUsageCsv } from './national-usage.ts';
import { PCS, pc } from './next-edition.ts';

/** A central file as sharing leaves it: every field stamped, by one of sixteen PCs. */
export async function sharedFile(folder: string, rows: number): Promise<BenchFile & { readonly file: CentralFile }> {
  const path = join(folder, `shared-${rows}.b24.zip`);
  const usage = scanUsage(new TextEncoder().encode([...nationalUsageCsv(rows)].join('')));
  if (!usage) throw new Error('the made-up usage is not plain CSV');
  const tables = nationalTables();
  const stamps = CONTENT_TABLE_NAMES.flatMap((table) =>
    (tables[table] as RecordOf<typeof table>[]).flatMap((record, i) => {
      const id = recordKey(table, record);
      return valueColumns(table).map((field) => ({ table, id, field, lamport: 1 + (i % 5000), device: pc(i) }));
    }),
  );
  const devices = Array.from({ length: PCS }, (_, i) => ({ device: pc(i), organisation_id: organisationId('NO') }));
  const vector = Object.fromEntries(devices.map(({ device }) => [device, 5001]));
  const header = { ...benchHeader, vector, seen: vector };
  const file = { header, unknownResources: [], tables: { ...tables, stamps, devices }, usage };
  const bytes = await writeCentralFile(file);
  await writeFile(path, bytes);
  return { path, bytes: bytes.length, rows, file };
}
