import { database } from '#data/working-copy.ts';
import type { WorkProgress } from './progress.ts';
import { type Handlers, serve } from './rpc.ts';
import { SyncIntake } from './sync-intake.ts';

const sync = new SyncIntake(database);

/** Sync with the central file: a worker of its own, since it goes on in the background. */
const handlers = {
  look: (_, ...args: Parameters<SyncIntake['look']>) => sync.look(...args),
  publication: (_, ...args: Parameters<SyncIntake['publication']>) => sync.publication(...args),
  firstPublication: (_, ...args: Parameters<SyncIntake['firstPublication']>) => sync.firstPublication(...args),
  take: (_, ...args: Parameters<SyncIntake['take']>) => sync.take(...args),
  compare: (_, ...args: Parameters<SyncIntake['compare']>) => sync.compare(...args),
} satisfies Handlers<WorkProgress>;

serve(handlers);
