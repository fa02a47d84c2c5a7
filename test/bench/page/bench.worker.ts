import { unzipSync } from 'fflate';
import { join } from '#domain/sync/join.ts';
import { type CentralFileRead, readCentralFile } from '#formats/central-file/read-central-file.ts';
import { type Handlers, serve } from '#workers/rpc.ts';
import { nextEdition } from '../next-edition.ts';
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
    await wholeFile(bytes);
    return performance.now() - start;
  },
  joinCentral: async (_, file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const here = nextEdition((await wholeFile(bytes)).value, 9_000);
    const start = performance.now();
    const joined = join(here, (await wholeFile(bytes)).value);
    if (joined.kind !== 'ok') throw new Error(JSON.stringify(joined.problems));
    return performance.now() - start;
  },
} satisfies Handlers<never>);

async function wholeFile(bytes: Uint8Array): Promise<CentralFileRead> {
  const outcome = await readCentralFile(bytes);
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}
