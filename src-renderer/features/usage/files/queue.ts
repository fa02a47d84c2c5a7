import { useSyncExternalStore } from 'react';
import { database } from '#data/working-copy.ts';
import { ImportQueue } from './import-queue.ts';
import type { QueueEntry } from './queue-entry.ts';

/** The files on their way in, of this window. */
export const queue = new ImportQueue(async ({ id }) => (await database.mappings.get(id))?.trusted === true);

export function useQueue(): readonly QueueEntry[] {
  return useSyncExternalStore(queue.subscribe, queue.entries);
}
