import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { HostApi } from '#contract/host-api.ts';
import { LOOPBACK } from '#contract/loopback-protocol.ts';
import type { HandedFile } from '#ports';
import { errorCode } from '#services/settings/durable-write.ts';
import { answer, readBody, refuse } from './answers.ts';
import { answerCall } from './call-route.ts';
import type { Identity } from './identity.ts';
import { CHALLENGE_PATH, createInstanceRoute, START_PATH } from './instance-proof.ts';
import { isForThisHost, isFromOurPage, isInSession, sessionCookie } from './request-guard.ts';
import type { Sessions } from './sessions.ts';
import type { PageRoute } from './static-route.ts';

export type LoopbackParts = {
  readonly identity: Identity;
  readonly api: HostApi;
  readonly sessions: Sessions;
  readonly page: PageRoute;
  readonly handed: HandedFile;
  readonly reportDefect: (error: unknown) => void;
};

const MAX_START_TOKEN = 256;

/** The loopback host's server, not yet listening. */
export function createLoopbackServer(parts: LoopbackParts): Server {
  const instanceRoute = createInstanceRoute(parts);
  const options = {
    maxHeaderSize: 16 * 1024,
    requestTimeout: 120_000,
    headersTimeout: 10_000,
    keepAliveTimeout: 60_000,
  };
  return createServer(options, (request, response) => {
    route(request, response, parts, instanceRoute).catch((error: unknown) => {
      // A page that closed in the middle of a request is no defect.
      if (errorCode(error) !== 'ECONNRESET') parts.reportDefect(error);
      response.destroy();
    });
  });
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  parts: LoopbackParts,
  instanceRoute: ReturnType<typeof createInstanceRoute>,
): Promise<void> {
  const { headers, method } = request;
  // With two of them it is anybody's guess which one somebody on the way has looked at (RFC 9112, 3.2).
  const isOneHost = request.headersDistinct.host?.length === 1;
  if (!isOneHost || !isForThisHost(headers, parts.identity.port)) return refuse(response, 403);
  const path = (request.url ?? '').split(/[?#]/)[0] ?? '';
  if (method === 'GET' || method === 'HEAD') {
    return isReserved(path) ? refuse(response, 405) : parts.page(request, response, path);
  }
  if (method !== 'POST') return refuse(response, 405);
  if (path === CHALLENGE_PATH || path === START_PATH) return instanceRoute(request, response, path);
  if (!isFromOurPage(headers)) return refuse(response, 403);
  if (path === LOOPBACK.tradePath) return trade(request, response, parts);
  if (!path.startsWith(LOOPBACK.callPath)) return refuse(response, 404);
  if (!isInSession(headers, parts.identity.port, parts.sessions)) return refuse(response, 403);
  return answerCall(request, response, path, parts.api, parts.reportDefect);
}

/** Addresses that are no files, so that none of them is ever answered with the page. */
function isReserved(path: string): boolean {
  return path === LOOPBACK.tradePath || path.startsWith(LOOPBACK.callPath) || path.startsWith('/instance/');
}

async function trade(request: IncomingMessage, response: ServerResponse, parts: LoopbackParts): Promise<void> {
  const startToken = await readBody(request, response, MAX_START_TOKEN);
  if (startToken === undefined) return refuse(response, 413);
  const keys = parts.sessions.trade(Buffer.from(startToken).toString());
  if (keys === undefined) return refuse(response, 403);
  const cookie = sessionCookie(parts.identity.port, keys.cookie);
  answer(response, keys.token, 'text/plain; charset=utf-8', { 'set-cookie': cookie });
}
