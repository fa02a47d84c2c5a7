import type { Committed } from '#data/commit.ts';
import type { DatasetOrigin } from '#data/dataset-store.ts';
import type { Stored } from '#data/stored.ts';
import { database } from '#data/working-copy.ts';
import type { Outcome } from '#domain/model/problem.ts';
import type { ChangesBetween } from '#domain/sync/changes-between.ts';
import type { PutBackChoice } from '#domain/sync/put-back-plan.ts';
import type { EditionView } from '#domain/sync/trace-conflict.ts';
import type { AskedField } from './conflict-views.ts';
import type { ChangesOfEdition } from './edition-changes.ts';
import type { PutBackDone, PutBackPreview, PutBackSource } from './put-back-intake.ts';
import { WorkerClient } from './rpc.ts';
import type { MadePublication, SyncParts } from './sync-intake.ts';
import type { SyncSummary } from './sync-summary.ts';
import { journalAnswers } from './window-journal.ts';

export type { AskedField } from './conflict-views.ts';
export type { ChangesOfEdition } from './edition-changes.ts';
export type { PutBackDone, PutBackPreview, PutBackSource } from './put-back-intake.ts';
export type { FileBesideCentral } from './sync-intake.ts';
export type { SeenContribution, SyncSummary } from './sync-summary.ts';

const sync = new WorkerClient(
  () => new Worker(new URL('./sync.worker.ts', import.meta.url), { type: 'module' }),
  journalAnswers(() => database.journal),
);

/** What the central file and the files beside it hold that is not here, and the other way round; takes nothing in. */
export function lookAtCentral(parts: SyncParts): Promise<Outcome<SyncSummary>> {
  return sync.call('look', [parts]);
}

/** Records changed here that wait, where the central file cannot be asked. */
export function waitingRecords(): Promise<number> {
  return sync.call('waiting', []);
}

/** What was looked at last, joined with what is here, to be published. */
export function makePublication(office: string): Promise<MadePublication> {
  return sync.call('publication', [office]);
}

/** What is here, to be published where there is no central file yet. */
export function makeFirstPublication(office: string): Promise<MadePublication> {
  return sync.call('firstPublication', [office]);
}

/** Takes in what was looked at last. */
export function takeIn(
  origin: Omit<DatasetOrigin, 'sample'>,
  at: string,
): Promise<Stored<void> | { readonly kind: 'outdated' }> {
  return sync.call('take', [origin, at]);
}

/** Another state beside what is here. */
export function compareEdition(bytes: Uint8Array): Promise<Outcome<ChangesBetween>> {
  return sync.call('compare', [bytes]);
}

/** An earlier edition beside what is here; it waits to be put back from. */
export function lookAtEdition(bytes: Uint8Array, office: string): Promise<Outcome<PutBackPreview>> {
  return sync.call('lookAtEdition', [bytes, office]);
}

/** What putting back would change here. */
export function previewPutBack(source: PutBackSource, office: string): Promise<PutBackPreview> {
  return sync.call('previewPutBack', [source, office]);
}

/** Puts back what was chosen, as edits of this office. */
export function putBack(source: PutBackSource, office: string, choice: PutBackChoice): Promise<Committed<PutBackDone>> {
  return sync.call('putBack', [source, office, choice]);
}

/** Takes back the putting back that was done last. @returns false when it cannot be written */
export function undoPutBack(done: PutBackDone): Promise<boolean> {
  return sync.call('undoPutBack', [done]);
}

/** Some fields as an edition has them; `null` when it cannot be read. */
export function viewsOfEdition(
  bytes: Uint8Array,
  asked: readonly AskedField[],
): Promise<readonly Omit<EditionView, 'savedAt'>[] | null> {
  return sync.call('views', [bytes, asked]);
}

/** What an edition brought beside an earlier one, and by whom; `null` when one of them cannot be read. */
export function changesOfEdition(edition: Uint8Array, before: Uint8Array): Promise<ChangesOfEdition | null> {
  return sync.call('changesOf', [edition, before]);
}
