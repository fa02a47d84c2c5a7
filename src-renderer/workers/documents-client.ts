import type { WrittenFormat } from '#domain/documents/format.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import { WorkerClient } from './rpc.ts';

const documents = new WorkerClient(
  () => new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' }),
);

/** The document as a file. The worker and the writer's library are loaded with the first one. */
export function writeDocument(model: DocumentModel, format: WrittenFormat): Promise<Uint8Array<ArrayBuffer>> {
  return documents.call('write', [model, format]);
}
