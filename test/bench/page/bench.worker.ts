import { unzipSync } from 'fflate';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { type Handlers, serve } from '#workers/rpc.ts';
import { dashboardSeries, importUsage, openDatabase } from './ours.ts';
import { papaparse } from './papaparse.ts';

serve({
  ready: () => openDatabase(),
  read: async (_, file: File) => (await file.arrayBuffer()).byteLength,
  papaparse: (_, file: File) => papaparse(file),
  importUsage: (_, file: File) => importUsage(file),
  dashboards: () => dashboardSeries(),
  unzip: async (_, file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const start = performance.now();
    unzipSync(bytes);
    return performance.now() - start;
  },
  readCentral: async (_, file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const start = performance.now();
    const outcome = await readCentralFile(bytes);
    if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome.problems));
    return performance.now() - start;
  },
} satisfies Handlers<never>);
