import { database } from '#data/working-copy.ts';
import { registerFromJson } from '#domain/sample/register.ts';
import registerJson from '../../resources/register/organisations-2024.json' with { type: 'json' };
import { makeBackup, restoreBackup } from './backup-intake.ts';
import { CentralIntake } from './central-intake.ts';
import type { WorkProgress } from './progress.ts';
import { type Handlers, serve } from './rpc.ts';

const central = new CentralIntake(database, registerFromJson(registerJson));

/** What brings a whole set of data in: central files and sample data. */
const handlers = {
  openCentral: (report, bytes: Uint8Array) => central.open(report, bytes),
  storeCentral: (report, origin: Parameters<CentralIntake['store']>[1]) => central.store(report, origin),
  loadSample: (report) => central.sample(report),
  makeBackup: () => makeBackup(database),
  restoreBackup: (_, bytes: Uint8Array, sequence: number) => restoreBackup(database, bytes, sequence),
} satisfies Handlers<WorkProgress>;

serve(handlers);
