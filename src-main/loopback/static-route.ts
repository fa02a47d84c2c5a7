import type { IncomingMessage, ServerResponse } from 'node:http';
import { readPageFile } from '#services/pages/page-files.ts';
import { answer, refuse } from './answers.ts';

/** Answers GET and HEAD for the page's own files. */
export type PageRoute = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** The built page out of `root`. It carries no data, so it asks for no token. */
export function createPageRoute(root: string): PageRoute {
  return async (_request, response, path) => {
    const file = await readPageFile(root, path);
    if (file.kind === 'none') return refuse(response, 404);
    const cacheControl = file.unchanging ? 'public, max-age=31536000, immutable' : 'no-store';
    answer(response, file.bytes, file.contentType, { 'cache-control': cacheControl });
  };
}
