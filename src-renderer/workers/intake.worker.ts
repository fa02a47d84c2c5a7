import { database } from '#data/working-copy.ts';
import { registerFromJson } from '#domain/sample/register.ts';
import registerJson from '../../resources/register/organisations-2024.json' with { type: 'json' };
import { CentralIntake } from './central-intake.ts';
import type { WorkProgress } from './progress.ts';
import { type Handlers, serve } from './rpc.ts';
import { UsageIntake } from './usage-intake.ts';

const central = new CentralIntake(database, registerFromJson(registerJson));
const usage = new UsageIntake(database);

/** Everything that brings data in: central files, sample data, usage reports. */
const handlers = {
  openCentral: (report, bytes: Uint8Array) => central.open(report, bytes),
  storeCentral: (report, origin: Parameters<CentralIntake['store']>[1]) => central.store(report, origin),
  loadSample: (report) => central.sample(report),
  openUsage: (_, bytes: Uint8Array<ArrayBuffer>, fileName: string) => usage.open(bytes, fileName),
  previewUsage: (_, ...args: Parameters<UsageIntake['preview']>) => usage.preview(...args),
  storeUsage: (_, ...args: Parameters<UsageIntake['store']>) => usage.store(...args),
} satisfies Handlers<WorkProgress>;

serve(handlers);
