import { Worker } from 'node:worker_threads';
import type { TypesetDocument } from './typeset-document.ts';
import { type TypesettingPlaces, typesettingPlaces } from './typesetting-files.ts';
import type { TypesetAnswer, TypesetRequest } from './worker-messages.ts';

type Running = { readonly worker: Worker; readonly waiting: Map<number, (result: TypesetDocument) => void> };

export type DocumentTypesetter = {
  /** Typesets a document model (JSON). Never rejects: what goes wrong is a `failed` result with what was said. */
  readonly typeset: (model: string) => Promise<TypesetDocument>;
  /** Ends the worker; what still waits gets `failed`. A later `typeset` starts a new one. */
  readonly close: () => Promise<void>;
};

/**
 * A typesetter in a worker thread, started with the first document and kept: the first takes half a second, later ones
 * some milliseconds. A worker that dies takes its waiting documents with it and is replaced at the next one.
 */
export function createTypesetter(places: TypesettingPlaces = typesettingPlaces(import.meta.url)): DocumentTypesetter {
  let running: Running | null = null;
  let lastId = 0;

  const start = (): Running => {
    const worker = new Worker(places.worker);
    const started: Running = { worker, waiting: new Map() };
    const end = (message: string) => {
      if (running === started) running = null;
      for (const answer of started.waiting.values()) answer({ kind: 'failed', message });
      started.waiting.clear();
    };
    worker.on('message', ({ id, result }: TypesetAnswer) => {
      started.waiting.get(id)?.(result);
      started.waiting.delete(id);
      // An idle worker keeps no program alive: a command ends when it has its document.
      if (started.waiting.size === 0) worker.unref();
    });
    worker.on('error', (error) => end(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => end(`worker ended (${code})`));
    return started;
  };

  return {
    typeset(model) {
      running ??= start();
      const { worker, waiting } = running;
      const request: TypesetRequest = { id: ++lastId, model };
      return new Promise((resolve) => {
        waiting.set(request.id, resolve);
        worker.ref();
        worker.postMessage(request);
      });
    },
    async close() {
      await running?.worker.terminate();
    },
  };
}
