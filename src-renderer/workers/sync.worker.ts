import { database } from '#data/working-copy.ts';
import { viewsOfEdition } from './conflict-views.ts';
import { changesOfEdition } from './edition-changes.ts';
import type { WorkProgress } from './progress.ts';
import { PutBackIntake } from './put-back-intake.ts';
import { type Handlers, serve } from './rpc.ts';
import { SyncIntake } from './sync-intake.ts';
import { windowJournal } from './window-journal.ts';

database.journal = windowJournal;
const sync = new SyncIntake(database);
const putBack = new PutBackIntake(database);

/** Sync with the central file: a worker of its own, since it goes on in the background. */
const handlers = {
  look: (_, ...args: Parameters<SyncIntake['look']>) => sync.look(...args),
  waiting: () => sync.waiting(),
  publication: (_, ...args: Parameters<SyncIntake['publication']>) => sync.publication(...args),
  firstPublication: (_, ...args: Parameters<SyncIntake['firstPublication']>) => sync.firstPublication(...args),
  take: (_, ...args: Parameters<SyncIntake['take']>) => sync.take(...args),
  compare: (_, ...args: Parameters<SyncIntake['compare']>) => sync.compare(...args),
  lookAtEdition: (_, ...args: Parameters<PutBackIntake['lookAtEdition']>) => putBack.lookAtEdition(...args),
  previewPutBack: (_, ...args: Parameters<PutBackIntake['preview']>) => putBack.preview(...args),
  putBack: (_, ...args: Parameters<PutBackIntake['putBack']>) => putBack.putBack(...args),
  undoPutBack: (_, ...args: Parameters<PutBackIntake['undo']>) => putBack.undo(...args),
  changesOf: (_, ...args: Parameters<typeof changesOfEdition>) => changesOfEdition(...args),
  views: (_, ...args: Parameters<typeof viewsOfEdition>) => viewsOfEdition(...args),
} satisfies Handlers<WorkProgress>;

serve(handlers);
