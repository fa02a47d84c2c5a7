import { Bibliotek24Database } from '#data/database.ts';
import { readMeta, replaceDataset } from '#data/dataset-store.ts';
import type { UsageSeries } from '#data/usage/usage-series.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { emptyUsage, type UsageColumns } from '#domain/model/usage-columns.ts';
import { UsageScan } from '#formats/central-file/scan-usage.ts';
import { FiguresEngine } from '#workers/figures-engine.ts';
import { benchHeader, nationalTables } from '../national-tables.ts';
import { DASHBOARD_COUNTY } from './dashboards.ts';

/** The program's own way from a usage file to figures, step by step, with the functions its workers call. */
const database = new Bibliotek24Database('bench');
const engine = new FiguresEngine(database);

/**
 * The program has its database open before anyone picks a file, and the records in it: organisations, services, sources. DuckDB's
 * start too has its organisations in place. @returns milliseconds
 */
export async function openDatabase(): Promise<number> {
  const start = performance.now();
  await database.open();
  if (!(await readMeta(database))) await store({ ...content, usage: emptyUsage() }, null);
  return performance.now() - start;
}

// A usage file brings no participations: they belong to the central file.
const content = {
  header: benchHeader,
  unknownResources: [],
  tables: { ...nationalTables(), participations: [], population: [] },
};

export type Steps = Readonly<Record<'parse' | 'store', number>>;

/** Reads the file, stores it durably and answers both dashboards; milliseconds of each step. */
export async function importUsage(
  file: File,
): Promise<{ steps: Steps; rows: number; chunksWritten: number; series: BothSeries }> {
  const start = performance.now();
  const usage = await readUsage(file);
  const parsed = performance.now();
  const stored = await store({ ...content, usage }, file.name);
  const steps = { parse: parsed - start, store: performance.now() - parsed };
  return { steps, rows: usage.length, ...stored, series: await dashboardSeries() };
}

async function store(file: CentralFile, fileName: string | null): Promise<{ chunksWritten: number }> {
  const stored = await replaceDataset(database, file, { fileName, readAt: null, sample: false });
  if (stored.kind === 'full') throw new Error('the disk is full');
  return stored.value;
}

/** Scans while the bytes arrive; the browser reads on meanwhile. The file is never whole in memory. */
async function readUsage(file: File): Promise<UsageColumns> {
  const scan = new UsageScan(file.size);
  const reader = file.stream().getReader({ mode: 'byob' });
  let buffer = new ArrayBuffer(PIECE);
  // Bytes of a row that is not whole yet stand before the next piece.
  let kept = 0;
  for (let arrived = 0; arrived < file.size; ) {
    const { value } = await reader.read(new Uint8Array(buffer, kept));
    if (!value?.length) throw new Error('the file ended early, or a row is longer than a piece');
    arrived += value.length;
    buffer = value.buffer;
    const bytes = new Uint8Array(buffer, 0, kept + value.length);
    const at = scan.read(bytes, 0);
    if (at === null) break;
    bytes.copyWithin(0, at);
    kept = bytes.length - at;
  }
  const usage = scan.finish();
  if (!usage) throw new Error('the byte scanner handed the file over');
  return usage;
}

const PIECE = 1 << 19;

/** Use by service, metric and month, for the whole country and for one county. */
export type BothSeries = { readonly country: readonly UsageSeries[]; readonly county: readonly UsageSeries[] };

export async function dashboardSeries(): Promise<BothSeries> {
  const [country, county] = await Promise.all([
    engine.usageSeries({ scope: 'NO' }),
    engine.usageSeries({ scope: DASHBOARD_COUNTY }),
  ]);
  return { country, county };
}
