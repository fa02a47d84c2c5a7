import type { DatasetOrigin } from '#data/dataset-store.ts';
import type { Stored } from '#data/stored.ts';
import type { Outcome } from '#domain/model/problem.ts';
import type { ChangesBetween } from '#domain/sync/changes-between.ts';
import { WorkerClient } from './rpc.ts';
import type { MadePublication, SyncParts, SyncSummary } from './sync-intake.ts';

export type { MadePublication, SyncParts, SyncSummary } from './sync-intake.ts';

const sync = new WorkerClient(() => new Worker(new URL('./sync.worker.ts', import.meta.url), { type: 'module' }));

/** What the central file and the files beside it hold that is not here, and the other way round; stores nothing. */
export function lookAtCentral(parts: SyncParts): Promise<Outcome<SyncSummary>> {
  return sync.call('look', [parts]);
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
export function takeIn(origin: Omit<DatasetOrigin, 'sample'>): Promise<Stored<void> | { readonly kind: 'outdated' }> {
  return sync.call('take', [origin]);
}

/** Another edition beside what is here. */
export function compareEdition(bytes: Uint8Array): Promise<Outcome<ChangesBetween>> {
  return sync.call('compare', [bytes]);
}
