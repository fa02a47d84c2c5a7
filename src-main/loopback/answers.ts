import type { IncomingMessage, ServerResponse } from 'node:http';
import { PAGE_HEADERS } from '#contract/page-security.ts';

/** Refusals are bare: a status and nothing about why, for whoever is asking is not our page. */
export function refuse(response: ServerResponse, status: 400 | 403 | 404 | 405 | 413): void {
  response.writeHead(status, { ...PAGE_HEADERS, 'cache-control': 'no-store', 'content-length': 0 });
  response.end();
}

export function answer(
  response: ServerResponse,
  body: Uint8Array | string,
  contentType: string,
  more: Readonly<Record<string, string>> = {},
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const headers = { 'content-type': contentType, 'content-length': bytes.byteLength, 'cache-control': 'no-store' };
  response.writeHead(200, { ...PAGE_HEADERS, ...headers, ...more });
  response.end(bytes);
}

/** The whole body, or undefined when it is larger than `limit` bytes; then the connection closes after the answer. */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = Number(request.headers['content-length'] ?? 0);
  if (size <= limit) {
    size = 0;
    for await (const chunk of request as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > limit) break;
      chunks.push(chunk);
    }
  }
  if (size <= limit) return Buffer.concat(chunks);
  response.shouldKeepAlive = false;
  return undefined;
}
