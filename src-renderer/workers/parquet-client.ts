import type { ParquetExport, ParquetProgress } from './parquet-export.ts';
import { CancelledError, WorkerClient, type WorkOptions } from './rpc.ts';

export type { ParquetProgress } from './parquet-export.ts';

const parquet = new WorkerClient(() => new Worker(new URL('./parquet.worker.ts', import.meta.url), { type: 'module' }));

/** The stored tables as a ZIP of Parquet files; null when it was cancelled. */
export async function exportParquet(options: WorkOptions<ParquetProgress>): Promise<ParquetExport | null> {
  try {
    return await parquet.call<ParquetExport, ParquetProgress>('export', [], options);
  } catch (error) {
    if (error instanceof CancelledError) return null;
    throw error;
  }
}
