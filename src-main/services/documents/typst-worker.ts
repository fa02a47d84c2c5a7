import { parentPort } from 'node:worker_threads';
import { type TypesetDocument, typesetDocument } from './typeset-document.ts';
import { typesettingPlaces } from './typesetting-files.ts';
import { createTypstEngine } from './typst-engine.ts';
import type { TypesetAnswer, TypesetRequest } from './worker-messages.ts';

/** Entry of the worker thread: a document takes its time, and the host goes on answering meanwhile. */
const engine = createTypstEngine(typesettingPlaces(import.meta.url).file);

parentPort?.on('message', async ({ id, model }: TypesetRequest) => {
  const answer: TypesetAnswer = { id, result: await typeset(model) };
  parentPort?.postMessage(answer);
});

async function typeset(model: string): Promise<TypesetDocument> {
  try {
    return await typesetDocument(await engine, model);
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
