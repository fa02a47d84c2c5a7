import { database } from '#data/working-copy.ts';
import type { ReadingProgress } from '#formats/counter/reading-progress.ts';
import { type Handlers, serve } from './rpc.ts';
import type { UsageFileRef } from './usage-files.ts';
import { UsageIntake } from './usage-intake.ts';
import { windowJournal } from './window-journal.ts';

database.journal = windowJournal;
const usage = new UsageIntake(database);

/** Usage files: a worker of its own, so that one being cancelled ends nothing else. */
const handlers = {
  open: (report, ref: UsageFileRef) => usage.open(ref, report),
  preview: (_, ...args: Parameters<UsageIntake['preview']>) => usage.preview(...args),
  store: (_, ...args: Parameters<UsageIntake['store']>) => usage.store(...args),
  rowsBehind: (_, ...args: Parameters<UsageIntake['rowsBehind']>) => usage.rowsBehind(...args),
  table: (_, ...args: Parameters<UsageIntake['table']>) => usage.table(...args),
} satisfies Handlers<ReadingProgress>;

serve(handlers);
