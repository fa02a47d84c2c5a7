import type { WrittenFormat } from '#domain/documents/format.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import { CancelledError, WorkerClient } from './rpc.ts';

const documents = new WorkerClient(
  () => new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' }),
);

/** The document as a file; null when it was cancelled. The worker and the writer's library are loaded with the first one. */
export async function writeDocument(
  model: DocumentModel,
  format: WrittenFormat,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await documents.call('write', [model, format], { signal });
  } catch (error) {
    if (error instanceof CancelledError) return null;
    throw error;
  }
}
