import { createWriteStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { scanUsage } from '#formats/central-file/scan-usage.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { benchHeader, nationalTables } from './national-tables.ts';
import { nationalUsageCsv } from './national-usage.ts';

export type BenchFile = { readonly path: string; readonly bytes: number; readonly rows: number };

/** A usage table of this many rows as CSV, written to `folder`. */
export async function usageFile(folder: string, rows: number): Promise<BenchFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `usage-${rows}.csv`);
  await pipeline(Readable.from(nationalUsageCsv(rows)), createWriteStream(path));
  return { path, bytes: (await stat(path)).size, rows };
}

/** A central file of 15 counties and ten years with this many usage rows. */
export async function centralFile(folder: string, rows: number): Promise<BenchFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `central-${rows}.b24.zip`);
  const usage = scanUsage(new TextEncoder().encode([...nationalUsageCsv(rows)].join('')));
  if (!usage) throw new Error('the made-up usage is not plain CSV');
  const file = { header: benchHeader, unknownResources: [], tables: nationalTables(), usage };
  const bytes = await writeCentralFile(file);
  await writeFile(path, bytes);
  return { path, bytes: bytes.length, rows };
}
