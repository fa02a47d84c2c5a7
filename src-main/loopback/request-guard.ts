import type { IncomingHttpHeaders } from 'node:http';
import { LOOPBACK } from '#contract/loopback-protocol.ts';
import type { Sessions } from './sessions.ts';

/**
 * Every request must name this host as itself, so that a foreign name made to point at 127.0.0.1 (DNS rebinding) gets
 * nothing, and where a browser says which page it comes from, that page must be ours.
 */
export function isForThisHost(headers: IncomingHttpHeaders, port: number): boolean {
  const here = `127.0.0.1:${port}`;
  return headers.host === here && (headers.origin === undefined || headers.origin === `http://${here}`);
}

/** A request that a browser sent for a page of this very origin. Scripts of other sites cannot set this header. */
export function isFromOurPage(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-site'] === 'same-origin';
}

/** A request that no browser sent: every browser the program runs in names its site and origin with a POST. */
export function isFromAProgram(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-site'] === undefined && headers.origin === undefined;
}

export function isInSession(headers: IncomingHttpHeaders, port: number, sessions: Sessions): boolean {
  const token = headers[LOOPBACK.tokenHeader];
  return typeof token === 'string' && sessions.isOpen(cookieOf(headers.cookie, cookieName(port)), token);
}

/** Cookies are shared by all ports of an address: two users of one machine must not overwrite each other's. */
export function cookieName(port: number): string {
  return `b24-${port}`;
}

export function sessionCookie(port: number, value: string): string {
  return `${cookieName(port)}=${value}; HttpOnly; SameSite=Strict; Path=${LOOPBACK.callPath}`;
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  const pair = header?.split('; ').find((candidate) => candidate.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
